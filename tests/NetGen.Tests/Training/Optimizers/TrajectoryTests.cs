using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class TrajectoryTests
{
    private const double Tolerance = 1e-10;

    // The settings are those of the files' options.
    private static Optimizer OptimizerOf(string name) => name switch
    {
        "GradientDescent" => new GradientDescent(0.1),
        "GradientDescent-momentum" => new GradientDescent(0.05, momentum: 0.9),
        "GradientDescent-nesterov" => new GradientDescent(0.05, momentum: 0.9, nesterov: true),
        "RmsProp" => new RmsProp(0.01, alpha: 0.99, epsilon: 1e-8),
        "Adam" => new Adam(0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
        "AdamW" => new AdamW(0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01),
        "Rprop" => new Rprop(initialStep: 0.01, decrease: 0.5, increase: 1.2, minimumStep: 1e-6, maximumStep: 50),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [InlineData("GradientDescent")]
    [InlineData("GradientDescent-momentum")]
    [InlineData("GradientDescent-nesterov")]
    [InlineData("RmsProp")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    [InlineData("Rprop")]
    public void TwentyStepsAreThoseOfPyTorch(string name)
    {
        Trajectory trajectory = Trajectory.Load(name);
        TrajectoryNet network = trajectory.Network();
        Assert.Equal(trajectory.Costs[0], network.Cost(trajectory.Inputs, trajectory.Targets), Tolerance);

        TrainingResult result = network.Train(trajectory.Inputs, trajectory.Targets, new TrainingOptions
        {
            Optimizer = OptimizerOf(name),
            Epochs = trajectory.Steps,
            HistoryInterval = 1,
        });

        Assert.Equal(20, result.History.Count);
        Assert.All(result.History, record => Assert.Equal(trajectory.Costs[record.Epoch], record.Cost, Tolerance));
        for (int layer = 1; layer <= TrajectoryNet.LayerCount; layer++)
        {
            for (int row = 0; row < TrajectoryNet.LayerSize(layer); row++)
            {
                Assert.Equal(trajectory.BiasesAfter[layer - 1][row], network.Parameters[TrajectoryNet.BiasIndex(layer, row)], Tolerance);
                for (int column = 0; column < TrajectoryNet.LayerSize(layer - 1); column++)
                {
                    double expected = trajectory.WeightsAfter[layer - 1][row][column];
                    Assert.Equal(expected, network.Parameters[TrajectoryNet.WeightIndex(layer, row, column)], Tolerance);
                }
            }
        }
    }

    [Fact]
    public void RmsPropWithItsOptionsStepsAsWritten()
    {
        // By hand, as PyTorch documents centered and momentum.
        const double Alpha = 0.9;
        double[] gradients = [1, -2, 0.5];
        double parameter = 3;
        double square = 0;
        double mean = 0;
        double buffer = 0;
        var optimizer = new RmsProp(0.1, Alpha, epsilon: 1e-3, momentum: 0.5, centered: true);
        OptimizerState<double> state = optimizer.CreateState<double>(1);
        double[] actual = [parameter];
        foreach (double gradient in gradients)
        {
            square = (Alpha * square) + ((1 - Alpha) * gradient * gradient);
            mean = (Alpha * mean) + ((1 - Alpha) * gradient);
            buffer = (0.5 * buffer) + (gradient / (Math.Sqrt(square - (mean * mean)) + 1e-3));
            parameter -= 0.1 * buffer;

            state.Step(actual, [gradient], 0.1);

            Assert.Equal(parameter, actual[0], 1e-12);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(33)]
    public void EveryParameterIsSteppedAlike(int length)
    {
        foreach (Optimizer optimizer in Optimizers.FirstOrder)
        {
            AssertAlike<float>(optimizer, length);
            AssertAlike<double>(optimizer, length);
        }
    }

    // Whether it stands in a whole vector or in what is left over.
    private static void AssertAlike<T>(Optimizer optimizer, int length)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        OptimizerState<T> state = optimizer.CreateState<T>(length);
        OptimizerState<T> alone = optimizer.CreateState<T>(1);
        T[] parameters = [.. Enumerable.Repeat(T.One, length)];
        T[] parameter = [T.One];
        foreach (double derivative in new[] { 0.3, 0.7, -0.2, 0, 1.5, -1e-3 })
        {
            T gradient = T.CreateChecked(derivative);
            state.Step(parameters, [.. Enumerable.Repeat(gradient, length)], optimizer.LearningRate);
            alone.Step(parameter, [gradient], optimizer.LearningRate);
        }

        Assert.NotEqual(T.One, parameter[0]);
        Assert.All(parameters, value => Assert.Equal(parameter[0], value));
    }
}
