using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Compares a gradient with central differences.</summary>
internal readonly struct CentralDifferences
{
    // A wrong derivative is wrong with every step; a step across the kink of a relu, or one too small for the rounding of J, is
    // wrong alone. So a parameter counts by the best of these.
    private static readonly double[] StepFactors = [1, 1.0 / 8, 4, 1.0 / 64];

    // J is a sum of rounded terms: its error in units of its last place.
    private const double CostError = 4;

    private readonly double _epsilon;
    private readonly double _tolerance;

    private CentralDifferences(double epsilon, double tolerance)
    {
        _epsilon = epsilon;
        _tolerance = tolerance;
    }

    // The error of cutting the Taylor series grows as h², that of rounding J as 1/h: together least near the cube root.
    private double Step => Math.Pow(_epsilon, 1.0 / 3);

    /// <summary>The comparison for a precision.</summary>
    /// <param name="tolerance">The greatest relative error that counts as correct. Null: 10⁻² in single precision, 10⁻⁵ in double.</param>
    public static CentralDifferences For<T>(double? tolerance)
        where T : unmanaged
    {
        if (tolerance is not null && !(tolerance > 0 && tolerance < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "tolerance must be between 0 and 1.");
        }

        return typeof(T) == typeof(float)
            ? new CentralDifferences(1.0 / (1 << 23), tolerance ?? 1e-2)
            : new CentralDifferences(1.0 / (1L << 52), tolerance ?? 1e-5);
    }

    public GradientCheck Compare<T, TTarget, TObjective>(INetwork<T> network, TObjective objective, LossData<T, TTarget> data)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        T[] gradient = new T[network.ParameterCount];
        objective.Gradient(data, gradient);

        int worst = 0;
        double worstDifference = 0;
        double worstError = -1;
        for (int i = 0; i < gradient.Length; i++)
        {
            double error = Error<T, TTarget, TObjective>(objective, data, i, SpanMath.ToDouble(gradient[i]), out double difference);

            // Written so that a NaN is worse than every number, and the first NaN the worst.
            if (!(error <= worstError) && !double.IsNaN(worstError))
            {
                worst = i;
                worstDifference = difference;
                worstError = error;
            }
        }

        return new GradientCheck(ParameterPosition.Of(network, worst), SpanMath.ToDouble(gradient[worst]), worstDifference, worstError, _tolerance);
    }

    /// <returns>The relative error of one derivative.</returns>
    private double Error<T, TTarget, TObjective>(TObjective objective, LossData<T, TTarget> data, int index, double derivative, out double bestDifference)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        double bestError = double.NaN;
        bestDifference = double.NaN;
        foreach (double factor in StepFactors)
        {
            double difference = Difference<T, TTarget, TObjective>(objective, data, index, factor * Step, factor * Step, out double rounding);
            double error = Error(derivative, difference, rounding);
            if (!(error >= bestError))
            {
                bestError = error;
                bestDifference = difference;
            }

            // No closer look at what is plainly right.
            if (error < 0.1 * _tolerance)
            {
                break;
            }
        }

        return bestError > _tolerance
            ? ErrorAtKink<T, TTarget, TObjective>(objective, data, index, derivative, bestError, ref bestDifference)
            : bestError;
    }

    /// <summary>
    /// Exactly at a kink, where a relu's z is 0, every number between the derivatives on both sides is one. Where J is smooth they
    /// are so close to each other that no mistake fits between them.
    /// </summary>
    private double ErrorAtKink<T, TTarget, TObjective>(TObjective objective, LossData<T, TTarget> data, int index, double derivative, double error, ref double difference)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        double step = StepFactors[^1] * Step;
        double left = Difference<T, TTarget, TObjective>(objective, data, index, step, 0, out double rounding);
        double right = Difference<T, TTarget, TObjective>(objective, data, index, 0, step, out _);
        double nearest = Math.Min(Math.Max(derivative, Math.Min(left, right)), Math.Max(left, right));
        double errorAtKink = Error(derivative, nearest, rounding);
        if (errorAtKink < error)
        {
            difference = nearest;
            return errorAtKink;
        }

        return error;
    }

    private double Error(double derivative, double difference, double rounding)
    {
        double scale = Math.Max(Math.Max(Math.Abs(derivative), Math.Abs(difference)), rounding / _tolerance);

        // All zero is correct, and not a NaN.
        return derivative == difference ? 0 : Math.Abs(derivative - difference) / scale;
    }

    private double Difference<T, TTarget, TObjective>(TObjective objective, LossData<T, TTarget> data, int index, double stepBelow, double stepAbove, out double rounding)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        ref T parameter = ref objective.Parameters[index];
        T before = parameter;
        double value = SpanMath.ToDouble(before);
        double scale = Math.Max(1, Math.Abs(value));
        T above = SpanMath.FromDouble<T>(value + (stepAbove * scale));
        T below = SpanMath.FromDouble<T>(value - (stepBelow * scale));
        try
        {
            parameter = above;
            double costAbove = SpanMath.ToDouble(objective.Cost(data));
            parameter = below;
            double costBelow = SpanMath.ToDouble(objective.Cost(data));

            // The width as it was rounded, not as it was meant.
            double width = SpanMath.ToDouble(above) - SpanMath.ToDouble(below);
            rounding = CostError * _epsilon * Math.Max(Math.Abs(costAbove), Math.Abs(costBelow)) / width;
            return (costAbove - costBelow) / width;
        }
        finally
        {
            parameter = before;
        }
    }
}
