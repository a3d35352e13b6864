using System;
using System.Buffers;
using NetGen.Runtime;

namespace NetGen;

/// <summary>The area under the receiver operating characteristic, from the order of the scores.</summary>
internal static class RankSum
{
    /// <summary>
    /// The probability that a positive's score is above a negative's, equal ones counting half: the Mann–Whitney U over the number
    /// of pairs (Hanley and McNeil, "The meaning and use of the area under a receiver operating characteristic curve", 1982). A pair
    /// counts the product of its weights.
    /// </summary>
    /// <param name="scores">The scores. Sorted afterwards.</param>
    /// <param name="weights">The weight of each, negative for those of negatives. In the order of the scores afterwards.</param>
    /// <param name="count">How many of both there are.</param>
    /// <returns>NaN where there are only positives or only negatives, those of weight 0 left aside.</returns>
    public static double Area(double[] scores, double[] weights, int count)
    {
        Array.Sort(scores, weights, 0, count);
        double positives = 0;
        double negatives = 0;
        double pairsInOrder = 0;
        for (int start = 0; start < count;)
        {
            int end = start;
            double tiedPositives = 0;
            double tiedNegatives = 0;
            while (end < count && scores[end].Equals(scores[start]))
            {
                tiedPositives += Math.Max(weights[end], 0);
                tiedNegatives += Math.Max(-weights[end], 0);
                end++;
            }

            pairsInOrder += tiedPositives * (negatives + (0.5 * tiedNegatives));
            positives += tiedPositives;
            negatives += tiedNegatives;
            start = end;
        }

        return pairsInOrder / (positives * negatives);
    }

    /// <summary>The areas of the outputs, each against all the others, averaged.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">X.</param>
    /// <param name="classes">The class of each data point.</param>
    /// <param name="weights">The weight of each data point.</param>
    public static double MeanArea<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, MetricWeights<T> weights)
        where T : unmanaged
    {
        double[] scores = ArrayPool<double>.Shared.Rent(classes.Length);
        double[] signedWeights = ArrayPool<double>.Shared.Rent(classes.Length);
        try
        {
            double sum = 0;
            for (int output = 0; output < network.OutputSize; output++)
            {
                // A single output is the score of class 1.
                int positive = network.OutputSize == 1 ? 1 : output;
                ReadScores(network, inputs, output, scores);
                for (int n = 0; n < classes.Length; n++)
                {
                    signedWeights[n] = classes.Elements()[n] == positive ? weights.Scaled(n) : -weights.Scaled(n);
                }

                double area = Area(scores, signedWeights, classes.Length);
                sum += double.IsNaN(area) ? throw OneSided(positive) : area;
            }

            return sum / network.OutputSize;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<double>.Shared.Return(signedWeights);
        }
    }

    private static void ReadScores<T>(INetwork<T> network, ReadOnlySpan<T> inputs, int output, double[] scores)
        where T : unmanaged
    {
        foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                scores[batch.First + i] = SpanMath.ToDouble(batch[i].Elements()[output]);
            }
        }
    }

    private static ArgumentException OneSided(int positive) =>
        new(FormattableString.Invariant($"The area under the curve is not defined: of the data points with a positive weight, either all or none are of class {positive}."));
}
