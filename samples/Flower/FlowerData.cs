using System;

namespace Flower;

/// <summary>
/// The points of the exercise: two classes whose points lie along the petals of one flower, so that no straight line parts them.
/// </summary>
internal sealed class FlowerData
{
    private const double PetalLength = 4;
    private const double AngleOfClass = 3.12;
    private const double NoiseDeviation = 0.2;

    private FlowerData(float[] inputs, float[] targets)
    {
        Inputs = inputs;
        Targets = targets;
    }

    /// <summary>The coordinates x and y of one point after another.</summary>
    public float[] Inputs { get; }

    /// <summary>The class of each point, 0 or 1: the probability of class 1 that a network should predict.</summary>
    public float[] Targets { get; }

    /// <summary>The number of points.</summary>
    public int Count => Targets.Length;

    /// <summary>Makes the points of both classes. The same seed makes the same flower.</summary>
    public static FlowerData Create(int pointsPerClass, int seed)
    {
        NormalNoise noise = new(seed, NoiseDeviation);
        float[] inputs = new float[2 * 2 * pointsPerClass];
        float[] targets = new float[2 * pointsPerClass];

        for (int n = 0; n < targets.Length; n++)
        {
            int label = n / pointsPerClass;
            double position = (double)(n % pointsPerClass) / (pointsPerClass - 1);
            double angle = (label + position) * AngleOfClass + noise.Next();
            double radius = PetalLength * Math.Sin(4 * angle) + noise.Next();

            inputs[2 * n] = (float)(radius * Math.Sin(angle));
            inputs[2 * n + 1] = (float)(radius * Math.Cos(angle));
            targets[n] = label;
        }

        return new FlowerData(inputs, targets);
    }

    /// <summary>The x and y coordinates of the points of one class.</summary>
    public (double[] X, double[] Y) PointsOfClass(int label)
    {
        int count = Array.FindAll(Targets, target => target == label).Length;
        double[] x = new double[count];
        double[] y = new double[count];

        int found = 0;
        for (int n = 0; n < Count; n++)
        {
            if (Targets[n] == label)
            {
                x[found] = Inputs[2 * n];
                y[found] = Inputs[2 * n + 1];
                found++;
            }
        }

        return (x, y);
    }
}
