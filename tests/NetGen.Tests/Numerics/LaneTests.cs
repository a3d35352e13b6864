using System;
using System.Linq;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>What vectors do with their lanes, at every width.</summary>
public class LaneTests
{
    private static readonly float[] Floats = [.. Enumerable.Range(0, 48).Select(i => 1 + (i / 7f))];
    private static readonly double[] Doubles = [.. Enumerable.Range(0, 48).Select(i => 1 + (i / 7d))];

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Numbers_are_repeated(int times)
    {
        Repeats<SingleScalar, float>(Floats, times);
        Repeats<SingleVector128, float>(Floats, times);
        Repeats<SingleVector256, float>(Floats, times);
        Repeats<SingleVector512, float>(Floats, times);
        Repeats<DoubleScalar, double>(Doubles, times);
        Repeats<DoubleVector128, double>(Doubles, times);
        Repeats<DoubleVector256, double>(Doubles, times);
        Repeats<DoubleVector512, double>(Doubles, times);
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(4, 4)]
    [InlineData(8, 2)]
    [InlineData(8, 4)]
    public void Parts_are_added_in_pairs(int size, int parts)
    {
        AddsParts<SingleScalar, float>(Floats, size, parts, (a, b) => a + b);
        AddsParts<SingleVector128, float>(Floats, size, parts, (a, b) => a + b);
        AddsParts<SingleVector256, float>(Floats, size, parts, (a, b) => a + b);
        AddsParts<SingleVector512, float>(Floats, size, parts, (a, b) => a + b);
        AddsParts<DoubleScalar, double>(Doubles, size, parts, (a, b) => a + b);
        AddsParts<DoubleVector128, double>(Doubles, size, parts, (a, b) => a + b);
        AddsParts<DoubleVector256, double>(Doubles, size, parts, (a, b) => a + b);
        AddsParts<DoubleVector512, double>(Doubles, size, parts, (a, b) => a + b);
    }

    [Fact]
    public void An_operand_in_memory_makes_the_same_sum()
    {
        AddsProducts<SingleScalar, float>(Floats);
        AddsProducts<SingleVector128, float>(Floats);
        AddsProducts<SingleVector256, float>(Floats);
        AddsProducts<SingleVector512, float>(Floats);
        AddsProducts<DoubleScalar, double>(Doubles);
        AddsProducts<DoubleVector128, double>(Doubles);
        AddsProducts<DoubleVector256, double>(Doubles);
        AddsProducts<DoubleVector512, double>(Doubles);
    }

    [Fact]
    public void Parts_of_16_lanes_are_read_and_written()
    {
        for (int count = 1; count < 16; count++)
        {
            var part = SingleVector512.LoadPart(ref Floats[0], 3, count);
            Assert.Equal(Floats.Skip(3).Take(count).Concat(new float[16 - count]), Lanes(part));

            float[] written = [.. Enumerable.Repeat(-1f, 20)];
            SingleVector512.Load(ref Floats[0], 0).StorePart(ref written[0], 2, count);
            Assert.Equal([-1, -1, .. Floats.Take(count), .. Enumerable.Repeat(-1f, 18 - count)], written);
        }
    }

    [Fact]
    public void Lanes_of_16_are_spread()
    {
        var vector = SingleVector512.Load(ref Floats[0], 0);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            Assert.Equal(Enumerable.Range(0, 16).Select(i => Floats[(4 * quarter) + (i % 4)]), Lanes(vector.RepeatFour(quarter)));
            Assert.Equal(Enumerable.Range(0, 16).Select(i => Floats[i - (i % 4) + quarter]), Lanes(vector.RepeatWithinFours(quarter)));
            Assert.Equal(Enumerable.Range(0, 16).Select(i => Floats[(4 * quarter) + (i / 4)]), Lanes(vector.Repeat(4 * quarter, 4)));
            Assert.Equal(Enumerable.Range(0, 16).Select(i => Floats[(2 * quarter) + (i / 8)]), Lanes(vector.Repeat(2 * quarter, 8)));
        }

        Assert.Equal(Enumerable.Range(0, 16).Select(i => Floats[5 + (i % 4)]), Lanes(SingleVector512.LoadFour(ref Floats[0], 5)));
    }

    [Fact]
    public void Lanes_of_16_are_added_up_as_numbers_in_memory_are()
    {
        var vector = SingleVector512.Load(ref Floats[0], 0);
        for (int count = 1; count <= 16; count++)
        {
            float[] first = [.. Floats.Take(count), .. new float[16 - count]];
            Assert.Equal(Enumerable.Repeat(NetGen.Runtime.Lanes.Sum(ref first[0], 16), 16), Lanes(vector.SumOfLanes(count)));
        }

        Assert.Equal(Enumerable.Repeat(Floats[15], 16), Lanes(vector.MaxOfLanes()));
        Assert.Equal(Enumerable.Repeat(Floats[15], 16), Lanes((-(-vector)).MaxOfLanes()));
        Assert.Equal(Enumerable.Repeat(-Floats[0], 16), Lanes((-vector).MaxOfLanes()));

        float[] quarters = [.. Enumerable.Range(0, 4).Select(i => (Floats[i] + Floats[4 + i]) + (Floats[8 + i] + Floats[12 + i]))];
        Assert.Equal([.. quarters, .. new float[12]], Lanes(vector.SumOfParts(4)));
        float[] halves = [.. Enumerable.Range(0, 8).Select(i => Floats[i] + Floats[8 + i])];
        Assert.Equal([.. halves, .. new float[8]], Lanes(vector.SumOfParts(8)));
    }

    [Fact]
    public void Parts_of_8_lanes_are_read_and_written()
    {
        for (int count = 1; count < 8; count++)
        {
            var part = SingleVector256.LoadPart(ref Floats[0], 3, count);
            Assert.Equal(Floats.Skip(3).Take(count).Concat(new float[8 - count]), Lanes<SingleVector256, float>(part));

            float[] written = [.. Enumerable.Repeat(-1f, 12)];
            SingleVector256.Load(ref Floats[0], 0).StorePart(ref written[0], 2, count);
            Assert.Equal([-1, -1, .. Floats.Take(count), .. Enumerable.Repeat(-1f, 10 - count)], written);
        }
    }

    [Fact]
    public void Lanes_of_8_are_spread()
    {
        var vector = SingleVector256.Load(ref Floats[0], 0);
        for (int k = 0; k < 4; k++)
        {
            Assert.Equal(Enumerable.Range(0, 8).Select(i => Floats[i - (i % 4) + k]), Lanes<SingleVector256, float>(vector.RepeatWithinFours(k)));
            Assert.Equal(Enumerable.Range(0, 8).Select(i => Floats[(2 * k) + (i / 4)]), Lanes<SingleVector256, float>(vector.Repeat(2 * k, 4)));
            Assert.Equal(Enumerable.Repeat(Floats[2 * k], 8), Lanes<SingleVector256, float>(vector.Repeat(2 * k, 8)));
        }

        Assert.Equal(Enumerable.Range(0, 8).Select(i => Floats[i % 4]), Lanes<SingleVector256, float>(vector.RepeatFour(0)));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => Floats[4 + (i % 4)]), Lanes<SingleVector256, float>(vector.RepeatFour(1)));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => Floats[5 + (i % 4)]), Lanes<SingleVector256, float>(SingleVector256.LoadFour(ref Floats[0], 5)));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => Floats[5 + (i % 2)]), Lanes<SingleVector256, float>(SingleVector256.LoadTwo(ref Floats[0], 5)));
    }

    [Fact]
    public void Lanes_of_8_are_added_up_as_numbers_in_memory_are()
    {
        SingleVector256 vector = SingleVector256.Load(ref Floats[0], 0), next = SingleVector256.Load(ref Floats[0], 8);
        for (int count = 1; count <= 8; count++)
        {
            float[] first = [.. Floats.Take(count), .. new float[8 - count]];
            Assert.Equal(Enumerable.Repeat(NetGen.Runtime.Lanes.Sum(ref first[0], 8), 8), Lanes<SingleVector256, float>(vector.SumOfLanes(count)));
            float[] both = [.. Floats.Take(8 + count), .. new float[8 - count]];
            Assert.Equal(Enumerable.Repeat(NetGen.Runtime.Lanes.Sum(ref both[0], 16), 8), Lanes<SingleVector256, float>(vector.SumOfLanes(next, count)));
        }

        // What stands in the other lanes is no number that could count.
        SingleVector256 strange = SingleVector256.Create(float.NaN);
        Assert.Equal(0, strange.SumOfLanes(0).Lane(0));
        Assert.Equal(vector.SumOfLanes(8).Lane(0), vector.SumOfLanes(strange, 0).Lane(0));
        Assert.Equal(Enumerable.Repeat(Floats[7], 8), Lanes<SingleVector256, float>(vector.MaxOfLanes()));
        Assert.Equal(Enumerable.Repeat(-Floats[0], 8), Lanes<SingleVector256, float>((-vector).MaxOfLanes()));
        Assert.Equal(Enumerable.Range(8, 8).Select(i => Floats[i]), Lanes<SingleVector256, float>(SingleVector256.Larger(next, vector)));

        Assert.Equal([.. Enumerable.Range(0, 4).Select(i => Floats[i] + Floats[4 + i]), .. new float[4]], Lanes<SingleVector256, float>(vector.SumOfParts(4)));
        Assert.Equal(Floats.Take(8), Lanes<SingleVector256, float>(vector.SumOfParts(8)));
    }

    [Fact]
    public void Four_inputs_are_weighed_in_two_parts()
    {
        SingleVector128 inputs = SingleVector128.Load(ref Floats[0], 3), weights = SingleVector128.Load(ref Floats[0], 20);
        float even = SingleMath.MultiplyAdd(Floats[22], Floats[5], SingleMath.MultiplyAdd(Floats[20], Floats[3], Floats[40]));
        float odd = SingleMath.MultiplyAdd(Floats[23], Floats[6], Floats[21] * Floats[4]);
        Assert.Equal(even + odd, SingleVector128.WeightedSum(inputs, weights, Floats[40]).Lane(0));
        Assert.Equal(even + odd, SingleVector128.WeightedSum(inputs, ref Floats[0], 20, 40).Lane(0));

        // Nothing but negative zeros: one that a part started from 0 would not keep.
        SingleVector128 zeros = SingleVector128.Create(-0f);
        Assert.True(float.IsNegative(SingleVector128.WeightedSum(zeros, SingleVector128.Create(1f), -0f).Lane(0)));
    }

    private static void Repeats<V, T>(T[] numbers, int times)
        where V : struct, IVector<V, T>
        where T : unmanaged =>
        Assert.Equal(Enumerable.Range(0, V.Count).Select(i => numbers[3 + (i / times)]), Lanes<V, T>(V.Repeat(ref numbers[0], 3, times)));

    private static void AddsParts<V, T>(T[] numbers, int size, int parts, Func<T, T, T> add)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        for (int offset = 0; offset < size; offset += V.Count)
        {
            T[] lanes = Lanes<V, T>(V.SumOfParts(ref numbers[0], offset, size, parts));
            for (int i = 0; i < lanes.Length; i++)
            {
                T Part(int part) => numbers[offset + i + (part * size)];
                T sum = add(Part(0), Part(1));
                T expected = i >= size ? default : parts == 2 ? sum : add(sum, add(Part(2), Part(3)));
                Assert.Equal(expected, lanes[i]);
            }
        }
    }

    private static void AddsProducts<V, T>(T[] numbers)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        V left = V.Load(ref numbers[0], 0), right = V.Load(ref numbers[0], 17);
        V expected = left, actual = left;
        expected.AddProduct(left, right);
        actual.AddProduct(left, ref numbers[0], 17);
        Assert.Equal(Lanes<V, T>(expected), Lanes<V, T>(actual));
    }

    private static float[] Lanes(SingleVector512 vector) => Lanes<SingleVector512, float>(vector);

    private static T[] Lanes<V, T>(V vector)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        T[] lanes = new T[V.Count];
        vector.Store(ref lanes[0], 0);
        return lanes;
    }
}
