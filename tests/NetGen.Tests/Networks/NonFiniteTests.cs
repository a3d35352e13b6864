using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>NaN and infinities in the inputs come out as IEEE 754 says, and only where they went in.</summary>
public class NonFiniteTests
{
    private const int Points = 70;

    private static readonly double[] Specials = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    public static TheoryData<Type> Networks =>
    [
        typeof(TanhNet), typeof(ReluNet), typeof(ClampNet), typeof(SmoothNet), typeof(SoftmaxNet), typeof(DoubleSoftmaxNet),
        typeof(FlowerNet), typeof(LogisticNet), typeof(DoubleLogisticNet), typeof(MediumNet), typeof(DoubleNet), typeof(DeepNet),
    ];

    /// <summary>Those whose activations have one sensible value at ±∞.</summary>
    public static TheoryData<Type> DefiniteNetworks =>
    [
        typeof(TanhNet), typeof(ReluNet), typeof(ClampNet), typeof(SmoothNet), typeof(SoftmaxNet), typeof(DoubleSoftmaxNet),
        typeof(FlowerNet), typeof(LogisticNet), typeof(DoubleLogisticNet),
    ];

    [Theory]
    [MemberData(nameof(DefiniteNetworks))]
    public void OutputsAreWhatThePlainFormulasGive(Type type)
    {
        Subject subject = Subject.Of(type);
        double[][] inputs = Spoil(subject.Inputs(Points));
        double[][] expected = subject.Reference.Forward(inputs).Outputs;
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            double[][] actual = subject.Driver.Forward(inputs, layout);
            for (int n = 0; n < Points; n++)
            {
                AssertSame(expected[n], actual[n], subject.Tolerance, $"{layout}, data point {n}");
                Assert.Equal(Classes(actual[n]), Classes(subject.Driver.Forward([inputs[n]], layout)[0]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ADataPointThatIsNotFiniteTouchesNoOther(Type type)
    {
        Subject subject = Subject.Of(type);
        double[][] clean = subject.Inputs(Points);
        double[][] spoilt = Spoil(clean);
        double[][] targets = subject.Targets(Points);
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            double[][] expected = subject.Driver.Forward(clean, layout);
            double[][] actual = subject.Driver.Forward(spoilt, layout);
            double[][] expectedGradient = subject.Driver.Gradient(clean, targets, layout).Inputs;
            NetworkGradient gradient = subject.Driver.Gradient(spoilt, targets, layout);
            double[][] expectedBackward = subject.Driver.Backward(clean, targets, layout).Inputs;
            double[][] backward = subject.Driver.Backward(spoilt, targets, layout).Inputs;
            for (int n = 0; n < Points; n++)
            {
                if (!IsSpoilt(n))
                {
                    Assert.Equal(Bits.Of(expected[n]), Bits.Of(actual[n]));
                    Assert.Equal(Bits.Of(expectedGradient[n]), Bits.Of(gradient.Inputs[n]));
                    Assert.Equal(Bits.Of(expectedBackward[n]), Bits.Of(backward[n]));
                }
            }

            // A NaN stays visible.
            Assert.True(double.IsNaN(gradient.J));
            Assert.Contains(gradient.Weights[0], row => row.Any(double.IsNaN));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void AWeightOfNoConsequenceIsNotAPardon(Type type)
    {
        // 0 · NaN is NaN: nobody's mistake is hidden by a weight of zero.
        Subject subject = Subject.Of(type);
        double[][] inputs = Spoil(subject.Inputs(Points));
        double[] weights = [.. Enumerable.Range(0, Points).Select(n => IsSpoilt(n) ? 0.0 : 1.0)];

        Assert.True(double.IsNaN(subject.Driver.Cost(inputs, subject.Targets(Points), BatchLayout.SampleRows, weights)));
    }

    private static bool IsSpoilt(int n) => n % 11 == 3;

    /// <summary>Puts every special number into every input of some of the data points, one at a time.</summary>
    private static double[][] Spoil(double[][] inputs)
    {
        int kind = 0;
        return [.. inputs.Select((input, n) => IsSpoilt(n) ? With(input, kind++) : input)];
    }

    private static double[] With(double[] input, int kind)
    {
        double[] spoilt = [.. input];
        spoilt[kind / Specials.Length % input.Length] = Specials[kind % Specials.Length];
        return spoilt;
    }

    private static void AssertSame(double[] expected, double[] actual, double tolerance, string what)
    {
        Assert.True(Classes(expected).SequenceEqual(Classes(actual)), $"{what}: {string.Join(", ", actual)} for {string.Join(", ", expected)}");
        for (int i = 0; i < expected.Length; i++)
        {
            if (double.IsFinite(expected[i]))
            {
                Assert.Equal(expected[i], actual[i], tolerance * Math.Max(1, Math.Abs(expected[i])));
            }
        }
    }

    /// <summary>NaN, an infinity, or 0 for any number.</summary>
    private static IEnumerable<double> Classes(double[] values) => values.Select(value => double.IsFinite(value) ? 0 : value);
}
