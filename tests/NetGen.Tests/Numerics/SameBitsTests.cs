using System;
using System.Linq;
using NetGen.Tests.Numerics.Functions;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Numerics;

/// <summary>A number gives the same bits in every lane of every vector and alone. Any NaN stands for any other.</summary>
public class SameBitsTests(ITestOutputHelper output)
{
    private const int Count = 5_000;

    public static TheoryData<string> Names => FunctionNames.All;

    [Theory]
    [MemberData(nameof(Names))]
    public void Single(string name)
    {
        Subject subject = Subject.Find(name);
        float[] x = Samples.Singles(NewRandom(), Count);
        int[] alone = [.. x.Select(subject.Single).Select(Bits)];
        foreach ((int width, Action<float[], float[]> loop) in subject.SingleLoops)
        {
            float[] result = new float[x.Length];
            loop(x, result);
            AssertSame(x, alone, [.. result.Select(Bits)], width);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = Samples.Doubles(NewRandom(), Count);
        long[] alone = [.. x.Select(subject.Double).Select(Bits)];
        foreach ((int width, Action<double[], double[]> loop) in subject.DoubleLoops)
        {
            double[] result = new double[x.Length];
            loop(x, result);
            AssertSame(x, alone, [.. result.Select(Bits)], width);
        }
    }

    // In another order, so that the same numbers stand in other lanes.
    [Theory]
    [MemberData(nameof(Names))]
    public void Lanes(string name)
    {
        Subject subject = Subject.Find(name);
        float[] x = Samples.Singles(NewRandom(), Count);
        float[] shifted = [.. x.Skip(5), .. x.Take(5)];
        foreach ((int width, Action<float[], float[]> loop) in subject.SingleLoops)
        {
            float[] result = new float[x.Length];
            float[] other = new float[x.Length];
            loop(x, result);
            loop(shifted, other);
            AssertSame(shifted, [.. result.Skip(5).Concat(result.Take(5)).Select(Bits)], [.. other.Select(Bits)], width);
        }
    }

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(float.IsNaN(value) ? float.NaN : value);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static void AssertSame<T, TBits>(T[] x, TBits[] expected, TBits[] actual, int width)
        where TBits : IEquatable<TBits>
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (!expected[i].Equals(actual[i]))
            {
                Assert.Fail($"{width} bits: {x[i]:R} gives {actual[i]:X} in place of {expected[i]:X}");
            }
        }
    }

    private Random NewRandom()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
