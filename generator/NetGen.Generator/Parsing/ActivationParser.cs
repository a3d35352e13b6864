using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Catalog;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the list of activation functions, those of the catalogue and the class's own.</summary>
internal sealed class ActivationParser(OwnActivations own, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
{
    public const string Property = "Activations";

    /// <summary>The names in the list; the defaults where there is none.</summary>
    public IReadOnlyList<CatalogName> Names { get; private set; } = [];

    /// <summary>The activations of layers 1 to L; null in the place of one that is wrong, and for all where their number is.</summary>
    public IReadOnlyList<ActivationModel?>? Parse(string? list, int[] sizes)
    {
        int layers = sizes.Length - 1;
        if (list is null)
        {
            Names = [.. Enumerable.Range(1, layers).Select(l => new CatalogName(l == layers ? "identity" : "tanh", 0))];
            return [.. Names.Select(name => new ActivationModel(name.Name, false, default))];
        }

        Names = CatalogName.Split(list);
        if (Names.Count != layers && !HasOpenParentheses())
        {
            CatalogName whole = CatalogName.Trimmed(list, 0, list.Length);
            mistakes.Add(new Mistake(
                Mistakes.ActivationCount,
                places.Within(Property, whole),
                MessageText.Count(Names.Count, "activation"),
                MessageText.Count(layers, "layer"),
                layers == 1 ? "layer 1" : $"layers 1 to {layers}",
                layers == 1 ? "1 name" : $"{layers} names, separated by commas"));
            return null;
        }

        return Names.Count == layers ? [.. Names.Select((name, index) => Parse(name, index + 1, sizes))] : null;
    }

    // A comma in parentheses that are never closed separates nothing: then the parentheses are the mistake, not the number.
    private bool HasOpenParentheses()
    {
        CatalogName[] open = [.. Names.Where(name => !name.IsClosed)];
        foreach (CatalogName name in open)
        {
            mistakes.Add(new Mistake(Mistakes.Arguments, places.Within(Property, name), MessageText.Show(name.Name), "has unbalanced parentheses; write for example 'leakyrelu(0.2)'"));
        }

        return open.Length > 0;
    }

    private ActivationModel? Parse(CatalogName name, int layer, int[] sizes)
    {
        if (Activations.Find(name.Name) is not { } activation)
        {
            return ParseOwn(name);
        }

        if (name.Arguments(activation.Parameters, out string problem) is not { } arguments)
        {
            return Wrong(new Mistake(Mistakes.Arguments, places.Within(Property, name), activation.Name, problem));
        }

        if (activation.IsSoftmax && layer < sizes.Length - 1)
        {
            return Wrong(new Mistake(Mistakes.Softmax, places.Within(Property, name), $"is not supported in hidden layer {layer}, only in the output layer; use tanh or relu here")
                .With(MistakeProperties.Name, name.Name)
                .With(MistakeProperties.Suggestion, "tanh"));
        }

        if (activation.IsSoftmax && sizes[layer] < 2)
        {
            return Wrong(new Mistake(Mistakes.Softmax, places.Within(Property, name), "of a single unit is always 1; use sigmoid with one output, or softmax with two")
                .With(MistakeProperties.Name, name.Name)
                .With(MistakeProperties.Suggestion, "sigmoid"));
        }

        return new ActivationModel(activation.Name, false, arguments);
    }

    private ActivationModel? ParseOwn(CatalogName name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name.Name) || !own.Has(name.Name))
        {
            return Wrong(Unknown(name));
        }

        if (name.Text != name.Name)
        {
            return Wrong(new Mistake(Mistakes.Arguments, places.Within(Property, name), name.Name, "is a method of the class and takes no arguments in parentheses; write only its name"));
        }

        return own.Problem(name.Name, places.Within(Property, name)) is { } problem
            ? Wrong(problem)
            : new ActivationModel(name.Name, true, default);
    }

    private Mistake Unknown(CatalogName name)
    {
        string known = MessageText.List(Activations.All.Select(activation => activation.Name));
        string? suggestion = NearestName.Find(name.Name, Activations.Names.Concat(own.Names));
        bool canBeMethod = SyntaxFacts.IsValidIdentifier(name.Name);
        string shown = MessageText.Show(name.Name);
        return new Mistake(
            Mistakes.UnknownActivation,
            places.Within(Property, name),
            MessageText.Show(name.Text),
            name.Text.Length == 0 ? "; a name is missing" : MessageText.Nearest(suggestion),
            known,
            canBeMethod ? $", or a method 'static {own.Real} {shown}({own.Real} z)' of the class" : "")
            .With(MistakeProperties.Name, name.Name)
            .With(MistakeProperties.Suggestion, suggestion)
            .With(MistakeProperties.Real, canBeMethod ? own.Real : null)
            .With(MistakeProperties.Missing, canBeMethod ? $"{name.Name},{OwnActivations.Derivative(name.Name)}" : null);
    }

    private ActivationModel? Wrong(Mistake mistake)
    {
        mistakes.Add(mistake);
        return null;
    }
}
