using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class PenaltyTests
{
    private static readonly double[] Inputs = [.. Noise.Numbers(60, 1).Select(x => (double)x)];
    private static readonly double[] Targets = [.. Noise.Numbers(40, 2).Select(t => (double)t)];

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(0, 0.2)]
    [InlineData(0.3, 0.2)]
    public void PenaltiesArePulledAtByWeightsAlone(double l1, double l2)
    {
        const double LearningRate = 0.25;
        var network = new BowlNet(3);
        network.Parameters[BowlNet.WeightIndex(1, 1, 2)] = 0;
        network.Parameters[BowlNet.BiasIndex(1, 0)] = 0.7;
        double[] expected = network.Parameters.ToArray();
        double[] gradient = new double[expected.Length];
        network.Gradient(Inputs, Targets, gradient);
        for (int row = 0; row < 2; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                int i = BowlNet.WeightIndex(1, row, column);
                gradient[i] += (l1 * Math.Sign(expected[i])) + (l2 * expected[i]);
            }
        }

        TrainingResult result = network.Train(Inputs, Targets, new TrainingOptions
        {
            Optimizer = new GradientDescent(LearningRate),
            Epochs = 1,
            L1Penalty = l1,
            L2Penalty = l2,
        });

        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i] - (LearningRate * gradient[i]), network.Parameters[i], 1e-14);
        }

        // J alone.
        Assert.Equal(network.Cost(Inputs, Targets), result.Cost);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1e6)]
    public void GradientsLongerThanTheNormAreShortened(double maxNorm)
    {
        var network = new BowlNet(3);
        double[] before = network.Parameters.ToArray();
        double[] gradient = new double[before.Length];
        network.Gradient(Inputs, Targets, gradient);
        double norm = Math.Sqrt(gradient.Sum(derivative => derivative * derivative));
        Assert.InRange(norm, 0.51, 1e5);

        network.Train(Inputs, Targets, new TrainingOptions { Optimizer = new GradientDescent(1), Epochs = 1, MaxGradientNorm = maxNorm });

        double factor = Math.Min(1, maxNorm / norm);
        for (int i = 0; i < before.Length; i++)
        {
            Assert.Equal(before[i] - (factor * gradient[i]), network.Parameters[i], 1e-14);
        }
    }

    [Fact]
    public void GradientsWhoseSquaresOverflowAreShortenedToo()
    {
        var network = new BowlNet(3);
        double[] before = network.Parameters.ToArray();
        double[] gradient = new double[before.Length];
        network.Gradient(Inputs, Targets, gradient);
        double norm = Math.Sqrt(gradient.Sum(derivative => derivative * derivative));
        double[] huge = [.. Enumerable.Repeat(1e200, Targets.Length / BowlNet.OutputSize)];

        network.Train(new DataSet<double>(Inputs, Targets, huge), new TrainingOptions { Optimizer = new GradientDescent(1), Epochs = 1, MaxGradientNorm = 0.5 });

        for (int i = 0; i < before.Length; i++)
        {
            Assert.Equal(before[i] - (0.5 / norm * gradient[i]), network.Parameters[i], 1e-14);
        }
    }
}
