using System;
using System.Linq;
using NetGen.Runtime;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>Problems with known answers. Each trains a network and tells how far the answer is.</summary>
internal static class Problem
{
    /// <summary>t = W x + b without noise: the minimum is 0.</summary>
    /// <returns>J.</returns>
    public static TrainingResult Bowl(TrainingOptions options)
    {
        double[] inputs = [.. Noise.Numbers(60, 1).Select(x => (double)x)];
        var answer = new BowlNet(2);
        double[] targets = new double[40];
        answer.Forward(inputs, targets);
        return new BowlNet(3).Train(inputs, targets, options);
    }

    /// <summary>Exclusive or. Its cost has local minima, J = 1/16 among them, so it matters where training begins.</summary>
    public static TrainingResult Xor(TrainingOptions options, int seed) =>
        new XorNet(seed).Train([0, 0, 0, 1, 1, 0, 1, 1], new float[] { 0, 1, 1, 0 }, options);

    /// <summary>The flower of the formalism, section 6; with squares for the optimizer that needs them.</summary>
    public static (TrainingResult Result, double Accuracy) Flower(TrainingOptions options)
    {
        (float[] inputs, float[] targets) = Petals();
        if (options.Optimizer is LevenbergMarquardt)
        {
            var squares = new FlowerSquaresNet(1);
            return (squares.Train(inputs, targets, options), squares.Accuracy(inputs, targets));
        }

        var network = new Networks.Subjects.FlowerNet(1);
        return (network.Train(inputs, targets, options), network.Accuracy(inputs, targets));
    }

    /// <summary>Two spirals of three half turns (Lang and Witbrock, Learning to tell two spirals apart, 1988), −1 and 1.</summary>
    /// <returns>The result, and the share of points on the right side of 0.</returns>
    public static (TrainingResult Result, double Accuracy) Spirals(TrainingOptions options)
    {
        const int Points = 97;
        float[] inputs = new float[4 * Points];
        float[] targets = new float[2 * Points];
        for (int i = 0; i < Points; i++)
        {
            double angle = i * Math.PI / 32;
            double radius = (104 - i) / 104.0;
            (inputs[4 * i], inputs[(4 * i) + 1]) = ((float)(radius * Math.Sin(angle)), (float)(radius * Math.Cos(angle)));
            (inputs[(4 * i) + 2], inputs[(4 * i) + 3]) = (-inputs[4 * i], -inputs[(4 * i) + 1]);
            (targets[2 * i], targets[(2 * i) + 1]) = (1, -1);
        }

        var network = new SpiralsNet(1);
        TrainingResult result = network.Train(inputs, targets, options);
        float[] outputs = new float[targets.Length];
        network.Forward(inputs, outputs);
        return (result, outputs.Zip(targets, (a, t) => a * t > 0 ? 1.0 : 0).Average());
    }

    /// <summary>sin(π x) at places from −1 to 1.</summary>
    public static TrainingResult Sine(TrainingOptions options)
    {
        double[] inputs = [.. Enumerable.Range(0, 41).Select(i => (i / 20.0) - 1)];
        return new SineNet(1).Train(inputs, [.. inputs.Select(x => Math.Sin(Math.PI * x))], options);
    }

    private static (float[] Inputs, float[] Targets) Petals()
    {
        const int Points = 400;
        var random = new SeededRandom(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        float[] inputs = new float[2 * Points];
        float[] targets = new float[Points];
        for (int i = 0; i < Points; i++)
        {
            int label = i / (Points / 2);
            double angle = ((label + ((i % (Points / 2)) / ((Points / 2) - 1.0))) * 3.12) + (0.2 * Normal());
            double radius = (4 * Math.Sin(4 * angle)) + (0.2 * Normal());
            (inputs[2 * i], inputs[(2 * i) + 1], targets[i]) = ((float)(radius * Math.Sin(angle)), (float)(radius * Math.Cos(angle)), label);
        }

        return (inputs, targets);
    }
}
