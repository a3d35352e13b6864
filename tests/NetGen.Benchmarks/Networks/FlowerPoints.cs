using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>The points of the flower exercise: two classes of 200 along the petals of one flower.</summary>
internal static class FlowerPoints
{
    public const int Count = 400;

    /// <summary>One point; those after <see cref="Count"/> are more of the same classes.</summary>
    /// <param name="index">Which.</param>
    /// <param name="noise">Numbers of a normal distribution.</param>
    public static (double X, double Y, int Label) At(int index, Func<double> noise)
    {
        const int PerClass = Count / 2;
        int label = index / PerClass % 2;
        double angle = ((label + ((double)(index % PerClass) / (PerClass - 1))) * 3.12) + (0.2 * noise());
        double radius = (4 * Math.Sin(4 * angle)) + (0.2 * noise());
        return (radius * Math.Sin(angle), radius * Math.Cos(angle), label);
    }
}
