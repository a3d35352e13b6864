using System;
using System.Linq;
using NetGen.Runtime;
using NetGen.Tests.Training;
using Xunit;

namespace NetGen.Tests.Runtime;

public class ParameterInitializationTests
{
    // W(1) of a 2-3 network from seed 1, computed apart from the library.
    private static readonly double[] Glorot =
    [
        0.14582910473973623, 0.5384808507041624,
        1.0319153311461422, -0.12190284774320936,
        -0.12210992242681096, 0.5759727547667007,
    ];

    private static readonly double[] He =
    [
        0.23057606006041131, 0.8514129823051185,
        1.6316013994343506, -0.19274532606462916,
        -0.19307273988759902, 0.9106928876321891,
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DoublePrecisionHasTheseWeightsInEveryOrder(bool columnMajor)
    {
        var network = new LinearNetwork<double>(2, 3, columnMajor);

        ParameterInitialization.Glorot(network, 1, new SeededRandom(1));
        Assert.Equal(Glorot, Weights(network));

        ParameterInitialization.He(network, 1, new SeededRandom(1));
        Assert.Equal(He, Weights(network));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SinglePrecisionHasThemRounded(bool columnMajor)
    {
        var network = new LinearNetwork<float>(2, 3, columnMajor);

        ParameterInitialization.Glorot(network, 1, new SeededRandom(1));
        Assert.Equal(Glorot.Select(weight => (float)weight), Weights(network));

        ParameterInitialization.He(network, 1, new SeededRandom(1));
        Assert.Equal(He.Select(weight => (float)weight), Weights(network));
    }

    [Fact]
    public void BiasesAreLeftAlone()
    {
        var network = new LinearNetwork<float>(2, 3);
        network.Parameters.Fill(5);

        ParameterInitialization.Glorot(network, 1, new SeededRandom(1));
        ParameterInitialization.He(network, 1, new SeededRandom(1));

        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal(5, network.Parameters[network.BiasIndex(1, row)]));
    }

    [Fact]
    public void WeightsFillTheInterval()
    {
        var network = new LinearNetwork<double>(100, 50);

        ParameterInitialization.Glorot(network, 1, new SeededRandom(2));
        AssertFills(Weights(network), Math.Sqrt(6.0 / 150));

        ParameterInitialization.He(network, 1, new SeededRandom(2));
        AssertFills(Weights(network), Math.Sqrt(6.0 / 100));
    }

    [Fact]
    public void LayersOfOneGeneratorDiffer()
    {
        var random = new SeededRandom(3);
        var network = new LinearNetwork<double>(4, 4);

        ParameterInitialization.He(network, 1, random);
        double[] first = Weights(network);
        ParameterInitialization.He(network, 1, random);

        Assert.NotEqual(first, Weights(network));
    }

    private static void AssertFills(double[] weights, double limit)
    {
        Assert.All(weights, weight => Assert.InRange(weight, -limit, limit));
        Assert.True(weights.Min() < -0.99 * limit && weights.Max() > 0.99 * limit);
        Assert.InRange(weights.Average(), -0.05 * limit, 0.05 * limit);
    }

    /// <summary>W(1) row by row.</summary>
    private static T[] Weights<T>(INetwork<T> network)
        where T : unmanaged
    {
        int columns = network.InputSize;
        var weights = new T[network.OutputSize * columns];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = network.Parameters[network.WeightIndex(1, i / columns, i % columns)];
        }

        return weights;
    }
}
