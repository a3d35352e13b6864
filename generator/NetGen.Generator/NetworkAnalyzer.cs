using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Freezing;
using NetGen.Generator.Parsing;

namespace NetGen.Generator;

/// <summary>
/// Reports what is wrong with a use of the attribute, while it is typed. It calls the generator's own parser, so that the two
/// cannot disagree.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Mistakes.NotPartial,
        Mistakes.UnsupportedClass,
        Mistakes.LayerSizes,
        Mistakes.ActivationCount,
        Mistakes.UnknownActivation,
        Mistakes.Arguments,
        Mistakes.Softmax,
        Mistakes.UserActivation,
        Mistakes.UnknownCost,
        Mistakes.LanguageVersion,
        FreezingMistakes.Missing,
        FreezingMistakes.Ambiguous,
        FreezingMistakes.Unreadable,
        FreezingMistakes.OtherNetwork,
        FreezingMistakes.Numbers,
        FreezingMistakes.TooLarge,
        FreezingMistakes.StorageAlone);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(NetworkParser.AttributeName) is { } attribute)
            {
                start.RegisterSymbolAction(symbol => Report(symbol, attribute), SymbolKind.NamedType);
            }
        });
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol attributeType)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        AttributeData? attribute = type.GetAttributes()
            .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attributeType));
        if (attribute is null)
        {
            return;
        }

        ParseResult result = NetworkParser.Parse(type, attribute, context.Compilation, context.CancellationToken);
        foreach (Mistake mistake in result.Mistakes)
        {
            context.ReportDiagnostic(mistake.ToDiagnostic());
        }

        if (result.Model is { Frozen: { } frozen } model
            && NetworkFreezer.Freeze(model, WeightsCache.Read(context.Options, context.CancellationToken)).Problem is { } problem)
        {
            Location place = new AttributePlaces(attribute, context.CancellationToken).Within("Weights", CatalogName.Trimmed(frozen.Weights, 0, frozen.Weights.Length));
            context.ReportDiagnostic(problem.ToDiagnostic(place));
        }
    }
}
