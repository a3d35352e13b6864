using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Constants that are combined with the units of a layer.</summary>
internal static class PerUnit
{
    /// <summary>Spreads a constant over the units, as the operators of ONNX do.</summary>
    /// <param name="call">The node.</param>
    /// <param name="signal">The units.</param>
    /// <param name="constant">What is combined with them.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <returns>A number for each unit, or one for all.</returns>
    public static double[] Read(OperatorCall call, Signal signal, Tensor constant, out SignalShape shape)
    {
        shape = signal.Shape;
        int rank = constant.Dimensions.Count;
        int signalRank = signal.Shape.Dimensions?.Count ?? 2;
        if (rank > signalRank)
        {
            throw new RefusedException($"a constant of the shape {Text(constant)} gives the tensor of the shape {signal.Shape} more dimensions");
        }

        if (constant.IsScalar)
        {
            return constant.Values;
        }

        if (rank == signalRank && constant.Dimensions[0] != 1)
        {
            throw new RefusedException($"a constant of the shape {Text(constant)} differs from data point to data point");
        }

        if (signal.Shape.Units < 0)
        {
            // The model leaves the number of inputs open; this says it.
            if (constant.Values.Length != constant.Dimensions[rank - 1])
            {
                throw new RefusedException($"a constant of the shape {Text(constant)} does not say how many units it is for");
            }

            shape = signal.Shape.WithUnits(constant.Values.Length);
            return constant.Values;
        }

        int[] units = signal.Shape.Dimensions!.Skip(1).ToArray();
        Tensor perUnit = constant.WithShape(rank == signalRank ? constant.Dimensions.Skip(1) : constant.Dimensions);
        call.Budget.Spend(signal.Shape.Units);
        return Broadcast.To(perUnit, units)?.Values
            ?? throw new InvalidDataException($"The node {call.Node} combines the shapes {signal.Shape} and {Text(constant)}, which do not go together.");
    }

    private static string Text(Tensor tensor) => $"[{string.Join(", ", tensor.Dimensions)}]";
}
