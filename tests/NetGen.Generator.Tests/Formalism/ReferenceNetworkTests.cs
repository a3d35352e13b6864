using System;
using System.Linq;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>The reference itself, against an independent implementation and against central differences.</summary>
public class ReferenceNetworkTests
{
    public static TheoryData<string> Cases => [.. GradientCase.All.Keys];

    [Fact]
    public void EveryReferenceCaseIsThere() => Assert.Equal(36, GradientCase.All.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void AgreesWithTheReferenceCase(string name)
    {
        const double Tolerance = 1e-12;
        GradientCase one = GradientCase.All[name];
        ReferenceNetwork network = one.Reference();

        Assert.Empty(Deviation.Check(
            "outputs", Deviation.Flat(network.Forward(one.Inputs).Outputs), Deviation.Flat(one.Outputs), Tolerance));
        Assert.Empty(Deviation.Check("gradient", network.Gradient(one.Inputs, one.Targets), one.Expected, Tolerance));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void BackwardFromTheCostsOwnOutputGradientIsTheGradient(string name)
    {
        GradientCase one = GradientCase.All[name];
        ReferenceNetwork network = one.Reference();

        ReferencePass pass = network.Forward(one.Inputs);
        NetworkGradient actual = network.Backward(pass, network.OutputGradient(pass, one.Targets));

        Assert.Empty(Deviation.Check("backward", actual with { J = one.Expected.J }, one.Expected, 1e-12));
    }

    [Theory]
    [InlineData("softplus,mish,sin", "MeanSquaredError")]
    [InlineData("gelu,softsign,softmax", "CrossEntropy")]
    [InlineData("silu,gaussian,sigmoid", "CrossEntropy")]
    [InlineData("tanh,bump,softmax", "CategoricalCrossEntropy")]
    [InlineData("selu,hardswish,softplus", "Poisson")]
    [InlineData("elu(1.5),leakyrelu(0.2),identity", "LogCosh")]
    [InlineData("hardtanh,relu,tanh", "Huber(0.5)")]
    [InlineData("hardsigmoid,sigmoid,sin", "Hinge")]
    public void AgreesWithCentralDifferences(string activations, string cost)
    {
        int[] sizes = [3, 5, 4, 2];
        Random random = new(1);
        double[][] Draw(int rows, int columns, Func<double> number) =>
            [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => number()).ToArray())];
        double Symmetric() => (2 * random.NextDouble()) - 1;

        double[][][] weights = [.. Enumerable.Range(1, 3).Select(l => Draw(sizes[l], sizes[l - 1], Symmetric))];
        double[][] biases = [.. Enumerable.Range(1, 3).Select(l => Draw(1, sizes[l], Symmetric)[0])];
        double[][] x = Draw(6, 3, Symmetric);
        double[][] t = Draw(6, 2, cost == "Hinge" ? () => random.Next(2) == 0 ? -1 : 1 : random.NextDouble);
        double[] sampleWeights = Draw(1, 6, random.NextDouble)[0];
        ReferenceNetwork network = new(sizes, activations, cost, weights, biases);
        double J() => network.CostOf(network.Forward(x), t, sampleWeights);

        NetworkGradient gradient = network.Gradient(x, t, sampleWeights);

        NetworkGradient numeric = CentralDifferences.Of(J, weights, biases, x);
        Assert.Empty(Deviation.Check(activations, gradient, numeric, CentralDifferences.Tolerance));
    }

    [Fact]
    public void ZeroTimesTheLogarithmOfZeroIsZero()
    {
        // hardsigmoid gives exact zeros and ones.
        ReferenceNetwork network = new([1, 2], "hardsigmoid", "CrossEntropy", [[[10], [-10]]], [[0, 0]]);

        NetworkGradient gradient = network.Gradient([[1]], [[1, 0]]);

        Assert.Equal(0, gradient.J);
        Assert.All(Deviation.Flat(gradient.Weights[0]), number => Assert.Equal(0, number));
    }
}
