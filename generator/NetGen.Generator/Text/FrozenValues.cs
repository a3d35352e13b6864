using System;
using System.Linq;
using NetGen.Generator.Freezing;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>The parameters of a frozen network by their place, rounded to what they are stored as.</summary>
internal static class FrozenValues
{
    /// <summary>A parameter as a literal.</summary>
    public static string Literal(NetworkPlan plan, int place)
    {
        LayerPlan layer = plan.Layers.Single(candidate => place >= candidate.WeightOffset && place < candidate.BiasOffset + candidate.Size);
        return Text.Literal.Of(Value(plan, layer, place - layer.WeightOffset), plan.Model.IsDouble);
    }

    /// <summary>The scale of a unit's weights where they are stored as whole numbers.</summary>
    public static float Scale(WeightsFile file, LayerPlan layer, int unit)
    {
        double largest = 0;
        for (int j = 0; j < layer.PreviousSize; j++)
        {
            largest = Math.Max(largest, Math.Abs(file.Weight(layer.Number, unit, j)));
        }

        return StoredNumber.Scale(largest);
    }

    /// <summary>The unit and the input of the n-th weight of a layer, in the plan's order.</summary>
    public static (int Unit, int Input) Position(LayerPlan layer, int n) => layer.IsInputMajor
        ? (n % layer.Size, n / layer.Size)
        : (n / layer.PreviousSize, n % layer.PreviousSize);

    private static double Value(NetworkPlan plan, LayerPlan layer, int n)
    {
        FrozenModel frozen = plan.Model.Frozen!;
        WeightsFile file = frozen.File!;
        if (n >= layer.Size * layer.PreviousSize)
        {
            return file.Biases[layer.Number - 1][n - (layer.Size * layer.PreviousSize)];
        }

        (int unit, int input) = Position(layer, n);
        double weight = file.Weight(layer.Number, unit, input);
        switch (frozen.Storage)
        {
            case StorageKind.Half:
                return StoredNumber.OfHalf(StoredNumber.HalfBits(weight));
            case StorageKind.Int8:
                float scale = Scale(file, layer, unit);
                return (float)(StoredNumber.Int8(weight, scale) * scale);
            default:
                return weight;
        }
    }
}
