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
    /// <param name="progress">Told now and then how far training is, on this thread.</param>
    public ExperimentResult Run(int epochs, IProgress<TrainingProgress> progress)
    {
        TrainingResult training = network.Train(data.Inputs, data.Targets, new TrainingOptions
        {
            Optimizer = new GradientDescent(learningRate: 1.2f),
            Epochs = epochs,
            Progress = progress,
            ProgressInterval = 1,
            ProgressPeriod = TrainingDisplay.Period,
            HistoryInterval = Math.Max(1, epochs / 1000),
        });

        double accuracy = network.Accuracy(data.Inputs, data.Targets);
        return new ExperimentResult(Name, Layers, network, training.Cost, accuracy, training.Elapsed, training.History);
    }
}
