using System;
using System.Linq;
using NetGen;

namespace Flower;

/// <summary>One network, to be trained on the flower.</summary>
internal sealed class Experiment(INetwork<float> network, FlowerData data)
{
    /// <summary>The name of the network's class.</summary>
    public string Name { get; } = network.GetType().Name;

    /// <summary>The sizes of its layers, such as 2-4-1.</summary>
    public string Layers { get; } = string.Join('-', Enumerable.Range(0, network.LayerCount + 1).Select(network.LayerSize));

    /// <summary>Trains the network as the exercise does: gradient descent on all points at once.</summary>
    /// <param name="epochs">The number of steps.</param>
    /// <param name="observer">Called now and then while training goes on, on this thread.</param>
    public ExperimentResult Run(int epochs, Action<TrainingProgress> observer)
    {
        CostCurve curve = new(observer);
        TrainingResult training = network.Train(data.Inputs, data.Targets, new TrainingOptions
        {
            Optimizer = new GradientDescent(learningRate: 1.2f),
            Epochs = epochs,
            Progress = curve,
            ProgressInterval = Math.Max(1, epochs / 1000),
        });

        return new ExperimentResult(Name, Layers, network, training.Cost, Accuracy(), training.Elapsed, curve);
    }

    /// <summary>The share of the points whose more probable class is theirs.</summary>
    private double Accuracy()
    {
        float[] probabilities = new float[data.Count];
        network.Forward(data.Inputs, probabilities);
        int right = probabilities.Zip(data.Targets).Count(pair => pair.First >= 0.5f == pair.Second >= 0.5f);
        return (double)right / data.Count;
    }
}
