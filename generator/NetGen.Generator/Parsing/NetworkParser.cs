using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>
/// The first stage: from the attribute on a class to a model, or to the mistakes that stand against one. A pure function, called
/// by the generator for the model and by the analyzer for the mistakes.
/// </summary>
internal static class NetworkParser
{
    public const string AttributeName = "NetGen.NetworkAttribute";

    public static ParseResult Parse(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var mistakes = ImmutableArray.CreateBuilder<Mistake>();
        var places = new AttributePlaces(attribute, cancellationToken);
        LanguageVersion version = (attribute.ApplicationSyntaxReference?.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.CSharp9;
        if (version < LanguageVersion.CSharp9)
        {
            mistakes.Add(new Mistake(Mistakes.LanguageVersion, places.Whole, version.ToDisplayString()));
        }

        ClassModel classModel = ClassParser.Parse(type, mistakes, isFrozen: Named(attribute, "Weights") is string, cancellationToken);
        bool isDouble = Named(attribute, "Precision") is 1;
        CostModel? cost = Cost(attribute, places, mistakes);
        FrozenModel? frozen = FrozenParser.Parse(type, attribute, places, isDouble, mistakes);
        if (frozen?.Open is not null)
        {
            // The file has the rest.
            NetworkModel? open = cost is null || mistakes.Count > 0
                ? null
                : new NetworkModel(classModel, default, default, cost, isDouble, CompilationFeaturesParser.Parse(compilation, version)) { Frozen = frozen };
            return new ParseResult(open, mistakes.ToImmutable());
        }

        int[]? sizes = LayerSizes(attribute, places, mistakes);
        if (sizes is null)
        {
            return new ParseResult(null, mistakes.ToImmutable());
        }

        var activations = new ActivationParser(type, isDouble ? SpecialType.System_Double : SpecialType.System_Single, places, mistakes);
        EquatableArray<ActivationModel> parsed = activations.Parse(Named(attribute, "Activations") as string, sizes);
        if (cost is null || mistakes.Count > 0)
        {
            return new ParseResult(null, mistakes.ToImmutable());
        }

        CompilationFeatures features = CompilationFeaturesParser.Parse(compilation, version);
        return new ParseResult(new NetworkModel(classModel, new(sizes), parsed, cost, isDouble, features) { Frozen = frozen }, mistakes.ToImmutable());
    }

    private static object? Named(AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value.Value;

    private static int[]? LayerSizes(AttributeData attribute, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
    {
        const long MaximumParameters = 16 << 20;
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Array, IsNull: false } argument)
        {
            mistakes.Add(new Mistake(Mistakes.LayerSizes, places.Whole, "The layer sizes must be constant whole numbers, such as [Network(2, 4, 1)]"));
            return null;
        }

        if (argument.Values.Any(value => value.Value is not int))
        {
            mistakes.Add(new Mistake(Mistakes.LayerSizes, places.Whole, "The layer sizes must be constant whole numbers, such as [Network(2, 4, 1)]"));
            return null;
        }

        int[] sizes = argument.Values.Select(value => (int)value.Value!).ToArray();
        if (sizes.Length < 2)
        {
            mistakes.Add(new Mistake(Mistakes.LayerSizes, places.Whole, $"A network has at least two layer sizes, its inputs and its outputs, such as [Network(2, 4, 1)]; {sizes.Length} given"));
            return null;
        }

        int wrong = sizes.ToList().FindIndex(size => size < 1);
        if (wrong >= 0)
        {
            mistakes.Add(new Mistake(Mistakes.LayerSizes, places.LayerSize(wrong), $"Layer {wrong} has {sizes[wrong]} units; a layer has at least 1"));
            return null;
        }

        long parameters = Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l] * (sizes[l - 1] + 1L));
        if (parameters > MaximumParameters)
        {
            mistakes.Add(new Mistake(Mistakes.LayerSizes, places.Whole, $"The network has {parameters} parameters; at most {MaximumParameters} are supported"));
            return null;
        }

        return sizes;
    }

    private static CostModel? Cost(AttributeData attribute, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
    {
        string text = Named(attribute, "Cost") as string ?? "MeanSquaredError";
        CatalogName name = CatalogName.Trimmed(text, 0, text.Length);
        if (Costs.Find(name.Name) is not { } cost)
        {
            mistakes.Add(new Mistake(Mistakes.UnknownCost, places.Within("Cost", name), name.Text, List(Costs.All.Select(known => known.Name))));
            return null;
        }

        if (name.Arguments(cost.Parameters, out string problem) is not { } arguments)
        {
            mistakes.Add(new Mistake(Mistakes.Arguments, places.Within("Cost", name), cost.Name, problem));
            return null;
        }

        return new CostModel(cost.Name, arguments);
    }

    internal static string List(IEnumerable<string> names) => string.Join(", ", names);
}
