using System.Linq;
using NetGen.Runtime;

namespace NetGen.Tests.Training;

/// <summary>Sets of data points that a seed determines.</summary>
internal static class Noise
{
    /// <summary>Numbers from −1 to 1.</summary>
    public static float[] Numbers(int count, long seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }

    /// <summary>Points of the plane, and whether each is inside a circle; some are given the wrong class.</summary>
    public static (float[] Inputs, float[] Targets) Circle(int dataPoints, long seed, double wrong = 0.1)
    {
        float[] inputs = Numbers(2 * dataPoints, seed);
        var random = new SeededRandom(seed + 1);
        float[] targets = new float[dataPoints];
        for (int n = 0; n < dataPoints; n++)
        {
            bool isInside = (inputs[2 * n] * inputs[2 * n]) + (inputs[(2 * n) + 1] * inputs[(2 * n) + 1]) < 0.5;
            targets[n] = isInside ^ (random.NextDouble() < wrong) ? 1 : 0;
        }

        return (inputs, targets);
    }
}
