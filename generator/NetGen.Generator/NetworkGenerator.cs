using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Freezing;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Planning;
using NetGen.Generator.Text;

namespace NetGen.Generator;

/// <summary>
/// Writes the network of every class with the attribute: attribute → model → plan → text, a folder each, each step a pure
/// function of the one before. Between model and plan a frozen network meets its file. What is wrong with an attribute is <see cref="NetworkAnalyzer"/>'s to say; its class gets the
/// members of a network all the same, which throw.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var outlines = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                NetworkParser.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (network, cancellationToken) =>
                {
                    // A class with two attributes comes twice.
                    var type = (INamedTypeSymbol)network.TargetSymbol;
                    return NetworkParser.Attribute(type, network.Attributes[0].AttributeClass) is { } attribute && NetworkParser.IsSame(attribute, network.Attributes[0])
                        ? NetworkParser.Parse(type, attribute, network.SemanticModel.Compilation, cancellationToken).Outline
                        : null;
                })
            .WithTrackingName(Steps.Model)
            .Where(static outline => outline is not null);

        var weights = context.AdditionalTextsProvider
            .Where(static file => WeightsReader.IsWeights(file.Path))
            .Select(static (file, cancellationToken) => WeightsReader.Read(file, cancellationToken))
            .WithTrackingName(Steps.Weights);

        var networks = outlines
            .Where(static outline => outline!.Network is not null)
            .Combine(weights.Collect())
            .Select(static (pair, _) => NetworkFreezer.Freeze(pair.Left!.Network!, pair.Right))
            .WithTrackingName(Steps.Network);

        var plans = networks
            .Where(static network => network.Model is not null)
            .Select(static (network, _) => NetworkPlanner.Plan(network.Model!))
            .WithTrackingName(Steps.Plan);

        var texts = plans
            .Select(static (plan, cancellationToken) => NetworkText.Write(plan, cancellationToken))
            .WithTrackingName(Steps.Text);

        var stubs = outlines
            .Where(static outline => outline!.Stub is not null)
            .Select(static (outline, _) => StubText.Write(outline!.Stub!))
            .WithTrackingName(Steps.Stub);

        var frozenStubs = networks
            .Where(static network => network.Stub is not null)
            .Select(static (network, _) => StubText.Write(network.Stub!))
            .WithTrackingName(Steps.Stub);

        var notes = texts
            .Select(static (text, _) => text.Notes)
            .Where(static notes => notes is not null)
            .WithTrackingName(Steps.Notes)
            .Combine(context.CompilationProvider);

        context.RegisterSourceOutput(texts, static (output, text) => Add(output, text));
        context.RegisterSourceOutput(stubs, static (output, text) => Add(output, text));
        context.RegisterSourceOutput(frozenStubs, static (output, text) => Add(output, text));
        context.RegisterSourceOutput(notes, static (output, pair) => Report(output, pair.Left!, pair.Right));
    }

    private static void Add(SourceProductionContext output, GeneratedText text) =>
        output.AddSource(text.HintName + ".g.cs", SourceText.From(text.Content, Encoding.UTF8));

    // The attribute is looked up anew: a place kept from an earlier compilation would be wrong after an edit, and one without
    // its syntax tree could not be suppressed by a pragma.
    private static void Report(SourceProductionContext output, NetworkNotes notes, Compilation compilation)
    {
        Location? place = compilation.Assembly.GetTypeByMetadataName(notes.MetadataName)?.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == NetworkParser.AttributeName)
            ?.ApplicationSyntaxReference?.GetSyntax(output.CancellationToken).GetLocation();
        if (notes.Stack is { } stack)
        {
            output.ReportDiagnostic(Diagnostic.Create(Mistakes.Stack, place, notes.Name, stack));
        }

        if (notes.Code is { } code)
        {
            output.ReportDiagnostic(Diagnostic.Create(Mistakes.Code, place, notes.Name, code));
        }
    }

    /// <summary>The names of the steps, for tests of what is computed anew after an edit.</summary>
    internal static class Steps
    {
        public const string Model = "Model";
        public const string Weights = "Weights";
        public const string Network = "Network";
        public const string Plan = "Plan";
        public const string Text = "Text";
        public const string Stub = "Stub";
        public const string Notes = "Notes";
    }
}
