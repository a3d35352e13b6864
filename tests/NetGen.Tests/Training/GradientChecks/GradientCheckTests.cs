using System;
using System.Linq;
using NetGen.Runtime;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.GradientChecks;

public class GradientCheckTests
{
    [Fact]
    public void GeneratedGradientsAreCorrect()
    {
        AssertCorrect(new FlowerNet(1), isProbability: true);
        AssertCorrect(new BumpNet(2), isProbability: false);
        AssertCorrect(new DoubleNet(3), isProbability: false);
        AssertCorrect(new OddNet(4), isProbability: false);
        AssertCorrect(new DoubleLogisticNet(5), isProbability: true);
    }

    [Fact]
    public void KinksAreNoMistakes()
    {
        // Every seed puts other units near the kink.
        for (int seed = 0; seed < 20; seed++)
        {
            AssertCorrect(new ReluNet(seed), isProbability: false);
        }
    }

    [Fact]
    public void LabelsServeAsTargets()
    {
        double[] inputs = Numbers<double>(5 * 3, 1);
        int[] labels = [0, 1, 2, 1, 0];

        GradientCheck check = new DoubleSoftmaxNet(7).CheckGradient(inputs, labels);

        Assert.True(check.IsCorrect, check.ToString());
        Assert.InRange(check.RelativeError, 0, 1e-7);
    }

    [Fact]
    public void WrongDerivativeIsFoundInTheLayerThatHasIt()
    {
        double[] inputs = Numbers<double>(8 * 3, 3);
        double[] targets = Numbers<double>(8 * 2, 4);

        GradientCheck check = new WrongNet(1).CheckGradient(inputs, targets);

        Assert.False(check.IsCorrect);
        Assert.Equal(1, check.Worst.Layer);
        Assert.InRange(check.RelativeError, 0.01, 2);
        Assert.Equal(Math.Abs(check.Gradient - check.CentralDifference) / Math.Max(Math.Abs(check.Gradient), Math.Abs(check.CentralDifference)), check.RelativeError, 1e-12);
        Assert.StartsWith($"wrong: dJ/d{check.Worst} is ", check.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneWrongParameterIsNamed()
    {
        GradientCheck weight = new MistakenNetwork(5).CheckGradient(Numbers<double>(4 * 3, 1), Numbers<double>(4 * 2, 2));
        Assert.Equal("W(1)[1, 2]", weight.Worst.ToString());
        Assert.Equal(1.5, weight.Gradient / weight.CentralDifference, 1e-6);
        Assert.Equal(0.5 / 1.5, weight.RelativeError, 1e-6);

        GradientCheck bias = new MistakenNetwork(6).CheckGradient(Numbers<double>(4 * 3, 1), Numbers<double>(4 * 2, 2));
        Assert.Equal("b(1)[0]", bias.Worst.ToString());
        Assert.Null(bias.Worst.Column);
    }

    [Fact]
    public void NaNIsTheWorst()
    {
        GradientCheck check = new MistakenNetwork(2, double.NaN).CheckGradient(Numbers<double>(4 * 3, 1), Numbers<double>(4 * 2, 2));

        Assert.False(check.IsCorrect);
        Assert.Equal("W(1)[0, 2]", check.Worst.ToString());
    }

    [Fact]
    public void ParametersStayAsTheyAre()
    {
        var network = new OddNet(3);
        float[] before = network.Parameters.ToArray();

        network.CheckGradient(Numbers<float>(2 * 7, 1), Numbers<float>(2 * 5, 2));

        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        var network = new FlowerNet();

        Assert.Equal("tolerance", Assert.Throws<ArgumentOutOfRangeException>(() => network.CheckGradient(new float[2], new float[1], 0)).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentException>(() => network.CheckGradient(new float[2], new float[2])).ParamName);
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => ((INetwork<float>)null!).CheckGradient(new float[2], new float[1])).ParamName);
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => ParameterPosition.Of(network, 17)).ParamName);
    }

    private static void AssertCorrect<T>(INetwork<T> network, bool isProbability)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        T[] inputs = Numbers<T>(6 * network.InputSize, seed: 1);
        T[] targets = Numbers<T>(6 * network.OutputSize, seed: 2);
        if (isProbability)
        {
            targets = [.. targets.Select(T.Abs)];
        }

        GradientCheck check = network.CheckGradient(inputs, targets);
        Assert.True(check.IsCorrect, $"{network.GetType().Name}: {check}");
    }

    private static T[] Numbers<T>(int count, long seed)
        where T : System.Numerics.INumber<T>
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
    }

    /// <summary>Linear regression with one derivative that is one and a half times what it should be, or something else.</summary>
    private sealed class MistakenNetwork(int wrong, double factor = 1.5) : LinearNetwork<double>(3, 2)
    {
        public override double Gradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<double> sampleWeights = default)
        {
            double cost = base.Gradient(inputs, targets, gradient, layout, sampleWeights);
            if (!gradient.IsEmpty)
            {
                gradient[wrong] *= factor;
            }

            return cost;
        }
    }
}
