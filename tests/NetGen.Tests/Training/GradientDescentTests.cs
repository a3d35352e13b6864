using System;
using System.Linq;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Training;

public class GradientDescentTests
{
    // Around the widths of all vectors, so that whole vectors and what is left over are both met.
    public static TheoryData<int> Lengths => [0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 64, 67];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void SinglePrecisionStepsAsWritten(int length)
    {
        var random = new SeededRandom(length);
        float[] parameters = [.. Enumerable.Range(0, length + 2).Select(_ => (float)random.NextDouble())];
        float[] gradient = [.. Enumerable.Range(0, length).Select(_ => (float)random.NextDouble())];
        float[] expected = [.. parameters];
        for (int i = 0; i < length; i++)
        {
            float step = 1.2f * gradient[i];
            expected[i + 1] -= step;
        }

        new GradientDescent(learningRate: 1.2f).CreateState<float>(length).Step(parameters.AsSpan(1, length), gradient, 1.2f);

        Assert.Equal(expected, parameters);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void DoublePrecisionStepsAsWritten(int length)
    {
        var random = new SeededRandom(length);
        double[] parameters = [.. Enumerable.Range(0, length + 2).Select(_ => random.NextDouble())];
        double[] gradient = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble())];
        double[] expected = [.. parameters];
        for (int i = 0; i < length; i++)
        {
            double step = 0.3 * gradient[i];
            expected[i + 1] -= step;
        }

        new GradientDescent(0.3).CreateState<double>(length).Step(parameters.AsSpan(1, length), gradient, 0.3);

        Assert.Equal(expected, parameters);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void LearningRateMustBePositiveAndFinite(double learningRate)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent(learningRate));
        Assert.Equal("learningRate", exception.ParamName);
        Assert.Equal(learningRate, exception.ActualValue);
    }

    [Fact]
    public void GradientOfAnotherLengthIsRefused() =>
        Assert.Throws<ArgumentException>(() => new GradientDescent(1).CreateState<float>(3).Step(new float[3], new float[2], 1));

    [Fact]
    public void OtherPrecisionsAreRefused() =>
        Assert.Throws<NotSupportedException>(() => new GradientDescent(1).CreateState<int>(3).Step(new int[3], new int[3], 1));
}
