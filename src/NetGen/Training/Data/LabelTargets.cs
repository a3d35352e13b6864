using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Makes targets of labels, for networks whose cost takes no class numbers.</summary>
internal static class LabelTargets
{
    /// <summary>The targets of a set, made of its labels if it has some.</summary>
    /// <exception cref="ArgumentException">Labels would mean nothing to the network.</exception>
    public static ReadOnlySpan<T> Of<T>(INetwork<T> network, DataSet<T> data, DataNames names)
        where T : unmanaged
    {
        if (!data.HasLabels)
        {
            return data.Targets;
        }

        if (network.OutputSize != 1)
        {
            throw new ArgumentException(
                $"{names.Targets} require a network with the cost CategoricalCrossEntropy or with one output; use targets instead.", names.Targets);
        }

        T zero = SpanMath.FromDouble<T>(TargetDomains.Of(network) == TargetDomain.Signs ? -1 : 0);
        T one = SpanMath.FromDouble<T>(1);
        T[] targets = new T[data.Labels.Length];
        for (int n = 0; n < targets.Length; n++)
        {
            targets[n] = data.Labels.Elements()[n] == 1 ? one : zero;
        }

        return targets;
    }
}
