using System.Collections.Immutable;
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
        Mistakes.OutputOfCost,
        Mistakes.MemberCollision,
        Mistakes.SecondAttribute,
        Mistakes.PoorCombination,
        Mistakes.TargetFramework,
        Mistakes.Stack,
        Mistakes.Code,
        Mistakes.Precision,
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
        // Whoever generates classes with the attribute has to know what is wrong with them, as they cannot run.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(NetworkParser.AttributeName) is { } attribute)
            {
                var finder = new AttributeFinder(start.Compilation);
                start.RegisterSymbolAction(symbol => Report(symbol, attribute, finder), SymbolKind.NamedType);
            }
        });
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol attributeType, AttributeFinder finder)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!finder.MayHaveAttribute(type, context.CancellationToken) || NetworkParser.Attribute(type, attributeType) is not { } attribute)
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
            var places = new AttributePlaces(attribute, context.Compilation, context.CancellationToken);
            context.ReportDiagnostic(problem.ToDiagnostic(places.Within("Weights", CatalogName.Trimmed(frozen.Weights, 0, frozen.Weights.Length))));
        }
    }
}
