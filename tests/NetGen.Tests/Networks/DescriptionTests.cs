using System;
using NetGen.Tests.Networks.Subjects;
using NetGen.Tests.Training;
using Xunit;

namespace NetGen.Tests.Networks;

public class DescriptionTests
{
    [Fact]
    public void AGeneratedClassTellsWhatItIs()
    {
        NetworkDescription description = FlowerNet.Description;

        Assert.Equal([2, 4, 1], description.LayerSizes);
        Assert.Equal(["tanh", "sigmoid"], description.Activations);
        Assert.Equal("CrossEntropy", description.Cost);
        Assert.Equal(Precision.Single, description.Precision);
        Assert.Equal((2, 2, 1, (long)FlowerNet.ParameterCount), (description.LayerCount, description.InputSize, description.OutputSize, description.ParameterCount));
        Assert.Equal("2-4-1 tanh, sigmoid, CrossEntropy, Single", description.ToString());
        Assert.Same(description, FlowerNet.Description);
        Assert.Same(description, ((INetwork<float>)new FlowerNet()).Description);
    }

    [Fact]
    public void ArgumentsThatWereLeftOutAreSpelled()
    {
        Assert.Equal(["elu(0.5)", "leakyrelu(0.2)", "hardswish", "tanh", "softmax"], DeepNet.Description.Activations);
        Assert.Equal(["relu", "leakyrelu(0.01)", "elu(1)"], ReluNet.Description.Activations);
        Assert.Equal(("Huber(0.5)", Precision.Double), (DoubleNet.Description.Cost, DoubleNet.Description.Precision));
    }

    [Fact]
    public void ANetworkOfOnesOwnHasOneWithoutActivations()
    {
        INetwork<double> network = new LinearNetwork<double>(3, 2);

        Assert.Equal(new NetworkDescription([3, 2], [], null, Precision.Double), network.Description);
        Assert.Equal("3-2, Double", network.Description.ToString());
    }

    [Fact]
    public void TextIsRead()
    {
        NetworkDescription description = NetworkDescription.Parse(" 2, 4,1", "leakyrelu(0.2), two(1, 2)", "Huber(0.5)", Precision.Double);

        Assert.Equal(new NetworkDescription([2, 4, 1], ["leakyrelu(0.2)", "two(1, 2)"], "Huber(0.5)", Precision.Double), description);
        Assert.Equal(description.GetHashCode(), NetworkDescription.Parse("2,4,1", "leakyrelu(0.2),two(1, 2)", "Huber(0.5)", Precision.Double).GetHashCode());
        Assert.Empty(NetworkDescription.Parse("2,1", null, null).Activations);
    }

    [Theory]
    [InlineData("2,4,1", "tanh", typeof(ArgumentException))]
    [InlineData("2", "", typeof(ArgumentException))]
    [InlineData("2,0,1", "", typeof(ArgumentException))]
    [InlineData("2,-1", "", typeof(FormatException))]
    [InlineData("2,x", "", typeof(FormatException))]
    [InlineData("2,99999999999", "", typeof(FormatException))]
    [InlineData("", "", typeof(FormatException))]
    public void WhatIsNoNetworkIsRefused(string sizes, string activations, Type exception) =>
        Assert.Throws(exception, () => NetworkDescription.Parse(sizes, activations, null));

    [Fact]
    public void DifferentNetworksAreDifferent()
    {
        NetworkDescription description = NetworkDescription.Parse("2,4,1", "tanh,sigmoid", "CrossEntropy");

        Assert.NotEqual(description, NetworkDescription.Parse("2,5,1", "tanh,sigmoid", "CrossEntropy"));
        Assert.NotEqual(description, NetworkDescription.Parse("2,4,1", "relu,sigmoid", "CrossEntropy"));
        Assert.NotEqual(description, NetworkDescription.Parse("2,4,1", "tanh,sigmoid", "Hinge"));
        Assert.NotEqual(description, NetworkDescription.Parse("2,4,1", "tanh,sigmoid", "CrossEntropy", Precision.Double));
    }
}
