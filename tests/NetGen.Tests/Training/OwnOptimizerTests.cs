using System;
using Xunit;

namespace NetGen.Tests.Training;

public class OwnOptimizerTests
{
    private static readonly double[] Inputs = [-1, 0, 1];
    private static readonly double[] Targets = [-2, 0, 2];

    [Fact]
    public void OneClassServesBothPrecisions()
    {
        var options = new TrainingOptions { Optimizer = new Lion(0.01), Epochs = 100 };
        var single = new LinearNetwork<float>(1, 1);
        var twice = new LinearNetwork<double>(1, 1);

        single.Train(Array.ConvertAll(Inputs, x => (float)x), Array.ConvertAll(Targets, t => (float)t), options);
        twice.Train(Inputs, Targets, options);

        // A hundredth at a time, from 0 upwards.
        Assert.Equal(1f, single.Parameters[single.WeightIndex(1, 0, 0)], 1e-5f);
        Assert.Equal(1, twice.Parameters[twice.WeightIndex(1, 0, 0)], 1e-12);
    }

    [Fact]
    public void MemoryBeginsWithZerosAndStaysWithItsRun()
    {
        var optimizer = new Counting();
        OptimizerState<double> first = optimizer.CreateState<double>(3);
        OptimizerState<double> second = optimizer.CreateState<double>(3);
        double[] parameters = new double[3];

        first.Step(parameters, new double[3], 1);
        first.Step(parameters, new double[3], 1);
        Assert.Equal([2.0, 2.0, 2.0], parameters);
        second.Step(parameters, new double[3], 1);
        Assert.Equal([1.0, 1.0, 1.0], parameters);
    }

    [Fact]
    public void MemoryThatWasNotAskedForIsRefused()
    {
        var options = new TrainingOptions { Optimizer = new Greedy(), Epochs = 1 };

        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearNetwork<double>(1, 1).Train(Inputs, Targets, options));
    }

    [Fact]
    public void OptimizerOnNumbersOfThePrecisionTrains()
    {
        var network = new LinearNetwork<double>(1, 1);

        network.Train(Inputs, Targets, new TrainingOptions { Optimizer = new Halving(), Epochs = 3 });

        Assert.Equal([0, 0], network.Parameters.ToArray());
    }

    [Fact]
    public void TextTellsTheSettings() => Assert.Equal("Lion(learningRate: 0.0001)", new Lion().ToString());

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0.1, -1)]
    public void SettingsOutOfRangeAreRefused(double learningRate, int memories) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lion(learningRate, memories));

    /// <summary>The example of the documentation.</summary>
    internal sealed class Lion : CustomOptimizer
    {
        public Lion(double learningRate = 1e-4, int memories = 1)
            : base(learningRate, memories)
        {
        }

        protected override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerMemory memory, double learningRate)
        {
            Span<double> momentum = memory[0];
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] -= learningRate * Math.Sign((0.9 * momentum[i]) + (0.1 * gradient[i]));
                momentum[i] = (0.99 * momentum[i]) + (0.01 * gradient[i]);
            }
        }
    }

    private sealed class Counting() : CustomOptimizer(learningRate: 1, memories: 2)
    {
        protected override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerMemory memory, double learningRate)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                memory[1][i]++;
                Assert.Equal(memory.StepNumber, memory[1][i]);
                Assert.Equal(0, memory[0][i]);
            }

            memory[1].CopyTo(parameters);
        }
    }

    private sealed class Greedy() : CustomOptimizer(learningRate: 1, memories: 1)
    {
        protected override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerMemory memory, double learningRate) =>
            memory[1].Clear();
    }

    /// <summary>One without the help of CustomOptimizer.</summary>
    private sealed class Halving : Optimizer
    {
        public override OptimizerState<T> CreateState<T>(int parameterCount) => new State<T>();

        private sealed class State<T> : OptimizerState<T>
            where T : unmanaged
        {
            public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) => parameters.Clear();
        }
    }
}
