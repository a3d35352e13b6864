using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

public class SeededRandomTests
{
    [Fact]
    public void NumbersAreThoseOfSplitMix64()
    {
        // Published for the reference implementation with this seed.
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        var random = new SeededRandom(1234567);

        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
        Assert.Equal(0xE220A8397B1DCDAFUL, new SeededRandom(0).NextUInt64());
        Assert.Equal(0xE4D971771B652C20UL, new SeededRandom(-1).NextUInt64());
    }

    [Fact]
    public void DoublesAreTheHigh53Bits()
    {
        var bits = new SeededRandom(7);
        var random = new SeededRandom(7);
        for (int i = 0; i < 1000; i++)
        {
            double value = random.NextDouble();
            Assert.Equal(bits.NextUInt64() >> 11, value * (1L << 53));
            Assert.True(value is >= 0 and < 1);
        }
    }

    [Fact]
    public void NextIsUniform()
    {
        int[] counts = new int[6];
        var random = new SeededRandom(1);
        for (int i = 0; i < 60_000; i++)
        {
            counts[random.Next(6)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void NextHasNoBiasWhereTheRangeDoesNotDivide()
    {
        // 2³² / 1.5·2³⁰ is 2⅔: without rejection, numbers of one remainder by 3 would come up two thirds as often as the others.
        int[] counts = new int[3];
        var random = new SeededRandom(2);
        for (int i = 0; i < 30_000; i++)
        {
            counts[random.Next(0x60000000) % 3]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void NextKeepsToItsRange(int exclusiveMax)
    {
        var random = new SeededRandom(3);
        for (int i = 0; i < 1000; i++)
        {
            Assert.InRange(random.Next(exclusiveMax), 0, exclusiveMax - 1);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void NextRefusesAnEmptyRange(int exclusiveMax) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(0).Next(exclusiveMax));

    [Fact]
    public void ShuffleMakesEachOrderEquallyOften()
    {
        var counts = new Dictionary<string, int>();
        var random = new SeededRandom(4);
        for (int i = 0; i < 24_000; i++)
        {
            int[] values = [1, 2, 3, 4];
            random.Shuffle(values);
            string order = string.Concat(values);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1_150));
        Assert.All(counts.Keys, order => Assert.Equal("1234", string.Concat(order.Order())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void ShuffleLeavesWhatHasOneOrder(int length)
    {
        int[] values = [.. Enumerable.Repeat(9, length)];
        new SeededRandom(5).Shuffle(values);
        Assert.Equal(Enumerable.Repeat(9, length), values);
    }
}
