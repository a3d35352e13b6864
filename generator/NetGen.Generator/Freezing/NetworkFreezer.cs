using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Freezing;

/// <summary>
/// The stage between parsing and planning: a frozen network is combined with its file, which is checked against the attribute and provides
/// what the attribute leaves open. A pure function of the two; networks with an instance pass through.
/// </summary>
internal static class NetworkFreezer
{
    // The metadata of an assembly can hold 16 MB of strings.
    private const int MaximumMegabytes = 8;
    private const int Megabyte = 1 << 20;

    private const int LongestArgument = 600;

    public static FreezingResult Freeze(NetworkModel model, ImmutableArray<WeightsFile> files)
    {
        FreezingResult result = Meet(model, files);
        return result.Problem is null ? result : result with { Stub = Stub(model, result.Problem) };
    }

    // So that one mistake stays one error, whatever else the program does with the class.
    private static StubModel Stub(NetworkModel model, FreezingProblem problem)
    {
        NetworkShape shape = model.LayerSizes.Count > 0 ? model.Shape : new NetworkShape(0, 0, 0, 0, model.Cost.Name, model.IsDouble);
        return new StubModel(model.Class, shape, problem.Text, default, HasNullable: true, model.Frozen! with { Open = null });
    }

    private static FreezingResult Meet(NetworkModel model, ImmutableArray<WeightsFile> files)
    {
        if (model.Frozen is not { } frozen)
        {
            return new FreezingResult(model, null);
        }

        WeightsFile[] found = Find(frozen.Weights, files);
        if (found.Length != 1)
        {
            return found.Length == 0
                ? Problem(FreezingMistakes.Missing, frozen.Weights, files.IsEmpty ? "" : $"; its files are {List(files)}")
                : Problem(FreezingMistakes.Ambiguous, frozen.Weights, string.Join(" or ", found.Select(file => $"'{file.Name}'")));
        }

        WeightsFile network = found[0];
        if (network.Problem is { } problem)
        {
            return Problem(FreezingMistakes.Unreadable, frozen.Weights, problem);
        }

        if (frozen.Open is { } open)
        {
            string? wrong = Close(ref model, network, open);
            if (wrong is not null)
            {
                return Problem(FreezingMistakes.OtherNetwork, frozen.Weights, wrong);
            }
        }
        else if (Difference(model, network) is { } difference)
        {
            return Problem(FreezingMistakes.OtherNetwork, frozen.Weights, difference);
        }

        return Number(model, network) is { } number
            ? Problem(FreezingMistakes.Numbers, frozen.Weights, number)
            : TooLarge(model, frozen) ?? new FreezingResult(model with { Frozen = frozen with { Open = null, File = network } }, null);
    }

    // The same path; or else the same but for upper case, backslashes, the ending and steps upwards; or else the end of a path.
    private static WeightsFile[] Find(string name, ImmutableArray<WeightsFile> files)
    {
        string wanted = Simple(name);
        WeightsFile[] found = [.. files.Where(file => file.Name == name)];
        found = found.Length > 0 ? found : [.. files.Where(file => Simple(file.Name) == wanted)];
        return found.Length > 0 ? found : [.. files.Where(file => Simple(file.Name).EndsWith("/" + wanted, StringComparison.Ordinal))];
    }

    private static string Simple(string name) => WithoutEnding(WeightsReader.Normalized(name)).ToUpperInvariant();

    private static string WithoutEnding(string name) =>
        name.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - ".safetensors".Length) : name;

    private static string List(ImmutableArray<WeightsFile> files) => string.Join(", ", files.Select(file => $"'{file.Name}'"));

    // Takes from the file what the attribute leaves open; the result is what is wrong with it.
    private static string? Close(ref NetworkModel model, WeightsFile file, OpenShape open)
    {
        int layers = file.LayerSizes.Count - 1;
        string? list = open.Activations ?? file.Activations;
        IReadOnlyList<CatalogName> names = list is null
            ? [.. Enumerable.Range(1, layers).Select(l => new CatalogName(l == layers ? "identity" : "tanh", 0))]
            : CatalogName.Split(list);
        if (names.Count != layers)
        {
            return $"it has {layers} layers ({file.Sizes}), but Activations contains {names.Count}: '{list}'";
        }

        var activations = new List<ActivationModel>();
        for (int l = 1; l <= layers; l++)
        {
            CatalogName name = names[l - 1];
            Activation? entry = Activations.Find(name.Name);
            if (entry is null)
            {
                if (!open.OwnActivations.Contains(name.Text))
                {
                    return $"the activation of layer {l} is '{name.Text}', which is unknown and not a method of the class";
                }

                activations.Add(new ActivationModel(name.Text, true, default));
                continue;
            }

            if (name.Arguments(entry.Parameters, out string wrong) is not { } arguments)
            {
                return $"the activation of layer {l}, '{name.Text}', {wrong}";
            }

            if (entry.IsSoftmax && (l < layers || file.LayerSizes[l] < 2))
            {
                return $"layer {l} has softmax, which requires an output layer of two or more units";
            }

            activations.Add(new ActivationModel(entry.Name, false, arguments));
        }

        model = model with { LayerSizes = new(file.LayerSizes), Activations = new(activations) };
        if (open.HasCost || file.Cost is null)
        {
            return null;
        }

        CatalogName costName = CatalogName.Trimmed(file.Cost, 0, file.Cost.Length);
        if (Costs.Find(costName.Name) is not { } cost || costName.Arguments(cost.Parameters, out _) is not { } costArguments)
        {
            return $"its cost '{file.Cost}' is unknown; set Cost in the attribute";
        }

        model = model with { Cost = new CostModel(cost.Name, costArguments) };
        return null;
    }

    private static string? Difference(NetworkModel model, WeightsFile file)
    {
        string declared = string.Join("-", model.LayerSizes);
        if (file.LayerSizes.Count != model.LayerSizes.Count)
        {
            return $"it has {file.LayerSizes.Count - 1} layers ({file.Sizes}) and the attribute {model.LayerCount} ({declared})";
        }

        for (int l = 0; l <= model.LayerCount; l++)
        {
            if (file.LayerSizes[l] != model.LayerSizes[l])
            {
                return $"layer {l} has {file.LayerSizes[l]} {(l == 0 ? "inputs" : "units")} in the file ({file.Sizes}) and {model.LayerSizes[l]} in the attribute ({declared})";
            }
        }

        IReadOnlyList<CatalogName> names = file.Activations is null ? [] : CatalogName.Split(file.Activations);
        for (int l = 1; l <= Math.Min(names.Count, model.LayerCount); l++)
        {
            ActivationModel activation = model.Activations[l - 1];
            if (!IsSame(activation, names[l - 1]))
            {
                return $"layer {l} has the activation {names[l - 1].Text} in the file and {activation.Spelling} in the attribute";
            }
        }

        return null;
    }

    private static bool IsSame(ActivationModel activation, CatalogName name) => Activations.Find(name.Name) is { } entry && !activation.IsUserDefined
        ? entry.Name == activation.Name && name.Arguments(entry.Parameters, out _) is { } arguments && arguments.Equals(activation.Arguments)
        : activation.Name.TrimStart('@') == name.Text;

    // A number that is none, or that its type cannot represent.
    private static string? Number(NetworkModel model, WeightsFile file)
    {
        bool isHalf = model.Frozen!.Storage == StorageKind.Half;
        double largest = model.IsDouble ? double.MaxValue : float.MaxValue;
        for (int l = 1; l <= model.LayerCount; l++)
        {
            string? wrong = Find(file.Weights[l - 1], $"the weights of layer {l}", isHalf ? StoredNumber.MaximumHalf : largest, isHalf ? "half" : "single")
                ?? Find(file.Biases[l - 1], $"the biases of layer {l}", largest, "single");
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;

        static string? Find(double[] numbers, string place, double largest, string precision)
        {
            foreach (double number in numbers)
            {
                if (double.IsNaN(number) || double.IsInfinity(number))
                {
                    return $"{(double.IsNaN(number) ? "NaN" : "an infinity")} in {place}";
                }

                if (Math.Abs(number) > largest)
                {
                    return $"{number.ToString("R", CultureInfo.InvariantCulture)} in {place}, which {precision} precision cannot represent";
                }
            }

            return null;
        }
    }

    private static FreezingResult? TooLarge(NetworkModel model, FrozenModel frozen)
    {
        long full = model.NumberBytes;
        long weight = frozen.Storage switch { StorageKind.Half => 2, StorageKind.Int8 => 1, _ => full };
        long bytes = (model.MultiplyAdds * weight) + ((model.ParameterCount - model.MultiplyAdds) * (full + sizeof(float)));
        return bytes <= MaximumMegabytes * Megabyte
            ? null
            : Problem(
                FreezingMistakes.TooLarge,
                frozen.Weights,
                model.ParameterCount.ToString("#,0", CultureInfo.InvariantCulture),
                ((bytes + Megabyte - 1) / Megabyte).ToString(CultureInfo.InvariantCulture),
                MaximumMegabytes.ToString(CultureInfo.InvariantCulture),
                frozen.Storage == StorageKind.Int8 ? "Omit Weights" : "Use Storage = WeightStorage.Half or Int8, or omit Weights");
    }

    private static FreezingResult Problem(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(null, new FreezingProblem(descriptor, new EquatableArray<string>(arguments.Select(argument => MessageText.Plain(Cut(argument))))));

    // Names and paths come from outside and may be endless. Their ends say more than their middles.
    private static string Cut(string text) => text.Length <= LongestArgument ? text : text.Substring(0, LongestArgument / 2) + "…" + text.Substring(text.Length - (LongestArgument / 2));
}
