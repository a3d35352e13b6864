using System;
using NetGen.Numerics;
using NetGen.Tests.Numerics.Functions;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>±0, subnormal numbers, ±∞ and NaN, as IEEE 754 and C have them, and limits where those are silent.</summary>
public class SpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string> Names => FunctionNames.All;

    [Theory]
    [InlineData(nameof(SingleMath.Tanh), Infinity, 1)]
    [InlineData(nameof(SingleMath.Tanh), -Infinity, -1)]
    [InlineData(nameof(SingleMath.Tanh), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.Exp), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.Exp), -Infinity, 0)]
    [InlineData(nameof(SingleMath.Exp), 0.0, 1)]
    [InlineData(nameof(SingleMath.Expm1), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.Expm1), -Infinity, -1)]
    [InlineData(nameof(SingleMath.Expm1), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.Log), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.Log), 0.0, -Infinity)]
    [InlineData(nameof(SingleMath.Log), 1.0, 0.0)]
    [InlineData(nameof(SingleMath.Log), -1.0, double.NaN)]
    [InlineData(nameof(SingleMath.Log), -1e-44, double.NaN)]
    [InlineData(nameof(SingleMath.Log), -Infinity, double.NaN)]
    [InlineData(nameof(SingleMath.Log1p), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.Log1p), -1.0, -Infinity)]
    [InlineData(nameof(SingleMath.Log1p), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.Log1p), -1.5, double.NaN)]
    [InlineData(nameof(SingleMath.Log1p), -Infinity, double.NaN)]
    [InlineData(nameof(SingleMath.Sigmoid), Infinity, 1)]
    [InlineData(nameof(SingleMath.Sigmoid), -Infinity, 0.0)]
    [InlineData(nameof(SingleMath.Sigmoid), 0.0, 0.5)]
    [InlineData(nameof(SingleMath.Softplus), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.Softplus), -Infinity, 0.0)]
    [InlineData(nameof(SingleMath.SoftplusExcess), Infinity, 0.0)]
    [InlineData(nameof(SingleMath.SoftplusExcess), -Infinity, 0.0)]
    [InlineData(nameof(SingleMath.LogCosh), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.LogCosh), -Infinity, Infinity)]
    [InlineData(nameof(SingleMath.LogCosh), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.Erf), Infinity, 1)]
    [InlineData(nameof(SingleMath.Erf), -Infinity, -1)]
    [InlineData(nameof(SingleMath.Erf), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.NormalCdf), Infinity, 1)]
    [InlineData(nameof(SingleMath.NormalCdf), -Infinity, 0.0)]
    [InlineData(nameof(SingleMath.NormalCdf), 0.0, 0.5)]
    [InlineData(nameof(SingleMath.Mish), Infinity, Infinity)]
    [InlineData(nameof(SingleMath.Mish), -Infinity, -0.0)]
    [InlineData(nameof(SingleMath.Mish), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.MishDerivative), Infinity, 1)]
    [InlineData(nameof(SingleMath.MishDerivative), -Infinity, -0.0)]
    [InlineData(nameof(SingleMath.Sin), 0.0, 0.0)]
    [InlineData(nameof(SingleMath.Sin), Infinity, double.NaN)]
    [InlineData(nameof(SingleMath.Sin), -Infinity, double.NaN)]
    [InlineData(nameof(SingleMath.Cos), 0.0, 1)]
    [InlineData(nameof(SingleMath.Cos), Infinity, double.NaN)]
    public void Limits(string name, double x, double expected)
    {
        Subject subject = Subject.Find(name);
        Assert.Equal(Bits(expected), Bits(subject.Double(x)));
        Assert.Equal(Bits(expected), Bits(subject.Single((float)x)));
    }

    [Theory]
    [InlineData(nameof(SingleMath.Tanh), -0.0)]
    [InlineData(nameof(SingleMath.Exp), 1)]
    [InlineData(nameof(SingleMath.Expm1), -0.0)]
    [InlineData(nameof(SingleMath.Log), -Infinity)]
    [InlineData(nameof(SingleMath.Log1p), -0.0)]
    [InlineData(nameof(SingleMath.Sigmoid), 0.5)]
    [InlineData(nameof(SingleMath.LogCosh), 0.0)]
    [InlineData(nameof(SingleMath.Erf), -0.0)]
    [InlineData(nameof(SingleMath.Mish), -0.0)]
    [InlineData(nameof(SingleMath.Sin), -0.0)]
    public void MinusZero(string name, double expected) => Limits(name, -0.0, expected);

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN(string name)
    {
        Subject subject = Subject.Find(name);
        Assert.True(double.IsNaN(subject.Double(double.NaN)));
        Assert.True(double.IsNaN(subject.Double(-double.NaN)));
        Assert.True(float.IsNaN(subject.Single(float.NaN)));
        Assert.True(float.IsNaN(subject.Single(-float.NaN)));
    }

    // Where the slope at 0 is 1, a subnormal number is its own result.
    [Theory]
    [InlineData(nameof(SingleMath.Tanh))]
    [InlineData(nameof(SingleMath.Expm1))]
    [InlineData(nameof(SingleMath.Log1p))]
    [InlineData(nameof(SingleMath.Sin))]
    public void Subnormal(string name)
    {
        Subject subject = Subject.Find(name);
        for (int i = 1; i < 0x80_0000; i = (i * 3) + 1)
        {
            float single = BitConverter.Int32BitsToSingle(i);
            Assert.Equal(single, subject.Single(single));
            Assert.Equal(-single, subject.Single(-single));
            double number = BitConverter.Int64BitsToDouble(i);
            Assert.Equal(number, subject.Double(number));
            Assert.Equal(-number, subject.Double(-number));
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
