using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Numerics;

/// <summary>Arguments of elementary functions: of every size, dense where functions bend, and around where their formulas change.</summary>
internal static class Samples
{
    // Where formulas change, arguments are bounded, results overflow or vanish, or a function has a zero.
    private static readonly double[] Borders =
    [
        0.25, 0.5, 0.6, 0.75, 1, Math.Sqrt(2), 1.5, 2, 2.25, 3.5, 4, 6, 9.01, 10, 14.5, 18.4, 22, 30, 39, 40, 60, 70, 87.3, 88.72, 103.97,
        104, 110, 600, 708.4, 709.78, 745.13, 746, 750, 3000, 100_000, 1e8, 1e15, 1.1924312145154952, 1.1924312145154952 - 0.6,
        1.1924312145154952 + 0.6, 0.5 * Math.Log(2), Math.PI, Math.PI / 2, 355, 710, 22 * Math.PI,
    ];

    public static float[] Singles(Random random, int count)
    {
        IEnumerable<float> bits = Enumerable.Range(0, count).Select(_ => BitConverter.Int32BitsToSingle((int)random.NextInt64()));
        IEnumerable<float> plain = Plain(random, count).Select(x => (float)x);
        IEnumerable<float> borders = Borders.Concat(SmallDoubles()).Select(x => (float)x)
            .SelectMany(x => new[] { x, MathF.BitIncrement(x), MathF.BitDecrement(x) });
        float[] specials = [0, float.Epsilon, 1.17549421e-38f, 1.17549435e-38f, float.MaxValue, float.PositiveInfinity, float.NaN];
        return Padded([.. specials.Concat(borders).SelectMany(x => new[] { x, -x }), .. bits, .. plain]);
    }

    public static double[] Doubles(Random random, int count)
    {
        IEnumerable<double> bits = Enumerable.Range(0, count).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64() * 2));
        IEnumerable<double> borders = Borders.Concat(SmallDoubles()).SelectMany(x => new[] { x, Math.BitIncrement(x), Math.BitDecrement(x) });
        double[] specials =
        [
            0, double.Epsilon, 2.2250738585072009e-308, 2.2250738585072014e-308, double.MaxValue, double.PositiveInfinity, double.NaN,
        ];
        return Padded([.. specials.Concat(borders).SelectMany(x => new[] { x, -x }), .. bits.SelectMany(x => new[] { x, -x }), .. Plain(random, count)]);
    }

    // Uniform in three ranges, and in size on a logarithmic scale.
    private static IEnumerable<double> Plain(Random random, int count) => Enumerable.Range(0, count).Select(i => (i % 4) switch
    {
        0 => Symmetric(random, 2),
        1 => Symmetric(random, 12),
        2 => Symmetric(random, 120),
        _ => Symmetric(random, 1) * Math.ScaleB(1, random.Next(-60, 12)),
    });

    private static double Symmetric(Random random, double limit) => ((2 * random.NextDouble()) - 1) * limit;

    // Powers of two and what is half way in between.
    private static IEnumerable<double> SmallDoubles() => Enumerable.Range(-30, 40).SelectMany(e => new[] { Math.ScaleB(1, e), Math.ScaleB(1.5, e) });

    // To a whole number of the longest vectors.
    private static T[] Padded<T>(T[] numbers)
    {
        Array.Resize(ref numbers, (numbers.Length + 15) / 16 * 16);
        return numbers;
    }
}
