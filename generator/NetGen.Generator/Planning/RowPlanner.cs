using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>Lays out the memory of kernels that have units in their lanes.</summary>
internal static class RowPlanner
{
    // What a block may hold: the stack's 64 KiB less the transposed weights and some rows of the inputs' gradient.
    private const int BlockBytes = 48 * 1024;

    // A multiple of the 6 and the 12 data points that tiles take at a time.
    private const int MaximumPoints = 60;

    private const int VectorBytes = 64;

    private const int InputGradientBytes = 8 * 1024;

    // The sums for ∂J/∂W(L), and what is turned round of A(L−1), are small enough for the first-level cache.
    private const int MaximumOutputSums = 2048;
    private const int TurnedBytes = 8 * 1024;

    public static RowPlan Plan(NetworkModel model, IReadOnlyList<LayerPlan> layers)
    {
        int bytes = model.NumberBytes;
        int lanes = Lanes(model, bytes);
        LayerPlan output = layers[layers.Count - 1];
        bool isTurned = layers.Count > 1 && output.Size * Pad(output.PreviousSize) <= MaximumOutputSums;
        int turned = isTurned ? output.PreviousSize * Math.Max(lanes, TurnedBytes / bytes / output.PreviousSize / lanes * lanes) : 0;
        int row = 0;
        var activations = new List<int>();
        var preActivations = new List<int>();
        foreach (LayerPlan layer in layers)
        {
            bool isHidden = layer.Number < layers.Count;
            activations.Add(isHidden || !isTurned ? TakeOfRow(layer.Size) : -1);
            preActivations.Add(isHidden && layer.KeepsPreActivation ? TakeOfRow(layer.Size) : activations[layer.Number - 1]);
        }

        int outputSums = isTurned ? output.Size * (Pad(output.PreviousSize) + lanes) : 0;
        int points = Points(model, row, bytes, lanes, turned + outputSums);
        bool isRented = points == 0;
        points = isRented ? MaximumPoints : points;
        int unitStride = Pad(points);
        int turnedPoints = isTurned ? Math.Min(unitStride, turned / output.PreviousSize) : 0;
        int block = 0;
        var biases = layers.Select(layer => layer.Size % lanes == 0 || (isTurned && layer == output) ? -1 : Take(Pad(layer.Size))).ToList();
        int outputs = Take(model.OutputSize * unitStride);
        int outputPreActivations = layers[layers.Count - 1].KeepsPreActivation ? Take(model.OutputSize * unitStride) : outputs;
        int turnedPlace = Take(turnedPoints * output.PreviousSize);
        int forwardLength = block;
        int outputErrors = Take(model.OutputSize * unitStride);
        int targets = Take(model.OutputSize * unitStride);
        int losses = Take(unitStride);
        int scales = Take(unitStride);
        int outputWeightSums = Take(isTurned ? output.Size * Pad(output.PreviousSize) : 0);
        int outputBiasSums = Take(isTurned ? output.Size * lanes : 0);
        int length = block;

        int transposed = 0;
        var places = new int[layers.Count];
        for (int l = layers.Count; l >= 2; l--)
        {
            places[l - 1] = transposed;
            transposed += layers[l - 1].Size * Pad(layers[l - 1].PreviousSize);
        }

        places[0] = transposed;
        int inputRows = Math.Max(1, Math.Min(points, InputGradientBytes / bytes / Pad(model.InputSize)));
        int[] widths = [.. NetworkPlanner.VectorBits.Where(bits => bits <= lanes * bytes * 8)];
        return new RowPlan(
            points, lanes, new(widths), new(activations), new(preActivations), row, unitStride, new(biases), outputs, outputPreActivations, forwardLength,
            outputErrors, targets, losses, scales, length, new(places), transposed, turnedPoints, turnedPlace, outputWeightSums, outputBiasSums, inputRows)
        {
            IsRented = isRented,
        };

        int Pad(int size) => (size + lanes - 1) / lanes * lanes;

        int TakeOfRow(int size)
        {
            int start = row;
            row += Pad(size);
            return start;
        }

        int Take(int length)
        {
            int start = block;
            block += length;
            return start;
        }
    }

    // The widest vector that no read of a row of weights can carry past the end of the parameters: the last layer among them is
    // one of whole vectors, or the widest, and its own biases follow its weights.
    private static int Lanes(NetworkModel model, int bytes)
    {
        int widest = model.LayerSizes.Skip(1).Max();
        int lanes = VectorBytes / bytes;
        while (lanes / 2 >= widest)
        {
            lanes /= 2;
        }

        return lanes;
    }

    // 0 where even one is too many for the stack.
    private static int Points(NetworkModel model, int rowLength, int bytes, int lanes, int beside)
    {
        long unitRows = (4L * model.OutputSize) + 2;
        for (int points = MaximumPoints; points >= 1; points -= points > 12 ? 12 : points > 6 ? 6 : 1)
        {
            long stride = (points + lanes - 1) / lanes * lanes;
            if ((beside + (unitRows * stride) + ((long)rowLength * points)) * bytes <= BlockBytes)
            {
                return points;
            }
        }

        return 0;
    }
}
