using System;
using System.Linq;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>
/// Finds data points whose results a rounding can change at will: a pre-activation at a corner of its activation, an output at a
/// corner of its cost, or where the cost is infinite. A comparison says nothing there.
/// </summary>
internal sealed class DelicatePoints(ReferenceNetwork network, double epsilon)
{
    /// <summary>How many roundings a number may be off where it is compared with a corner.</summary>
    private const double Roundings = 200;

    public bool Contains(double[] input, double[] target)
    {
        ReferencePass pass = network.Forward([input]);
        for (int l = 1; l <= network.LayerCount; l++)
        {
            for (int i = 0; i < pass.Z[l][0].Length; i++)
            {
                double z = pass.Z[l][0][i];
                double scale = Math.Abs(network.Biases[l - 1][i])
                    + network.Weights[l - 1][i].Zip(pass.A[l - 1][0], (w, a) => Math.Abs(w * a)).Sum();
                if (network.Activations[l - 1].Corners.Any(corner => IsClose(z, corner, scale + Math.Abs(corner))))
                {
                    return true;
                }
            }
        }

        return target.Where((t, i) => IsDelicate(pass, i, t)).Any();
    }

    private bool IsDelicate(ReferencePass pass, int i, double t)
    {
        double a = pass.Outputs[0][i];
        if (network.Cancels || IsFlat(pass, i))
        {
            return double.IsInfinity(network.Cost.Loss(a, t)) && !network.Cancels;
        }

        return network.Cost.Name switch
        {
            "CrossEntropy" => a is < 1e-6 or > 0.999,
            "CategoricalCrossEntropy" or "Poisson" => a < 1e-6,
            "MeanAbsoluteError" => IsClose(a, t, 1 + Math.Abs(t)),
            "Hinge" => IsClose(t * a, 1, 2),
            _ => false,
        };
    }

    /// <summary>Whether the output no longer depends on z, so that no derivative of the cost gets through.</summary>
    private bool IsFlat(ReferencePass pass, int i) =>
        network.Activations[^1].Derivative is { } derivative && derivative(pass.Z[^1][0][i]) == 0;

    private bool IsClose(double value, double corner, double scale) =>
        Math.Abs(value - corner) <= Roundings * epsilon * network.LayerCount * scale;
}
