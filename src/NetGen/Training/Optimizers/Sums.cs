using System;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Sums in double precision, in four parts: in one order on every machine, and faster than in one.</summary>
internal static class Sums
{
    /// <summary>Σ left · right.</summary>
    public static double Dot<TLeft, TRight>(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged => Dot(left.Elements(), right.Elements());

    [MethodImpl(Hot.Loop)]
    private static double Dot<TLeft, TRight>(Span<TLeft> left, Span<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        right = right[..left.Length];
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 4 <= left.Length; i += 4)
        {
            sum0 += SpanMath.ToDouble(left[i]) * SpanMath.ToDouble(right[i]);
            sum1 += SpanMath.ToDouble(left[i + 1]) * SpanMath.ToDouble(right[i + 1]);
            sum2 += SpanMath.ToDouble(left[i + 2]) * SpanMath.ToDouble(right[i + 2]);
            sum3 += SpanMath.ToDouble(left[i + 3]) * SpanMath.ToDouble(right[i + 3]);
        }

        for (; i < left.Length; i++)
        {
            sum0 += SpanMath.ToDouble(left[i]) * SpanMath.ToDouble(right[i]);
        }

        return sum0 + sum1 + (sum2 + sum3);
    }

    /// <summary>Σ |value|.</summary>
    public static double OfMagnitudes<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        double sum = 0;
        foreach (T value in values.Elements())
        {
            sum += Math.Abs(SpanMath.ToDouble(value));
        }

        return sum;
    }

    /// <summary>The greatest |value|; 0 of none.</summary>
    public static double GreatestMagnitude<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        double greatest = 0;
        foreach (T value in values.Elements())
        {
            greatest = Math.Max(greatest, Math.Abs(SpanMath.ToDouble(value)));
        }

        return greatest;
    }
}
