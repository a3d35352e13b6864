using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the list of activation functions, those of the catalogue and the class's own.</summary>
internal sealed class ActivationParser(
    INamedTypeSymbol type,
    SpecialType real,
    AttributePlaces places,
    ImmutableArray<Mistake>.Builder mistakes)
{
    private const string Property = "Activations";

    private string Real => real == SpecialType.System_Double ? "double" : "float";

    public EquatableArray<ActivationModel> Parse(string? list, int[] sizes)
    {
        int layers = sizes.Length - 1;
        if (list is null)
        {
            return new(Enumerable.Range(1, layers).Select(l => new ActivationModel(l == layers ? "identity" : "tanh", false, default)));
        }

        IReadOnlyList<CatalogName> names = CatalogName.Split(list);
        if (names.Count != layers)
        {
            CatalogName whole = CatalogName.Trimmed(list, 0, list.Length);
            mistakes.Add(new Mistake(Mistakes.ActivationCount, places.Within(Property, whole), Count(names.Count, "activation"), Count(layers, "layer"), layers));
            return default;
        }

        return new(names.Select((name, index) => Parse(name, index + 1, sizes)).OfType<ActivationModel>().ToArray());
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private ActivationModel? Parse(CatalogName name, int layer, int[] sizes)
    {
        Location place = places.Within(Property, name);
        if (Activations.Find(name.Name) is not { } activation)
        {
            return ParseUserDefined(name, place);
        }

        if (name.Arguments(activation.Parameters, out string problem) is not { } arguments)
        {
            mistakes.Add(new Mistake(Mistakes.Arguments, place, activation.Name, problem));
            return null;
        }

        if (activation.IsSoftmax && layer < sizes.Length - 1)
        {
            mistakes.Add(new Mistake(Mistakes.Softmax, place, $"stands in hidden layer {layer}; it is for the output layer"));
            return null;
        }

        if (activation.IsSoftmax && sizes[layer] < 2)
        {
            mistakes.Add(new Mistake(Mistakes.Softmax, place, "over one unit is always 1; use sigmoid with one output, or softmax with two"));
            return null;
        }

        return new ActivationModel(activation.Name, false, arguments);
    }

    private ActivationModel? ParseUserDefined(CatalogName name, Location place)
    {
        bool isMentioned = name.Text == name.Name && type.GetMembers(name.Name).OfType<IMethodSymbol>().Any();
        if (!isMentioned)
        {
            string known = NetworkParser.List(Activations.All.Select(activation => activation.Name));
            mistakes.Add(new Mistake(Mistakes.UnknownActivation, place, name.Text, known, Real, name.Name));
            return null;
        }

        if (!HasFunction(name.Name) || !HasFunction(name.Name + "Derivative"))
        {
            mistakes.Add(new Mistake(Mistakes.UserActivation, place, name.Name, Real));
            return null;
        }

        return new ActivationModel(name.Name, true, default);
    }

    /// <summary>The names of the functions with a derivative that a class has.</summary>
    public static string[] OwnFunctions(INamedTypeSymbol type, bool isDouble)
    {
        SpecialType real = isDouble ? SpecialType.System_Double : SpecialType.System_Single;
        return [.. type.GetMembers().OfType<IMethodSymbol>().Select(method => method.Name).Distinct()
            .Where(name => HasFunction(type, real, name) && HasFunction(type, real, name + "Derivative"))];
    }

    private bool HasFunction(string name) => HasFunction(type, real, name);

    private static bool HasFunction(INamedTypeSymbol type, SpecialType real, string name) => type.GetMembers(name).OfType<IMethodSymbol>().Any(method =>
        method is { IsStatic: true, IsGenericMethod: false, Parameters.Length: 1 }
        && method.ReturnType.SpecialType == real
        && method.Parameters[0] is { RefKind: RefKind.None } parameter
        && parameter.Type.SpecialType == real);
}
