using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Freezing;
using NetGen.Generator.Parsing;
using NetGen.Generator.Planning;
using NetGen.Generator.Text;

namespace NetGen.Generator;

/// <summary>
/// Writes the network of every class with the attribute: attribute → model → plan → text, a folder each, each step a pure
/// function of the one before. Between model and plan a frozen network meets its file.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                NetworkParser.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (network, cancellationToken) => NetworkParser.Parse(
                    (INamedTypeSymbol)network.TargetSymbol,
                    network.Attributes[0],
                    network.SemanticModel.Compilation,
                    cancellationToken).Model)
            .WithTrackingName(Steps.Model);

        var weights = context.AdditionalTextsProvider
            .Where(static file => WeightsReader.IsWeights(file.Path))
            .Select(static (file, cancellationToken) => WeightsReader.Read(file, cancellationToken))
            .WithTrackingName(Steps.Weights);

        var networks = models
            .Where(static model => model is not null)
            .Combine(weights.Collect())
            .Select(static (pair, _) => NetworkFreezer.Freeze(pair.Left!, pair.Right).Model)
            .WithTrackingName(Steps.Network);

        var plans = networks
            .Where(static network => network is not null)
            .Select(static (network, _) => NetworkPlanner.Plan(network!))
            .WithTrackingName(Steps.Plan);

        var texts = plans
            .Select(static (plan, cancellationToken) => NetworkText.Write(plan, cancellationToken))
            .WithTrackingName(Steps.Text);

        context.RegisterSourceOutput(texts, static (output, text) =>
            output.AddSource(text.HintName + ".g.cs", SourceText.From(text.Content, Encoding.UTF8)));
    }

    /// <summary>The names of the steps, for tests of what is computed anew after an edit.</summary>
    internal static class Steps
    {
        public const string Model = "Model";
        public const string Weights = "Weights";
        public const string Network = "Network";
        public const string Plan = "Plan";
        public const string Text = "Text";
    }
}
