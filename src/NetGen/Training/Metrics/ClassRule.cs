using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Which class a row of outputs or of targets names.</summary>
internal readonly struct ClassRule
{
    private readonly double _outputThreshold;
    private readonly double _targetThreshold;

    private ClassRule(int classCount, double outputThreshold, double targetThreshold)
    {
        ClassCount = classCount;
        _outputThreshold = outputThreshold;
        _targetThreshold = targetThreshold;
    }

    /// <summary>S_L; two where there is one output.</summary>
    public int ClassCount { get; }

    /// <summary>The rule of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="threshold">Where class 1 of a single output begins. Null: in the middle of the cost's two targets.</param>
    public static ClassRule Of<T>(INetwork<T> network, double? threshold)
        where T : unmanaged
    {
        if (threshold is double.NaN)
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "threshold is NaN; it must be a number.");
        }

        // The cost alone tells the targets of two classes: 0 and 1, or −1 and 1.
        double middle = TargetDomains.Of(network) == TargetDomain.Signs ? 0 : 0.5;
        return new ClassRule(Math.Max(2, network.OutputSize), threshold ?? middle, middle);
    }

    /// <summary>The class that outputs name: the place of the greatest, the first of equals.</summary>
    public int OfOutputs<T>(ReadOnlySpan<T> outputs)
        where T : unmanaged => Of(outputs.Elements(), _outputThreshold);

    /// <summary>The class that targets name.</summary>
    public int OfTargets<T>(ReadOnlySpan<T> targets)
        where T : unmanaged => Of(targets.Elements(), _targetThreshold);

    private static int Of<T>(Span<T> values, double threshold)
        where T : unmanaged
    {
        if (values.Length == 1)
        {
            return SpanMath.ToDouble(values[0]) >= threshold ? 1 : 0;
        }

        int best = 0;
        double greatest = SpanMath.ToDouble(values[0]);
        for (int i = 1; i < values.Length; i++)
        {
            double value = SpanMath.ToDouble(values[i]);
            if (value > greatest)
            {
                best = i;
                greatest = value;
            }
        }

        return best;
    }
}
