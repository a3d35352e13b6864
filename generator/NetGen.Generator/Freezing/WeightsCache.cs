using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Freezing;

/// <summary>Keeps what the analyzer has read for as long as the additional file is the same, so that typing does not read it again.</summary>
internal static class WeightsCache
{
    private static readonly ConditionalWeakTable<AdditionalText, WeightsFile> Files = new();

    public static ImmutableArray<WeightsFile> Read(AnalyzerOptions options, CancellationToken cancellationToken) =>
        options.AdditionalFiles
            .Where(file => WeightsReader.IsWeights(file.Path))
            .Select(file => Files.GetValue(file, text => WeightsReader.Read(text, cancellationToken)))
            .ToImmutableArray();
}
