using System;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>The gradient is the same without the cost.</summary>
public class GradientOnlyTests
{
    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(MediumNet))]
    [InlineData(typeof(SoftmaxNet))]
    [InlineData(typeof(DoubleClassifier))]
    [InlineData(typeof(BumpNet))]
    [InlineData(typeof(DeepNet))]
    public void TheGradientHasTheSameBitsWithoutTheCost(Type type)
    {
        Subject subject = Subject.Of(type);
        foreach (int points in new[] { 1, 16, 77, 200 })
        {
            switch (subject.Network)
            {
                case INetwork<float> network:
                    Check(network, subject, points, number => (float)number);
                    break;
                case INetwork<double> network:
                    Check(network, subject, points, number => number);
                    break;
            }
        }
    }

    private static void Check<T>(INetwork<T> network, Subject subject, int points, Func<double, T> convert)
        where T : unmanaged
    {
        T[] inputs = [.. subject.Inputs(points).SelectMany(row => row).Select(convert)];
        T[] targets = [.. subject.Targets(points).SelectMany(row => row).Select(convert)];
        T[] weights = [.. subject.SampleWeights(points).Select(convert)];
        T[] expected = new T[network.ParameterCount];
        T[] actual = new T[network.ParameterCount];

        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            network.Gradient(inputs, targets, expected, layout, weights);
            network.GradientOnly(inputs, targets, actual, layout, weights);
            Assert.Equal(expected, actual);

            network.Gradient(inputs, targets, expected, layout);
            network.GradientOnly(inputs, targets, actual, layout);
            Assert.Equal(expected, actual);
        }

        if (network is IClassifier<T> classifier)
        {
            int[] labels = [.. Enumerable.Range(0, points).Select(point => point % network.OutputSize)];
            classifier.Gradient(inputs, labels, expected);
            classifier.GradientOnly(inputs, labels, actual);
            Assert.Equal(expected, actual);
        }
    }
}
