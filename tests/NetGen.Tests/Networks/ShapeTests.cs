using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>The numbers that tell a network's shape, and where its parameters stand.</summary>
public class ShapeTests
{
    [Fact]
    public void ConstantsAreRight()
    {
        Assert.Equal((784, 10, 2, (784 * 128) + 128 + (128 * 10) + 10), (DigitsNet.InputSize, DigitsNet.OutputSize, DigitsNet.LayerCount, DigitsNet.ParameterCount));
        Assert.Equal((3, 2, 5), (DeepNet.InputSize, DeepNet.OutputSize, DeepNet.LayerCount));
        Assert.Equal((1, 1, 1, 2), (SingleUnitNet.InputSize, SingleUnitNet.OutputSize, SingleUnitNet.LayerCount, SingleUnitNet.ParameterCount));
        const int UsableInConstants = FlowerNet.InputSize + FlowerNet.OutputSize + FlowerNet.LayerCount + FlowerNet.ParameterCount;
        Assert.Equal(2 + 1 + 2 + 17, UsableInConstants);
    }

    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(OddNet))]
    [InlineData(typeof(MediumNet))]
    [InlineData(typeof(DigitsNet))]
    [InlineData(typeof(DeepNet))]
    [InlineData(typeof(SingleUnitNet))]
    [InlineData(typeof(WideHiddenNet))]
    public void EveryParameterHasOnePlace(Type type)
    {
        Subject subject = Subject.Of(type);
        INetwork<float> network = (INetwork<float>)subject.Network;
        HashSet<int> places = [];
        Assert.Equal(subject.Layers, Enumerable.Range(0, network.LayerCount + 1).Select(network.LayerSize));
        for (int l = 1; l <= network.LayerCount; l++)
        {
            for (int i = 0; i < network.LayerSize(l); i++)
            {
                Assert.True(places.Add(network.BiasIndex(l, i)), $"b({l})[{i}]");
                for (int k = 0; k < network.LayerSize(l - 1); k++)
                {
                    Assert.True(places.Add(network.WeightIndex(l, i, k)), $"W({l})[{i}, {k}]");
                }
            }
        }

        Assert.Equal(network.ParameterCount, network.Parameters.Length);
        Assert.Equal(network.ParameterCount, places.Count);
        Assert.Equal((0, network.ParameterCount - 1), (places.Min(), places.Max()));
    }

    [Fact]
    public void InterfaceAndStaticMembersAgree()
    {
        INetwork<float> network = new OddNet();
        Assert.Equal((OddNet.InputSize, OddNet.OutputSize, OddNet.LayerCount, OddNet.ParameterCount), (network.InputSize, network.OutputSize, network.LayerCount, network.ParameterCount));
        Assert.Equal(OddNet.WeightIndex(2, 3, 4), network.WeightIndex(2, 3, 4));
        Assert.Equal(OddNet.BiasIndex(1, 12), network.BiasIndex(1, 12));
        Assert.Equal(OddNet.LayerSize(1), network.LayerSize(1));
    }

    [Theory]
    [InlineData(0, 0, 0, "layer")]
    [InlineData(3, 0, 0, "layer")]
    [InlineData(-1, 0, 0, "layer")]
    [InlineData(1, 4, 0, "row")]
    [InlineData(1, -1, 0, "row")]
    [InlineData(2, 1, 0, "row")]
    [InlineData(1, 0, 2, "column")]
    [InlineData(2, 0, 4, "column")]
    [InlineData(2, 0, -1, "column")]
    [InlineData(1, int.MaxValue, 0, "row")]
    public void ThereIsNoSuchWeight(int layer, int row, int column, string argument) => Assert.Equal(
        argument, Assert.Throws<ArgumentOutOfRangeException>(() => FlowerNet.WeightIndex(layer, row, column)).ParamName);

    [Theory]
    [InlineData(0, 0, "layer")]
    [InlineData(3, 0, "layer")]
    [InlineData(1, 4, "row")]
    [InlineData(2, -1, "row")]
    public void ThereIsNoSuchBias(int layer, int row, string argument) => Assert.Equal(
        argument, Assert.Throws<ArgumentOutOfRangeException>(() => FlowerNet.BiasIndex(layer, row)).ParamName);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void ThereIsNoSuchLayer(int layer) => Assert.Equal(
        "layer", Assert.Throws<ArgumentOutOfRangeException>(() => FlowerNet.LayerSize(layer)).ParamName);

    [Fact]
    public void ParametersAreTheNetworksOwn()
    {
        FlowerNet network = new(1);
        network.Parameters[3] = 42;

        Assert.Equal(42, network.Parameters[3]);
        Assert.NotEqual(42, new FlowerNet(1).Parameters[3]);
    }
}
