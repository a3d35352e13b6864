using System;
using System.Collections.Generic;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Makes one weight of a data point's own and that of its class.</summary>
internal static class ClassWeighting
{
    /// <summary>The weights to train with; those of the set itself where classes have none.</summary>
    public static ReadOnlySpan<T> Apply<T>(INetwork<T> network, DataSet<T> data, IReadOnlyList<double>? classWeights)
        where T : unmanaged
    {
        if (classWeights is null)
        {
            return data.SampleWeights;
        }

        var rule = ClassRule.Of(network, threshold: null);
        Check(classWeights, rule.ClassCount);
        int outputSize = network.OutputSize;
        T[] weights = new T[data.Inputs.Length / network.InputSize];
        for (int n = 0; n < weights.Length; n++)
        {
            int @class = data.HasLabels ? data.Labels.Elements()[n] : rule.OfTargets(data.Targets.Slice(n * outputSize, outputSize));
            double own = data.SampleWeights.IsEmpty ? 1 : SpanMath.ToDouble(data.SampleWeights.Elements()[n]);
            weights[n] = SpanMath.FromDouble<T>(own * classWeights[@class]);
        }

        return weights;
    }

    private static void Check(IReadOnlyList<double> classWeights, int classCount)
    {
        if (classWeights.Count != classCount)
        {
            throw OptionErrors.Refusal($"ClassWeights holds {classWeights.Count} numbers; it must hold {classCount}, one for each class.");
        }

        bool isAnyPositive = false;
        for (int c = 0; c < classCount; c++)
        {
            if (!(classWeights[c] >= 0 && classWeights[c] <= double.MaxValue))
            {
                throw OptionErrors.Refusal($"ClassWeights[{c}] is {classWeights[c]}; it must be 0 or more, and finite.");
            }

            isAnyPositive |= classWeights[c] > 0;
        }

        if (!isAnyPositive)
        {
            throw OptionErrors.Refusal($"ClassWeights holds {classCount} zeros; at least one must be positive.");
        }
    }
}
