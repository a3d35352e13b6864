using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Computes factors for classes of different sizes, for <see cref="TrainingOptions.ClassWeights"/>.</summary>
public static class ClassWeights
{
    /// <summary>
    /// Factors that make every class count the same, and the whole set as much as before: N / (K · N_c), with N_c of the N data
    /// points in class c of K. 0 for a class without data points.
    /// </summary>
    /// <param name="labels">The class of each data point, 0 to K − 1.</param>
    /// <param name="classCount">K, at least 2.</param>
    /// <exception cref="ArgumentException">A label is not the number of a class.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classCount"/> is less than 2.</exception>
    public static double[] Balanced(ReadOnlySpan<int> labels, int classCount)
    {
        if (classCount < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(classCount), classCount, "classCount must be at least 2.");
        }

        Arguments.Labels(labels, classCount);
        double[] weights = new double[classCount];
        foreach (int label in labels.Elements())
        {
            weights[label]++;
        }

        for (int c = 0; c < classCount; c++)
        {
            weights[c] = weights[c] == 0 ? 0 : labels.Length / (classCount * weights[c]);
        }

        return weights;
    }
}
