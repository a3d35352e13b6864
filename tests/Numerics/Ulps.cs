using System;

namespace NetGen.Tests.Numerics;

/// <summary>Distances in units in the last place (of the true value, in the precision of the result).</summary>
internal static class Ulps
{
    /// <summary>The distance of a single-precision result.</summary>
    public static double Of(float result, DoubleDouble truth) => Of(result, truth, -149, 23, float.MaxValue);

    /// <summary>The distance of a double-precision result.</summary>
    public static double Of(double result, DoubleDouble truth) => Of(result, truth, -1074, 52, double.MaxValue);

    private static double Of(double result, DoubleDouble truth, int smallest, int fraction, double largest)
    {
        if (double.IsNaN(truth.High) || double.IsNaN(result))
        {
            return double.IsNaN(truth.High) && double.IsNaN(result) ? 0 : double.PositiveInfinity;
        }

        if (truth.High == 0)
        {
            // The sign of a zero counts.
            return result != 0 ? Math.ScaleB(Math.Abs(result), -smallest)
                : double.IsNegative(result) == double.IsNegative(truth.High) ? 0 : double.PositiveInfinity;
        }

        if (double.IsInfinity(truth.High))
        {
            return result == truth.High ? 0 : double.PositiveInfinity;
        }

        if (double.IsInfinity(result))
        {
            // It stands for the number that would follow the largest, and for all beyond.
            double rest = Math.Max(0, 2 - Math.ScaleB(Math.Abs(truth.High), -Math.ILogB(largest)));
            return Math.Sign(result) == Math.Sign(truth.High) ? Math.ScaleB(rest, fraction) : double.PositiveInfinity;
        }

        int exponent = Math.Max(smallest, Math.ILogB(truth.High) - fraction);
        return Math.Abs(Math.ScaleB(result - truth.High, -exponent) - Math.ScaleB(truth.Low, -exponent));
    }
}
