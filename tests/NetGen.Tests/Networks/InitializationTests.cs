using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>What the constructor makes of its seed.</summary>
public class InitializationTests
{
    /// <summary>The first column of W(1) from seed 1, as bits.</summary>
    private static readonly uint[] FirstFlowerWeights = [1040732527, 1064380230, 3185855154, 1061237721];

    [Fact]
    public void TheSameSeedGivesTheSameBits()
    {
        Assert.Equal(new FlowerNet(3).Parameters.ToArray(), new FlowerNet(3).Parameters.ToArray());
        Assert.Equal(new FlowerNet().Parameters.ToArray(), new FlowerNet(0).Parameters.ToArray());
        Assert.Equal(new DoubleNet(-1).Parameters.ToArray(), new DoubleNet(-1).Parameters.ToArray());
    }

    [Fact]
    public void DifferentSeedsGiveDifferentWeights()
    {
        HashSet<float> first = [];
        for (int seed = -50; seed < 50; seed++)
        {
            Assert.True(first.Add(new FlowerNet(seed).Parameters[FlowerNet.WeightIndex(1, 0, 0)]), $"seed {seed}");
        }
    }

    [Fact]
    public void TheSeedsBitsStayWhatTheyWere()
    {
        // Whoever trains from a seed gets the same network with every later version, on every machine.
        float[] parameters = new FlowerNet(1).Parameters.ToArray();

        Assert.Equal(
            FirstFlowerWeights,
            Enumerable.Range(0, 4).Select(i => BitConverter.SingleToUInt32Bits(parameters[FlowerNet.WeightIndex(1, i, 0)])));
    }

    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(DigitsNet))]
    [InlineData(typeof(DeepNet))]
    public void BiasesAreZeroAndWeightsAreNot(Type type)
    {
        INetwork<float> network = (INetwork<float>)Activator.CreateInstance(type, 5)!;
        for (int l = 1; l <= network.LayerCount; l++)
        {
            for (int i = 0; i < network.LayerSize(l); i++)
            {
                Assert.Equal(0, network.Parameters[network.BiasIndex(l, i)]);
                for (int k = 0; k < network.LayerSize(l - 1); k++)
                {
                    Assert.NotEqual(0, network.Parameters[network.WeightIndex(l, i, k)]);
                }
            }
        }
    }

    [Fact]
    public void TheSpreadIsThatOfHeAndOfGlorot()
    {
        DigitsNet network = new(2);

        // relu: variance 2 / S_0; softmax: 2 / (S_1 + S_2).
        Assert.Equal(2.0 / 784, MeanSquare(network, 1), 2.0 / 784 * 0.05);
        Assert.Equal(2.0 / 138, MeanSquare(network, 2), 2.0 / 138 * 0.15);
    }

    private static double MeanSquare(DigitsNet network, int layer)
    {
        double sum = 0;
        for (int i = 0; i < DigitsNet.LayerSize(layer); i++)
        {
            for (int k = 0; k < DigitsNet.LayerSize(layer - 1); k++)
            {
                double weight = network.Parameters[DigitsNet.WeightIndex(layer, i, k)];
                sum += weight * weight;
            }
        }

        return sum / DigitsNet.LayerSize(layer) / DigitsNet.LayerSize(layer - 1);
    }
}
