using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>
/// Sigmoid with CrossEntropy and softmax with CategoricalCrossEntropy are finite and accurate for any z, the losses relatively, since
/// they are computed from z and never from the logarithm of a rounded activation.
/// </summary>
public class CancellationTests
{
    private static readonly double[] Magnitudes =
        [0, 1e-30, 1e-6, 0.25, 1, 2.5, 10, 16.75, 30, 50, 80, 87.5, 88.75, 100, 103, 700, 745, 1e4, 1e10, 1e20, 1e30];

    [Theory]
    [InlineData(typeof(LogisticNet), 1e-6, 1.2e-38)]
    [InlineData(typeof(DoubleLogisticNet), 4e-15, 2.3e-308)]
    public void SigmoidWithCrossEntropy(Type type, double tolerance, double smallestNormal)
    {
        double[][] inputs = [.. Magnitudes.SelectMany(z => (double[][])[[Exact(z)], [Exact(-z)]])];
        foreach (double target in (double[])[0, 1, 0.25])
        {
            Check(type, [[1]], inputs, [.. inputs.Select(_ => new[] { target })], tolerance, smallestNormal);
        }
    }

    [Theory]
    [InlineData(typeof(SoftmaxNet), 1e-6, 1.2e-38)]
    [InlineData(typeof(DoubleSoftmaxNet), 4e-15, 2.3e-308)]
    public void SoftmaxWithCategoricalCrossEntropy(Type type, double tolerance, double smallestNormal)
    {
        double[] numbers = [0, 1, -1, 16.75, -50, 88.75, 1e4, -1e4, 1e30, -1e30];
        double[][] inputs =
        [
            .. from first in numbers from second in numbers from third in numbers select new[] { Exact(first), Exact(second), Exact(third) },
        ];
        double[][] identity = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
        foreach (double[] target in (double[][])[[1, 0, 0], [0, 0, 1], [0.25, 0.5, 0.25]])
        {
            Check(type, identity, inputs, [.. inputs.Select(_ => target)], tolerance, smallestNormal);
        }
    }

    [Theory]
    [InlineData(typeof(LogisticNet))]
    [InlineData(typeof(DoubleLogisticNet))]
    public void HugeWeightsHaveFiniteGradients(Type type)
    {
        Subject subject = Subject.Of(type);
        foreach (double weight in (double[])[Exact(1e30), Exact(-1e30)])
        {
            subject.Driver.SetParameters([[[weight]]], [[0]]);

            NetworkGradient gradient = subject.Driver.Gradient([[1], [-1]], [[0], [0]], BatchLayout.SampleRows);

            // One of the two outputs is 1, the other 0.
            Assert.Equal(Math.Abs(weight) / 2, gradient.J, Math.Abs(weight) * 1e-6);
            Assert.Equal(0.5, Math.Abs(gradient.Weights[0][0][0]), 1e-6);
            Assert.Equal(0.5, gradient.Biases[0][0], 1e-6);
            Assert.Equal(weight > 0 ? [weight / 2, 0] : [0, weight / 2], Deviation.Flat(gradient.Inputs));
        }
    }

    private static void Check(
        Type type, double[][] weights, double[][] inputs, double[][] targets, double tolerance, double smallestNormal)
    {
        NetworkDriver network = Subject.Of(type).Driver;
        NetworkAttribute attribute = (NetworkAttribute)Attribute.GetCustomAttribute(type, typeof(NetworkAttribute))!;
        double[] biases = new double[weights.Length];
        network.SetParameters([weights], [biases]);
        ReferenceNetwork reference = new(attribute.LayerSizes, attribute.Activations, attribute.Cost, [weights], [biases]);
        double[] losses = reference.Losses(reference.Forward(inputs), targets);
        double[][] inputGradient = reference.Gradient(inputs, targets).Inputs;

        NetworkGradient batch = network.Gradient(inputs, targets, BatchLayout.SampleColumns);
        Assert.Empty(Deviation.Check("J of the batch", [batch.J], [losses.Average()], tolerance));
        for (int n = 0; n < inputs.Length; n++)
        {
            double alone = network.Cost([inputs[n]], [targets[n]], BatchLayout.SampleRows);
            AssertClose(losses[n], alone, (tolerance * losses[n]) + smallestNormal, inputs[n], targets[n]);

            // (3.12): a − t, of which a is relatively accurate and the difference as accurate as 1.
            for (int i = 0; i < inputs[n].Length; i++)
            {
                double expected = inputGradient[n][i] * inputs.Length;
                double allowance = targets[n][i] == 0 ? (tolerance * expected) + smallestNormal : tolerance;
                AssertClose(expected, batch.Inputs[n][i] * inputs.Length, allowance, inputs[n], targets[n]);
            }
        }
    }

    private static void AssertClose(double expected, double actual, double allowance, IEnumerable<double> input, IEnumerable<double> target) =>
        Assert.True(
            double.IsFinite(actual) && Math.Abs(actual - expected) <= allowance,
            $"{actual:r} in place of {expected:r} for z = ({string.Join(", ", input)}), t = ({string.Join(", ", target)})");

    private static double Exact(double value) => (float)value;
}
