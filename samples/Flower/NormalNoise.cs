using System;

namespace Flower;

/// <summary>Normally distributed random numbers of mean 0, the same sequence for the same seed.</summary>
internal sealed class NormalNoise(int seed, double standardDeviation)
{
    private readonly Random _uniform = new(seed);

    /// <summary>The next number, by the transformation of Box and Muller.</summary>
    public double Next()
    {
        // NextDouble is below 1 but may be 0, whose logarithm is infinite.
        double radius = Math.Sqrt(-2 * Math.Log(1 - _uniform.NextDouble()));
        double angle = 2 * Math.PI * _uniform.NextDouble();
        return standardDeviation * radius * Math.Cos(angle);
    }
}
