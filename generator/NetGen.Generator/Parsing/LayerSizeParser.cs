using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the sizes of the layers.</summary>
internal sealed class LayerSizeParser(AttributeData attribute, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
{
    private const int MaximumParameters = 16 << 20;

    /// <summary>The sizes as far as they are known, each at least zero, for those who have to go on after a mistake.</summary>
    public int[] Known { get; private set; } = [];

    /// <summary>The sizes; null after a mistake.</summary>
    public int[]? Parse()
    {
        int[]? sizes = Bound() ?? Unbound();
        if (sizes is null)
        {
            return null;
        }

        Known = [.. sizes.Select(size => Math.Max(0, size))];
        if (sizes.Length < 2)
        {
            return Wrong(places.Whole, $"A network needs at least two layer sizes, those of its inputs and outputs, for example [Network(2, 4, 1)]; {sizes.Length} given");
        }

        int[] wrong = [.. Enumerable.Range(0, sizes.Length).Where(l => sizes[l] < 1)];
        foreach (int l in wrong)
        {
            Wrong(places.LayerSize(l), $"Layer {l} has {sizes[l]} units; a layer needs at least 1; write a positive number, or remove the layer");
        }

        return wrong.Length > 0 || IsTooLarge(sizes) ? null : sizes;
    }

    private bool IsTooLarge(int[] sizes)
    {
        // Two sizes alone can make more than a long holds.
        decimal[] parameters = [.. Enumerable.Range(1, sizes.Length - 1).Select(l => sizes[l] * (sizes[l - 1] + 1m))];
        decimal all = parameters.Sum();
        if (all <= MaximumParameters)
        {
            return false;
        }

        int largest = Array.IndexOf(parameters, parameters.Max()) + 1;
        Wrong(
            places.Whole,
            $"The network has {Number(all)} parameters; at most {Number(MaximumParameters)} are supported; reduce layer {largest}, which has {Number(parameters[largest - 1])}");
        return true;
    }

    // What the compiler has made of the arguments.
    private int[]? Bound() => attribute.ConstructorArguments is { Length: 1 } arguments
        && arguments[0] is { Kind: TypedConstantKind.Array, IsNull: false, Values: var values }
        && values.All(value => value is { Kind: TypedConstantKind.Primitive, Value: int })
            ? [.. values.Select(value => (int)value.Value!)]
            : null;

    // The arguments one by one, where the compiler has found something wrong with them or with the rest of the attribute.
    private int[]? Unbound()
    {
        IReadOnlyList<ExpressionSyntax> expressions = places.LayerSizes;
        int?[] sizes = [.. expressions.Select(expression => Size(places.Constant(expression)))];
        Known = [.. sizes.Select(size => Math.Max(0, size ?? 0))];
        for (int i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] is null)
            {
                string text = expressions[i].Span.IsEmpty ? "A layer size is missing" : $"'{MessageText.Show(expressions[i].ToString())}' is not a constant integer";
                Wrong(places.LayerSize(i), $"{text}; layer sizes are numbers, for example [Network(2, 4, 1)], or constants of type int");
            }
        }

        return sizes.Length == 0
            ? Wrong(places.Whole, "The layer sizes are missing; write constant integers, for example [Network(2, 4, 1)]")
            : sizes.All(size => size is not null) ? [.. sizes.Select(size => size!.Value)] : null;
    }

    private static int? Size(object? constant) => constant switch
    {
        int number => number,
        short or ushort or byte or sbyte or char => Convert.ToInt32(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    private int[]? Wrong(Location place, string message)
    {
        mistakes.Add(new Mistake(Mistakes.LayerSizes, place, message));
        return null;
    }

    private static string Number(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
