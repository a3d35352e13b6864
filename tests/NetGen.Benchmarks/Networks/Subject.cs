using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Peers.Plain;
using NetGen.Tests.Formalism;

namespace NetGen.Benchmarks.Networks;

/// <summary>A generated network, data for it, and the right results.</summary>
internal sealed class Subject<T> : ISubject
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The data points of a batch; the gradient takes the first of them.</summary>
    public const int BatchSize = 1024;

    private readonly DataPoints<T> _data;
    private readonly Func<Subject<T>, IPeer> _generated;

    /// <param name="shape">What it is.</param>
    /// <param name="network">The generated network.</param>
    /// <param name="generated">How it is called.</param>
    public Subject(NetworkShape shape, INetwork<T> network, Func<Subject<T>, IPeer> generated)
    {
        Shape = shape;
        Network = network;
        _generated = generated;
        _data = new DataPoints<T>(network, BatchSize);

        // A bias of 0 would let a peer that forgets it pass.
        Random random = new(2);
        for (int l = 1; l <= network.LayerCount; l++)
        {
            for (int i = 0; i < network.LayerSize(l); i++)
            {
                network.Parameters[network.BiasIndex(l, i)] = T.CreateChecked((random.NextDouble() - 0.5) / 4);
            }
        }

        InitialParameters = network.Parameters.ToArray();
    }

    public NetworkShape Shape { get; }

    public INetwork<T> Network { get; }

    /// <summary>The parameters before any training.</summary>
    public T[] InitialParameters { get; }

    public bool IsSingle => typeof(T) == typeof(float);

    public T[] Inputs(int points) => [.. _data.Inputs.AsSpan(0, points * Network.InputSize)];

    public T[] Targets(int points) => [.. _data.Targets.AsSpan(0, points * Network.OutputSize)];

    public IPeer CreateGenerated() => _generated(this);

    public IEnumerable<IPeer> CreatePeers() => PeerList.Of(this);

    /// <summary>W of a layer before any training, row by row.</summary>
    public T[] Weights(int layer)
    {
        int columns = Network.LayerSize(layer - 1);
        T[] weights = new T[Network.LayerSize(layer) * columns];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = InitialParameters[Network.WeightIndex(layer, i / columns, i % columns)];
        }

        return weights;
    }

    /// <summary>b of a layer before any training.</summary>
    public T[] Biases(int layer)
    {
        T[] biases = new T[Network.LayerSize(layer)];
        for (int i = 0; i < biases.Length; i++)
        {
            biases[i] = InitialParameters[Network.BiasIndex(layer, i)];
        }

        return biases;
    }

    /// <summary>Puts derivatives into the order of the generated network.</summary>
    /// <param name="weights">∂J/∂W by layer (from 1), row by row.</param>
    /// <param name="biases">∂J/∂b by layer (from 1).</param>
    public double[] Arrange(IReadOnlyList<T[]> weights, IReadOnlyList<T[]> biases)
    {
        double[] gradient = new double[Network.ParameterCount];
        for (int l = 1; l <= Network.LayerCount; l++)
        {
            int columns = Network.LayerSize(l - 1);
            for (int i = 0; i < weights[l - 1].Length; i++)
            {
                gradient[Network.WeightIndex(l, i / columns, i % columns)] = double.CreateChecked(weights[l - 1][i]);
            }

            for (int i = 0; i < biases[l - 1].Length; i++)
            {
                gradient[Network.BiasIndex(l, i)] = double.CreateChecked(biases[l - 1][i]);
            }
        }

        return gradient;
    }

    public double[][] RightOutputs(int points) => [[.. Reference().Forward(Points(_data.Inputs, points, Network.InputSize)).Outputs.SelectMany(a => a)]];

    public double[][] RightGradient(int points)
    {
        NetworkGradient right = Reference().Gradient(Points(_data.Inputs, points, Network.InputSize), Points(_data.Targets, points, Network.OutputSize));
        double[] gradient = new double[Network.ParameterCount];
        for (int l = 1; l <= Network.LayerCount; l++)
        {
            for (int i = 0; i < Network.LayerSize(l); i++)
            {
                gradient[Network.BiasIndex(l, i)] = right.Biases[l - 1][i];
                for (int k = 0; k < Network.LayerSize(l - 1); k++)
                {
                    gradient[Network.WeightIndex(l, i, k)] = right.Weights[l - 1][i][k];
                }
            }
        }

        return [[right.J], gradient];
    }

    public double CostWith(double[] parameters, int points)
    {
        ReferenceNetwork network = Reference(parameters);
        ReferencePass pass = network.Forward(Points(_data.Inputs, points, Network.InputSize));
        return network.CostOf(pass, Points(_data.Targets, points, Network.OutputSize));
    }

    public double RightCostAfterTraining(int points, int steps, double rate)
    {
        double[] inputs = Numbers.ToDoubles<T>(Inputs(points));
        double[] targets = Numbers.ToDoubles<T>(Targets(points));
        PlainNetwork<double> network = PlainNetwork<double>.Like(this);
        for (int step = 0; step < steps; step++)
        {
            network.Gradient(inputs, targets);
            network.Descend(rate);
        }

        return network.Gradient(inputs, targets);
    }

    private ReferenceNetwork Reference() => Reference(Numbers.ToDoubles<T>(InitialParameters));

    private ReferenceNetwork Reference(double[] parameters)
    {
        var layers = Enumerable.Range(1, Network.LayerCount);
        return new ReferenceNetwork(
            Shape.Sizes,
            Shape.Activations,
            Shape.Cost,
            [.. layers.Select(l => Rows(Shape.Sizes[l], i => Rows(Shape.Sizes[l - 1], k => parameters[Network.WeightIndex(l, i, k)])))],
            [.. layers.Select(l => Rows(Shape.Sizes[l], i => parameters[Network.BiasIndex(l, i)]))]);
    }

    private static double[][] Points(T[] values, int points, int size) =>
        Rows(points, n => Numbers.ToDoubles<T>(values.AsSpan(n * size, size)));

    private static TRow[] Rows<TRow>(int count, Func<int, TRow> row) => [.. Enumerable.Range(0, count).Select(row)];
}
