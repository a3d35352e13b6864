using System;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>Every optimizer on problems with known answers. The seeds are here and in <see cref="Problem"/>.</summary>
public class OptimizerConvergenceTests(ITestOutputHelper output)
{
    private static Optimizer Of(string name, double learningRate) => name switch
    {
        "GradientDescent" => new GradientDescent(learningRate),
        "Momentum" => new GradientDescent(learningRate, momentum: 0.9),
        "Nesterov" => new GradientDescent(learningRate, momentum: 0.9, nesterov: true),
        "RmsProp" => new RmsProp(learningRate),
        "Adam" => new Adam(learningRate),
        "AdamW" => new AdamW(learningRate, weightDecay: 1e-5),
        "Rprop" => new Rprop(),
        "LBfgs" => new LBfgs(),
        "LevenbergMarquardt" => new LevenbergMarquardt(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [InlineData("GradientDescent", 0.3, 1000, 1e-12)]
    [InlineData("Momentum", 0.1, 500, 1e-12)]
    [InlineData("Nesterov", 0.1, 500, 1e-12)]
    [InlineData("RmsProp", 0.001, 3000, 1e-4)]
    [InlineData("Adam", 0.01, 3000, 1e-12)]
    [InlineData("AdamW", 0.01, 3000, 1e-8)]
    [InlineData("Rprop", 0, 300, 1e-10)]
    [InlineData("LBfgs", 0, 30, 1e-12)]
    [InlineData("LevenbergMarquardt", 0, 6, 1e-12)]
    public void Bowl(string name, double learningRate, int epochs, double cost) =>
        AssertCost(cost, Problem.Bowl(Options(name, learningRate, epochs)));

    [Theory]
    [InlineData("GradientDescent", 5, 5000, 1e-2)]
    [InlineData("Momentum", 1, 3000, 1e-2)]
    [InlineData("Nesterov", 1, 3000, 1e-2)]
    [InlineData("RmsProp", 0.01, 2000, 1e-3)]
    [InlineData("Adam", 0.02, 2000, 1e-3)]
    [InlineData("AdamW", 0.02, 2000, 1e-3)]
    [InlineData("Rprop", 0, 300, 1e-3)]
    [InlineData("LBfgs", 0, 100, 1e-3)]
    [InlineData("LevenbergMarquardt", 0, 50, 1e-3)]
    public void Xor(string name, double learningRate, int epochs, double cost) =>
        AssertCost(cost, Problem.Xor(Options(name, learningRate, epochs), 2));

    [Theory]
    [InlineData("GradientDescent", 1.2, 10_000, 0.85)]
    [InlineData("Momentum", 0.1, 5000, 0.85)]
    [InlineData("Nesterov", 0.1, 5000, 0.85)]
    [InlineData("RmsProp", 0.01, 3000, 0.85)]
    [InlineData("Adam", 0.02, 3000, 0.85)]
    [InlineData("AdamW", 0.02, 3000, 0.85)]
    [InlineData("Rprop", 0, 1000, 0.85)]
    [InlineData("LBfgs", 0, 300, 0.85)]
    [InlineData("LevenbergMarquardt", 0, 60, 0.85)]
    public void Flower(string name, double learningRate, int epochs, double accuracy) =>
        AssertAccuracy(accuracy, Problem.Flower(Options(name, learningRate, epochs)));

    [Theory]
    [InlineData("GradientDescent", 0.2, 20_000, 1)]
    [InlineData("Momentum", 0.1, 10_000, 1)]
    [InlineData("Nesterov", 0.1, 10_000, 1)]
    [InlineData("RmsProp", 0.005, 10_000, 0.97)]
    [InlineData("Adam", 0.01, 4000, 1)]
    [InlineData("AdamW", 0.01, 4000, 1)]
    [InlineData("Rprop", 0, 2000, 1)]
    [InlineData("LBfgs", 0, 1000, 1)]
    [InlineData("LevenbergMarquardt", 0, 150, 1)]
    public void TwoSpirals(string name, double learningRate, int epochs, double accuracy) =>
        AssertAccuracy(accuracy, Problem.Spirals(Options(name, learningRate, epochs)));

    [Theory]
    [InlineData("GradientDescent", 0.2, 20_000, 2e-3)]
    [InlineData("Momentum", 0.05, 10_000, 1e-3)]
    [InlineData("Nesterov", 0.05, 10_000, 1e-3)]
    [InlineData("RmsProp", 0.001, 5000, 1e-3)]
    [InlineData("Adam", 0.01, 5000, 1e-4)]
    [InlineData("AdamW", 0.01, 5000, 1e-4)]
    [InlineData("Rprop", 0, 1000, 1e-3)]
    [InlineData("LBfgs", 0, 500, 1e-5)]
    [InlineData("LevenbergMarquardt", 0, 100, 1e-5)]
    public void Sine(string name, double learningRate, int epochs, double cost) =>
        AssertCost(cost, Problem.Sine(Options(name, learningRate, epochs)));

    private static TrainingOptions Options(string name, double learningRate, int epochs) => new()
    {
        Optimizer = Of(name, learningRate),
        Epochs = epochs,
    };

    private void AssertCost(double greatest, TrainingResult result)
    {
        output.WriteLine($"J {result.Cost} after {result.Epochs} epochs, {result.Status}");
        Assert.InRange(result.Cost, 0, greatest);
    }

    private void AssertAccuracy(double least, (TrainingResult Result, double Accuracy) trained)
    {
        output.WriteLine($"accuracy {trained.Accuracy}, J {trained.Result.Cost} after {trained.Result.Epochs} epochs, {trained.Result.Status}");
        Assert.InRange(trained.Accuracy, least, 1);
    }
}
