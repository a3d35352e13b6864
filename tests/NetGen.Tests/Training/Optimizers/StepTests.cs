using System;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>Steps that a loop of one's own makes.</summary>
public class StepTests
{
    [Fact]
    public void OptimizersOfTheWholeSetSayWhatToUse()
    {
        foreach ((Optimizer optimizer, string name) in ((Optimizer, string)[])[(new LBfgs(), "LBfgs"), (new LevenbergMarquardt(), "LevenbergMarquardt")])
        {
            NotSupportedException refusal = Assert.Throws<NotSupportedException>(() => optimizer.CreateState<float>(3).Step(new float[3], new float[3], 1));

            Assert.Equal(
                $"{name} has no step from a single gradient: it evaluates the cost at several points of the whole set. Use Train with Optimizer = new {name}(); for a loop of your own, use GradientDescent, RmsProp, Adam, AdamW, Rprop or a CustomOptimizer.",
                refusal.Message);
        }
    }

    [Fact]
    public void EveryOtherOptimizerStepsAsInTraining()
    {
        float[] inputs = Noise.Numbers(40, 1);
        float[] targets = [.. Noise.Circle(20, 1).Targets];
        foreach (Optimizer optimizer in (Optimizer[])[new GradientDescent(0.1), new GradientDescent(0.1, 0.9), new RmsProp(), new Adam(), new AdamW(), new Rprop(), new Sign()])
        {
            var expected = new FlowerNet(1);
            var actual = new FlowerNet(1);
            expected.Train(inputs, targets, new TrainingOptions { Optimizer = optimizer, Epochs = 5 });

            float[] gradient = new float[FlowerNet.ParameterCount];
            OptimizerState<float> state = optimizer.CreateState<float>(FlowerNet.ParameterCount);
            for (int epoch = 0; epoch < 5; epoch++)
            {
                actual.GradientOnly(inputs, targets, gradient);
                state.Step(actual.Parameters, gradient, optimizer.LearningRate);
            }

            Assert.Equal(expected.Parameters.ToArray(), actual.Parameters.ToArray());
        }
    }

    [Fact]
    public void LengthsMustBeThoseOfTheState()
    {
        foreach (Optimizer optimizer in (Optimizer[])[new GradientDescent(0.1), new GradientDescent(0.1, 0.9), new RmsProp(), new Adam(), new AdamW(), new Rprop(), new Sign()])
        {
            OptimizerState<float> state = optimizer.CreateState<float>(17);
            ArgumentException parameters = Assert.Throws<ArgumentException>("parameters", () => state.Step(new float[18], new float[18], 0.1));
            Assert.Throws<ArgumentException>("gradient", () => state.Step(new float[17], new float[16], 0.1));

            Assert.StartsWith("parameters holds 18 numbers; the optimizer's state was created for 17 parameters.", parameters.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NegativeWeightsMakeAPolicyGradient()
    {
        // REINFORCE: of three actions the second is right where the input is positive, else the third.
        var policy = new SoftmaxPolicyNet(1);
        var random = new NetGen.Runtime.SeededRandom(1);
        const int Episodes = 32;
        float[] observations = new float[Episodes];
        int[] actions = new int[Episodes];
        float[] advantages = new float[Episodes];
        float[] outputs = new float[Episodes * 3];
        float[] gradient = new float[SoftmaxPolicyNet.ParameterCount];
        OptimizerState<float> optimizer = new Adam().CreateState<float>(SoftmaxPolicyNet.ParameterCount);
        float reward = 0;
        for (int iteration = 0; iteration < 200; iteration++)
        {
            for (int n = 0; n < Episodes; n++)
            {
                observations[n] = (2 * (float)random.NextDouble()) - 1;
            }

            policy.Forward(observations, outputs);
            reward = 0;
            for (int n = 0; n < Episodes; n++)
            {
                double draw = random.NextDouble();
                actions[n] = draw < outputs[3 * n] ? 0 : draw < outputs[3 * n] + outputs[(3 * n) + 1] ? 1 : 2;
                advantages[n] = actions[n] == (observations[n] > 0 ? 1 : 2) ? 1 : 0;
                reward += advantages[n] / Episodes;
            }

            for (int n = 0; n < Episodes; n++)
            {
                advantages[n] -= reward;
            }

            policy.GradientOnly(observations, actions, gradient, sampleWeights: advantages);
            optimizer.Step(policy.Parameters, gradient, learningRate: 0.02);
        }

        Assert.InRange(reward, 0.9, 1);
    }

    private sealed class Sign() : CustomOptimizer(0.01, memories: 1)
    {
        protected override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerMemory memory, double learningRate)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                memory[0][i] += gradient[i];
                parameters[i] -= learningRate * Math.Sign(memory[0][i]);
            }
        }
    }
}
