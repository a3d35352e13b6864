using System;
using System.Linq;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

public class LanesTests
{
    private const int Count = 16;

    // Past a few thousand numbers the runtime clears them.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(272)]
    [InlineData(2051)]
    public void Clear_zeroes_the_numbers_and_none_beside_them(int length)
    {
        float[] values = [.. Enumerable.Repeat(1f, length + 2)];

        Lanes.Clear(values.AsSpan(1, length));

        Assert.Equal([1f, .. new float[length], 1f], values);
    }

    // Elements are taken four at a time: with none, one, some and several times four of them.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(17)]
    public void Partial_sums_are_added_half_to_half(int elements)
    {
        var random = new Random(elements);
        float[] partial = [.. Enumerable.Range(0, elements * Count).Select(_ => random.NextSingle() - 0.5f)];
        float[] sums = [.. Enumerable.Range(0, elements).Select(_ => random.NextSingle())];
        float[] expected = [.. sums.Select((sum, i) => sum + Halve(partial.AsSpan(i * Count, Count).ToArray()))];

        Lanes.AddSums(partial, Count, sums);

        Assert.Equal(expected, sums);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Partial_sums_of_doubles_are_added_half_to_half(int elements)
    {
        var random = new Random(elements);
        double[] partial = [.. Enumerable.Range(0, elements * 8).Select(_ => random.NextDouble() - 0.5)];
        double[] sums = [.. Enumerable.Range(0, elements).Select(_ => random.NextDouble())];
        double[] expected = [.. sums.Select((sum, i) => sum + Halve(partial.AsSpan(i * 8, 8).ToArray()))];

        Lanes.AddSums(partial, 8, sums);

        Assert.Equal(expected, sums);
    }

    private static T Halve<T>(T[] lanes)
        where T : System.Numerics.INumber<T> => lanes.Length == 1
        ? lanes[0]
        : Halve([.. lanes.Take(lanes.Length / 2).Zip(lanes.Skip(lanes.Length / 2), (left, right) => left + right)]);
}
