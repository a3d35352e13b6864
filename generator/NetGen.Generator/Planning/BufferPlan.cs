using System.Collections.Generic;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Planning;

/// <summary>Where each matrix lies in the block that a kernel works on: rows of data points, one row a unit.</summary>
/// <param name="Activations">A(0) … A(L).</param>
/// <param name="PreActivations">Z(1) … Z(L) at index l − 1; the place of A(l), which then replaces it, where it is not kept.</param>
/// <param name="Errors">H(1) … H(L) at index l − 1, in the place of Δ(l).</param>
/// <param name="Targets">T.</param>
/// <param name="Losses">The loss of each data point.</param>
/// <param name="Scales">w_n / N.</param>
/// <param name="ForwardLength">The length of what forward propagation needs.</param>
/// <param name="Length">The length of the whole.</param>
internal sealed record BufferPlan(
    EquatableArray<int> Activations,
    EquatableArray<int> PreActivations,
    EquatableArray<int> Errors,
    int Targets,
    int Losses,
    int Scales,
    int ForwardLength,
    int Length)
{
    /// <summary>Lays the matrices out one after another, for a number of data points at a time.</summary>
    public static BufferPlan For(IReadOnlyList<LayerPlan> layers, int points)
    {
        int end = 0;
        int outputs = layers[layers.Count - 1].Size;
        var activations = new List<int> { Take(layers[0].PreviousSize) };
        var preActivations = new List<int>();
        foreach (LayerPlan layer in layers)
        {
            activations.Add(Take(layer.Size));
            preActivations.Add(layer.KeepsPreActivation ? Take(layer.Size) : activations[layer.Number]);
        }

        int forwardLength = end;
        var errors = new List<int>();
        foreach (LayerPlan layer in layers)
        {
            errors.Add(Take(layer.Size));
        }

        return new BufferPlan(new(activations), new(preActivations), new(errors), Take(outputs), Take(1), Take(1), forwardLength, end);

        int Take(int rows)
        {
            int start = end;
            end += rows * points;
            return start;
        }
    }
}
