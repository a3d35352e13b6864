using System;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Training;

/// <summary>A training run, all in.</summary>
/// <param name="Network">Sizes and activations.</param>
/// <param name="Points">The number of data points.</param>
/// <param name="Optimizer">The optimiser, by name.</param>
/// <param name="Train">Trains a new network for some epochs with some threads.</param>
internal sealed record TrainingCase(string Network, int Points, string Optimizer, Func<int, int, TrainedNetwork> Train)
{
    /// <summary>10,000 points for the network of SimpleChains.jl's published figure.</summary>
    public static TrainingCase Chain { get; } = Create("4-32-16-4 tanh, tanh, identity", 10_000, new Adam(0.001), () => new ChainNet(seed: 1));

    /// <summary>The least that training does: the overhead of a step counts.</summary>
    public static TrainingCase Flower(Optimizer optimizer) =>
        Create("2-4-1 tanh, sigmoid", 32, optimizer, () => new FlowerNet(seed: 1));

    private static TrainingCase Create<TNetwork>(string name, int points, Optimizer optimizer, Func<TNetwork> create)
        where TNetwork : INetwork<float>
    {
        DataPoints<float> data = new(create(), points);
        return new TrainingCase(name, points, optimizer.GetType().Name, (epochs, threads) =>
        {
            TNetwork network = create();
            TrainingResult result = network.Train<float>(data.Inputs, data.Targets, new TrainingOptions
            {
                Optimizer = optimizer,
                Epochs = epochs,
                MaxDegreeOfParallelism = threads,
            });
            return new TrainedNetwork(result.Elapsed, network.Parameters.ToArray());
        });
    }
}
