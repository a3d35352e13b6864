using System;
using System.Globalization;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Refuses data that training could only make garbage of. Done once, before the first epoch.</summary>
internal static class DataChecks
{
    // Rows of probabilities that were rounded, or smoothed, or written with a few decimals add up to 1 within this.
    private const double SumTolerance = 1e-3;

    /// <summary>Checks lengths, and that every number is one that the network's cost is made for.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="names">What the caller calls the parts.</param>
    /// <returns>N.</returns>
    public static int Check<T>(INetwork<T> network, DataSet<T> data, DataNames names)
        where T : unmanaged
    {
        int dataPoints = CheckInputs(network, data.Inputs, names);
        if (data.HasLabels)
        {
            Arguments.Length(data.Labels.Length, dataPoints, names.Targets);
            CheckLabels(data.Labels, Math.Max(2, network.OutputSize), names.Targets);
        }
        else
        {
            Arguments.Length(data.Targets.Length, dataPoints, network.OutputSize, names.Targets);
            CheckFinite(data.Targets, network.OutputSize, names.Targets, "output");
            CheckTargets(data.Targets, network.OutputSize, TargetDomains.Of(network), network.Description.Cost, names.Targets);
        }

        CheckWeights(data.SampleWeights, dataPoints, names.SampleWeights);
        return dataPoints;
    }

    /// <summary>Checks that inputs are those of whole data points, and finite.</summary>
    /// <returns>N.</returns>
    public static int CheckInputs<T>(INetwork<T> network, ReadOnlySpan<T> inputs, DataNames names)
        where T : unmanaged
    {
        int dataPoints = inputs.Length / network.InputSize;
        if (dataPoints == 0 || dataPoints * network.InputSize != inputs.Length)
        {
            throw Refusal(names.Inputs, $" holds {inputs.Length} numbers; it must hold a multiple of {network.InputSize}, at least one data point of {network.InputSize}.");
        }

        CheckFinite(inputs, network.InputSize, names.Inputs, "input");
        return dataPoints;
    }

    /// <summary>Checks that there is a weight for each data point, or none at all, and that they can be summed and divided by.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="dataPoints">N.</param>
    /// <param name="argument">What the caller calls them.</param>
    public static void CheckWeights<T>(ReadOnlySpan<T> weights, int dataPoints, string argument)
        where T : unmanaged
    {
        Arguments.LengthOrEmpty(weights.Length, dataPoints, argument);
        bool isAnyPositive = weights.IsEmpty;
        for (int n = 0; n < weights.Length; n++)
        {
            double weight = SpanMath.ToDouble(weights.Elements()[n]);
            if (!(weight >= 0 && weight <= double.MaxValue))
            {
                throw Refusal(argument, $"[{n}] is {weight}; it must be 0 or more, and finite.");
            }

            isAnyPositive |= weight > 0;
        }

        if (!isAnyPositive)
        {
            throw Refusal(argument, $" holds {dataPoints} zeros; at least one weight must be positive.");
        }
    }

    /// <summary>Checks that numbers are finite.</summary>
    /// <param name="values">A row for each data point.</param>
    /// <param name="size">The length of a row.</param>
    /// <param name="argument">What the caller calls them.</param>
    /// <param name="unit">What a number of a row belongs to.</param>
    public static void CheckFinite<T>(ReadOnlySpan<T> values, int size, string argument, string unit)
        where T : unmanaged
    {
        int i = SpanChecks.IndexOfNonFinite(values);
        if (i >= 0)
        {
            throw Refusal(argument, $"[{i}], {unit} {i % size} of data point {i / size}, is {SpanMath.ToDouble(values.Elements()[i])}; it must be a finite number.");
        }
    }

    private static void CheckLabels(ReadOnlySpan<int> labels, int classes, string argument)
    {
        for (int n = 0; n < labels.Length; n++)
        {
            int label = labels.Elements()[n];
            if ((uint)label >= (uint)classes)
            {
                throw Refusal(argument, $"[{n}] is {label}; it must be the number of a class, 0 to {classes - 1}.");
            }
        }
    }

    private static void CheckTargets<T>(ReadOnlySpan<T> targets, int size, TargetDomain domain, string? cost, string argument)
        where T : unmanaged
    {
        if (domain == TargetDomain.Real)
        {
            return;
        }

        for (int i = 0; i < targets.Length; i++)
        {
            double target = SpanMath.ToDouble(targets.Elements()[i]);
            bool isAllowed = domain switch
            {
                TargetDomain.Signs => target is -1 or 1,
                TargetDomain.NotNegative => target >= 0,
                _ => target is >= 0 and <= 1,
            };
            if (!isAllowed)
            {
                throw Refusal(argument, $"[{i}], output {i % size} of data point {i / size}, is {target}; with the cost {cost} it must be {Allowed(domain)}.");
            }
        }

        if (domain == TargetDomain.Distribution)
        {
            CheckSums(targets, size, cost, argument);
        }
    }

    private static void CheckSums<T>(ReadOnlySpan<T> targets, int size, string? cost, string argument)
        where T : unmanaged
    {
        for (int n = 0; n < targets.Length / size; n++)
        {
            double sum = 0;
            foreach (T target in targets.Slice(n * size, size).Elements())
            {
                sum += SpanMath.ToDouble(target);
            }

            if (Math.Abs(sum - 1) > SumTolerance)
            {
                throw Refusal(argument, $": the {size} targets of data point {n} add up to {sum}; with the cost {cost} they must add up to 1.");
            }
        }
    }

    private static string Allowed(TargetDomain domain) => domain switch
    {
        TargetDomain.Signs => "-1 or 1",
        TargetDomain.NotNegative => "0 or more",
        _ => "0 to 1",
    };

    private static ArgumentException Refusal(string argument, FormattableString rest) =>
        new(argument + rest.ToString(CultureInfo.InvariantCulture), argument);
}
