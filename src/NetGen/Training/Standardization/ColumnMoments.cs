using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// The mean μ and the standard deviation σ of each column of a matrix, with N in the divisor: finite, and exact to a few units in the
/// last place, whatever the size of the numbers.
/// </summary>
internal readonly struct ColumnMoments
{
    private ColumnMoments(double[] means, double[] deviations)
    {
        Means = means;
        Deviations = deviations;
    }

    /// <summary>μ of each column, between its least and its greatest number.</summary>
    public double[] Means { get; }

    /// <summary>σ of each column; 0 where all numbers are equal, or differ by no more than rounding.</summary>
    public double[] Deviations { get; }

    /// <summary>Computes them.</summary>
    /// <param name="values">Rows, one after another, of finite numbers.</param>
    /// <param name="columns">The length of a row.</param>
    public static ColumnMoments Of<T>(ReadOnlySpan<T> values, int columns)
        where T : unmanaged
    {
        FindRanges(values.Elements(), columns, out double[] least, out double[] greatest);
        var scales = new BinaryScale[columns];
        for (int column = 0; column < columns; column++)
        {
            scales[column] = new BinaryScale(Math.Max(Math.Abs(least[column]), Math.Abs(greatest[column])));
        }

        double[] means = new double[columns];
        double[] deviations = new double[columns];
        SumSquares(values.Elements(), scales, means, deviations);
        for (int column = 0; column < columns; column++)
        {
            double deviation = Math.Sqrt(deviations[column] / (values.Length / columns));

            // What rounding alone makes of numbers that should be equal is no deviation.
            bool isConstant = least[column] == greatest[column] || deviation <= Math.Abs(means[column]) * 1e-14;

            // Rounded, a mean could lie beyond all numbers, and a deviation of the greatest numbers be infinite.
            double magnitude = Math.Max(Math.Abs(least[column]), Math.Abs(greatest[column]));
            deviations[column] = isConstant ? 0 : Math.Min(deviation * scales[column].Up, magnitude);
            means[column] = Math.Clamp(means[column] * scales[column].Up, least[column], greatest[column]);
        }

        return new ColumnMoments(means, deviations);
    }

    /// <summary>Standardises rows: <see cref="Standardize"/> of every number, rounded.</summary>
    public static void Apply<T>(ReadOnlySpan<T> values, double[] means, double[] deviations, Span<T> standardized)
        where T : unmanaged
    {
        int column = 0;
        for (int i = 0; i < values.Length; i++)
        {
            standardized[i] = SpanMath.FromDouble<T>(Standardize(SpanMath.ToDouble(values.Elements()[i]), means[column], deviations[column]));
            column = column + 1 == means.Length ? 0 : column + 1;
        }
    }

    /// <summary>(value − mean) / deviation, also where the difference is beyond the range of double precision.</summary>
    public static double Standardize(double value, double mean, double deviation)
    {
        double difference = value - mean;
        return double.IsInfinity(difference) ? ((0.5 * value) - (0.5 * mean)) / (0.5 * deviation) : difference / deviation;
    }

    private static void FindRanges<T>(Span<T> values, int columns, out double[] least, out double[] greatest)
        where T : unmanaged
    {
        least = new double[columns];
        greatest = new double[columns];
        least.AsSpan().Fill(double.PositiveInfinity);
        greatest.AsSpan().Fill(double.NegativeInfinity);
        for (int first = 0; first < values.Length; first += columns)
        {
            for (int column = 0; column < columns; column++)
            {
                double value = SpanMath.ToDouble(values[first + column]);
                least[column] = Math.Min(least[column], value);
                greatest[column] = Math.Max(greatest[column], value);
            }
        }
    }

    /// <summary>The means of the scaled numbers, and the sums of their squared differences from them.</summary>
    private static void SumSquares<T>(Span<T> values, BinaryScale[] scales, double[] means, double[] squares)
        where T : unmanaged
    {
        int count = 0;
        for (int first = 0; first < values.Length; first += scales.Length)
        {
            count++;
            for (int column = 0; column < scales.Length; column++)
            {
                // The mean as it is after each data point, so that the sum loses nothing that comes last.
                double value = SpanMath.ToDouble(values[first + column]) * scales[column].Down;
                double difference = value - means[column];
                means[column] += difference / count;
                squares[column] += difference * (value - means[column]);
            }
        }
    }
}
