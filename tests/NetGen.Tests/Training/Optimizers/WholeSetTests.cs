using System;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>L-BFGS and Levenberg-Marquardt.</summary>
public class WholeSetTests
{
    [Fact]
    public void LevenbergMarquardtSolvesLinearRegressionInOneStep()
    {
        double[] inputs = [.. Noise.Numbers(60, 1).Select(x => (double)x)];
        double[] targets = [.. Noise.Numbers(40, 2).Select(t => (double)t)];
        double[] weights = [.. Enumerable.Range(0, 20).Select(n => n % 3 / 2.0)];
        var network = new BowlNet(3);

        network.Train(new DataSet<double>(inputs, targets, weights), new TrainingOptions { Optimizer = new LevenbergMarquardt(1e-14), Epochs = 1 });

        double[] gradient = new double[BowlNet.ParameterCount];
        network.Gradient(inputs, targets, gradient, sampleWeights: weights);
        Assert.All(gradient, derivative => Assert.Equal(0, derivative, 1e-12));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BothFindTheMinimumOfAPenalisedCost(bool isLevenbergMarquardt)
    {
        const double Penalty = 0.05;
        double[] inputs = [.. Noise.Numbers(60, 1).Select(x => (double)x)];
        double[] targets = [.. Noise.Numbers(40, 2).Select(t => (double)t)];
        var network = new BowlNet(3);

        TrainingResult result = network.Train(inputs, targets, new TrainingOptions
        {
            Optimizer = isLevenbergMarquardt ? new LevenbergMarquardt(toleranceGradient: 1e-10) : new LBfgs(toleranceGradient: 1e-10, toleranceChange: 0),
            Epochs = 200,
            L2Penalty = Penalty,
        });

        Assert.Equal(TrainingStatus.Converged, result.Status);
        Assert.Equal(network.Cost(inputs, targets), result.Cost);
        double[] gradient = new double[BowlNet.ParameterCount];
        network.Gradient(inputs, targets, gradient);
        for (int row = 0; row < 2; row++)
        {
            Assert.Equal(0, gradient[BowlNet.BiasIndex(1, row)], 1e-8);
            for (int column = 0; column < 3; column++)
            {
                int i = BowlNet.WeightIndex(1, row, column);
                Assert.Equal(-Penalty * network.Parameters[i], gradient[i], 1e-8);
            }
        }
    }

    [Fact]
    public void CostNeverRises()
    {
        foreach (Optimizer optimizer in new Optimizer[] { new LBfgs(), new LevenbergMarquardt() })
        {
            (float[] inputs, float[] targets) = Noise.Circle(80, 3);
            var network = new FlowerSquaresNet(4);
            double before = network.Cost(inputs, targets);

            TrainingResult result = network.Train(inputs, targets, new TrainingOptions { Optimizer = optimizer, Epochs = 60, HistoryInterval = 1 });

            Assert.All(result.History, record =>
            {
                Assert.True(record.Cost <= before + 1e-7, $"{optimizer}: {record.Cost} after {before} in epoch {record.Epoch}.");
                before = record.Cost;
            });
        }
    }

    [Fact]
    public void LBfgsTrainsWithLabels()
    {
        double[] inputs = [.. Noise.Numbers(3 * 30, 5).Select(x => (double)x)];
        int[] labels = [.. Enumerable.Range(0, 30).Select(n => inputs[3 * n] > 0.3 ? 2 : inputs[(3 * n) + 1] > 0 ? 1 : 0)];
        var network = new DoubleSoftmaxNet();
        double before = network.Cost(inputs, labels);

        TrainingResult result = network.Train(inputs, labels, new TrainingOptions { Optimizer = new LBfgs(), Epochs = 100 });

        Assert.InRange(result.Cost, 0, before / 4);
    }

    [Fact]
    public void LBfgsIsNotStoppedByACostThatOverflowsFarAway()
    {
        // exp(exp(…)) of far steps would be infinite: the search comes back.
        var network = new ScalarNetwork(x => Math.Exp(x * x * 50) - 1, x => 100 * x * Math.Exp(x * x * 50));
        network.Parameters[0] = 3;

        TrainingResult result = network.Train(new double[1], new double[1], new TrainingOptions { Optimizer = new LBfgs(toleranceChange: 0), Epochs = 500 });

        Assert.Equal(TrainingStatus.Converged, result.Status);
        Assert.Equal(0, network.Parameters[0], 1e-6);
    }

    [Fact]
    public void StartThatIsNotFiniteHasDiverged()
    {
        var network = new ScalarNetwork(_ => double.NaN, _ => 1);

        TrainingResult result = network.Train(new double[1], new double[1], new TrainingOptions { Optimizer = new LBfgs(), Epochs = 5 });

        Assert.Equal(TrainingStatus.Diverged, result.Status);
    }

    [Fact]
    public void OptionsThatContradictAreRefused()
    {
        AssertRefused("BatchSize is 8, but LBfgs needs", new FlowerNet(), new TrainingOptions { Optimizer = new LBfgs(), BatchSize = 8 });
        AssertRefused("BatchSize is 8, but LevenbergMarquardt needs", new XorNet(), new TrainingOptions { Optimizer = new LevenbergMarquardt(), BatchSize = 8 });
        AssertRefused("MaxGradientNorm is 0.5, but LBfgs", new FlowerNet(), new TrainingOptions { Optimizer = new LBfgs(), MaxGradientNorm = 0.5 });
        AssertRefused("Schedule is StepSchedule(stepEpochs: 3, gamma: 0.1), but LBfgs", new FlowerNet(), new TrainingOptions { Optimizer = new LBfgs(), Schedule = new StepSchedule(3) });
        AssertRefused("Schedule is ConstantSchedule", new FlowerNet(), new TrainingOptions { Optimizer = new Rprop(), Schedule = new ConstantSchedule() });
        AssertRefused("requires the cost MeanSquaredError; the network's cost is CrossEntropy", new FlowerNet(), new TrainingOptions { Optimizer = new LevenbergMarquardt() });
        AssertRefused("L1Penalty is 0.1, but LevenbergMarquardt", new XorNet(), new TrainingOptions { Optimizer = new LevenbergMarquardt(), L1Penalty = 0.1 });
        AssertRefused("the network's cost is not known", new LinearNetwork<float>(2, 1), new TrainingOptions { Optimizer = new LevenbergMarquardt() });
        AssertRefused("at most 2048 parameters; the network has 2070", new FixedNetwork<float>(45), new TrainingOptions { Optimizer = new LevenbergMarquardt() });
    }

    private static void AssertRefused(string text, INetwork<float> network, TrainingOptions options)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => network.Train(new float[2 * network.InputSize], new float[2 * network.OutputSize], options));
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A cost that is a function of one parameter; the other stays 0.</summary>
    private sealed class ScalarNetwork(Func<double, double> cost, Func<double, double> derivative) : LinearNetwork<double>(1, 1)
    {
        public override double Cost(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<double> sampleWeights = default) =>
            cost(Parameters[0]);

        public override double Gradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<double> sampleWeights = default)
        {
            gradient.Clear();
            gradient[0] = derivative(Parameters[0]);
            return cost(Parameters[0]);
        }
    }
}
