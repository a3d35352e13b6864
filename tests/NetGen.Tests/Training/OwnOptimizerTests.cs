using System;
using Xunit;

namespace NetGen.Tests.Training;

public class OwnOptimizerTests
{
    [Fact]
    public void OptimizerOfOnesOwnTrains()
    {
        var network = new LinearNetwork<float>(1, 1);
        float[] inputs = [-1, 0, 1];
        float[] targets = [-2, 0, 2];

        network.Train(inputs, targets, new TrainingOptions { Optimizer = new SignDescent(), Epochs = 100 });

        // A hundredth at a time, from 0 upwards.
        Assert.Equal(1f, network.Parameters[network.WeightIndex(1, 0, 0)], 1e-5f);
    }

    [Fact]
    public void EveryRunHasAStateOfItsOwn()
    {
        var optimizer = new SignDescent();
        var options = new TrainingOptions { Optimizer = optimizer, Epochs = 1 };

        new LinearNetwork<float>(1, 1).Train(new float[1], new float[1], options);
        new LinearNetwork<float>(2, 1).Train(new float[2], new float[1], options);

        Assert.Equal("2 3", optimizer.ParameterCounts);
    }

    private sealed class SignDescent : Optimizer
    {
        public string ParameterCounts { get; private set; } = "";

        public override OptimizerState<T> CreateState<T>(int parameterCount)
        {
            ParameterCounts = $"{ParameterCounts} {parameterCount}".Trim();
            return (OptimizerState<T>)(object)new State();
        }

        private sealed class State : OptimizerState<float>
        {
            public override void Step(Span<float> parameters, ReadOnlySpan<float> gradient)
            {
                for (int i = 0; i < parameters.Length; i++)
                {
                    parameters[i] -= 0.01f * MathF.Sign(gradient[i]);
                }
            }
        }
    }
}
