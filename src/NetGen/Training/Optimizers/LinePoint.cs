using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>A place on the line that is searched.</summary>
internal readonly struct LinePoint(double step, double cost, double slope)
{
    /// <summary>How far along the direction.</summary>
    public double Step { get; } = step;

    /// <summary>The cost there.</summary>
    public double Cost { get; } = cost;

    /// <summary>Its derivative along the direction.</summary>
    public double Slope { get; } = slope;

    /// <summary>Whether it is a place at all.</summary>
    public bool IsFinite => SpanChecks.IsFinite(Cost) && SpanChecks.IsFinite(Slope);

    /// <summary>
    /// Where the cubic through two points with their slopes has its minimum, equation (3.59) of Nocedal and Wright, Numerical
    /// optimization, 2006; NaN if it has none.
    /// </summary>
    public static double CubicMinimum(LinePoint left, LinePoint right)
    {
        double distance = right.Step - left.Step;
        double d1 = left.Slope + right.Slope - (3 * (left.Cost - right.Cost) / (left.Step - right.Step));
        double d2 = Math.Sqrt((d1 * d1) - (left.Slope * right.Slope)) * Math.Sign(distance);
        return right.Step - (distance * (right.Slope + d2 - d1) / (right.Slope - left.Slope + (2 * d2)));
    }
}
