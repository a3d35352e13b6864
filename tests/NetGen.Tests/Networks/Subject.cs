using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NetGen.Tests.Formalism;

namespace NetGen.Tests.Networks;

/// <summary>A generated network with random parameters, and the same network for the reference.</summary>
internal sealed class Subject
{
    private readonly RandomNumbers _random;

    private Subject(Type type, int seed)
    {
        NetworkAttribute attribute = type.GetCustomAttribute<NetworkAttribute>()!;
        _random = new RandomNumbers(seed);
        Layers = attribute.LayerSizes;
        Network = Activator.CreateInstance(type, seed)!;
        Driver = NetworkDriver.Of(Network);
        Reference = new ReferenceNetwork(
            Layers, attribute.Activations, attribute.Cost, _random.Weights(Layers, gain: 1), _random.Biases(Layers));
        Driver.SetParameters(Reference.Weights, Reference.Biases);
        Tolerance = attribute.Precision == Precision.Double ? 1e-12 : 5e-6;
    }

    public IReadOnlyList<int> Layers { get; }

    public object Network { get; }

    public NetworkDriver Driver { get; }

    public ReferenceNetwork Reference { get; }

    /// <summary>As for the reference cases.</summary>
    public double Tolerance { get; }

    public static Subject Of(Type type, int seed = 1) => new(type, seed);

    /// <summary>Random inputs of that many data points.</summary>
    public double[][] Inputs(int points) => RandomNumbers.Matrix(points, Layers[0], _random.Normal);

    /// <summary>Random targets of that many data points, in the domain of the cost.</summary>
    public double[][] Targets(int points) => [.. Enumerable.Range(0, points).Select(_ => _random.Targets(Reference.Cost, Layers[^1]))];

    /// <summary>Random weights of that many data points.</summary>
    public double[] SampleWeights(int points) => RandomNumbers.Row(points, () => _random.Uniform(2));
}
