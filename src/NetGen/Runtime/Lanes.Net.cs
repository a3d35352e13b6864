#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <content>Over vectors.</content>
public static partial class Lanes
{
    /// <summary>The largest of some numbers. Their places up to a multiple of four are read: −∞ stands there.</summary>
    /// <param name="values">The first number.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(ref float values, nint count)
    {
        Vector128<float> largest = Vector128.LoadUnsafe(ref values);
        for (nint i = 4; i < count; i += 4)
        {
            largest = RegisterLanes.Larger(largest, Vector128.LoadUnsafe(ref values, (nuint)i));
        }

        return RegisterLanes.MaxOfFour(largest);
    }

    /// <summary>The sum of some numbers in four parts, then (0 + 2) + (1 + 3). Their places up to a multiple of four are read: 0 stands there.</summary>
    /// <param name="values">The first number.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(ref float values, nint count)
    {
        Vector128<float> parts = Vector128.LoadUnsafe(ref values);
        for (nint i = 4; i < count; i += 4)
        {
            parts += Vector128.LoadUnsafe(ref values, (nuint)i);
        }

        return RegisterLanes.SumOfFour(parts);
    }

    /// <inheritdoc cref="Max(ref float, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(ref double values, nint count)
    {
        double largest = values;
        for (nint i = 1; i < count; i++)
        {
            double value = Unsafe.Add(ref values, i);
            largest = largest < value ? value : largest;
        }

        return largest;
    }

    /// <inheritdoc cref="Sum(ref float, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(ref double values, nint count)
    {
        Vector128<double> low = Vector128.LoadUnsafe(ref values), high = Vector128.LoadUnsafe(ref values, 2);
        for (nint i = 4; i < count; i += 4)
        {
            low += Vector128.LoadUnsafe(ref values, (nuint)i);
            high += Vector128.LoadUnsafe(ref values, (nuint)(i + 2));
        }

        low += high;
        return low[0] + low[1];
    }

    // The same halves, four lanes at a time, and four elements as long as there are as many.
    [MethodImpl(Hot.Loop)]
    private static void AddQuarters(ReadOnlySpan<float> partial, Span<float> sums)
    {
        int side = Vector128<float>.Count;
        partial = partial[..(4 * side * sums.Length)];
        ref float part = ref MemoryMarshal.GetReference(partial);
        ref float sum = ref MemoryMarshal.GetReference(sums);
        nint i = 0;
        if (Avx.IsSupported && Vector256.IsHardwareAccelerated)
        {
            for (; i <= sums.Length - (2 * side); i += 2 * side)
            {
                (Vector256.LoadUnsafe(ref sum, (nuint)i) + SumsOfEight(ref Unsafe.Add(ref part, i * 16))).StoreUnsafe(ref sum, (nuint)i);
            }
        }

        for (; i <= sums.Length - side; i += side)
        {
            SingleVector128 even01 = SingleVector128.Pairs(Quarter(ref part, i), Quarter(ref part, i + 1), out SingleVector128 odd01);
            SingleVector128 even23 = SingleVector128.Pairs(Quarter(ref part, i + 2), Quarter(ref part, i + 3), out SingleVector128 odd23);
            SingleVector128 first = SingleVector128.Pairs(even01.Lanes, even23.Lanes, out SingleVector128 third);
            SingleVector128 second = SingleVector128.Pairs(odd01.Lanes, odd23.Lanes, out SingleVector128 fourth);
            (SingleVector128.Load(ref sum, i) + (first + third + (second + fourth))).Store(ref sum, i);
        }

        for (; i < sums.Length; i++)
        {
            Vector128<float> quarter = Quarter(ref part, i);
            Unsafe.Add(ref sum, i) += (quarter[0] + quarter[2]) + (quarter[1] + quarter[3]);
        }
    }

    // What is done below to four elements, to eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SumsOfEight(ref float partial)
    {
        Vector256<float> quarter04 = TwoQuarters(ref partial, 0), quarter15 = TwoQuarters(ref partial, 1);
        Vector256<float> quarter26 = TwoQuarters(ref partial, 2), quarter37 = TwoQuarters(ref partial, 3);
        Vector256<float> even01 = Avx.Shuffle(quarter04, quarter15, 0b10_00_10_00), odd01 = Avx.Shuffle(quarter04, quarter15, 0b11_01_11_01);
        Vector256<float> even23 = Avx.Shuffle(quarter26, quarter37, 0b10_00_10_00), odd23 = Avx.Shuffle(quarter26, quarter37, 0b11_01_11_01);
        Vector256<float> first = Avx.Shuffle(even01, even23, 0b10_00_10_00), third = Avx.Shuffle(even01, even23, 0b11_01_11_01);
        Vector256<float> second = Avx.Shuffle(odd01, odd23, 0b10_00_10_00), fourth = Avx.Shuffle(odd01, odd23, 0b11_01_11_01);
        return first + third + (second + fourth);
    }

    /// <summary>The sums of the quarters of an element's lanes, and of those of the fourth after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TwoQuarters(ref float partial, nint element)
    {
        nuint first = (nuint)(element * 16), other = first + 64;
        Vector256<float> left = Vector256.LoadUnsafe(ref partial, first) + Vector256.LoadUnsafe(ref partial, first + 8);
        Vector256<float> right = Vector256.LoadUnsafe(ref partial, other) + Vector256.LoadUnsafe(ref partial, other + 8);
        return Avx.InsertVector128(left, right.GetLower(), 1) + Avx.Permute2x128(left, right, 0b0011_0001);
    }

    /// <summary>The sum of the four quarters of an element's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Quarter(ref float partial, nint element)
    {
        nuint first = (nuint)(element * 16);
        Vector128<float> even = Vector128.LoadUnsafe(ref partial, first) + Vector128.LoadUnsafe(ref partial, first + 8);
        Vector128<float> odd = Vector128.LoadUnsafe(ref partial, first + 4) + Vector128.LoadUnsafe(ref partial, first + 12);
        return even + odd;
    }

    // The same halves, two or four lanes at a time.
    [MethodImpl(Hot.Loop)]
    private static void AddQuarters(ReadOnlySpan<double> partial, Span<double> sums)
    {
        int side = Vector128<double>.Count;
        partial = partial[..(4 * side * sums.Length)];
        ref double part = ref MemoryMarshal.GetReference(partial);
        for (int i = 0; i < sums.Length; i++)
        {
            Vector128<double> even = Vector128.LoadUnsafe(ref part) + Vector128.LoadUnsafe(ref part, (nuint)(2 * side));
            Vector128<double> odd = Vector128.LoadUnsafe(ref part, (nuint)side) + Vector128.LoadUnsafe(ref part, (nuint)(3 * side));
            Vector128<double> quarter = even + odd;
            sums[i] += quarter[0] + quarter[1];
            part = ref Unsafe.Add(ref part, 4 * side);
        }
    }

    /// <summary>Copies a few numbers, fewer than fill a vector.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="source">The first to read.</param>
    /// <param name="destination">The first to write.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Copy<T>(ref readonly T source, ref T destination, nint count)
        where T : unmanaged
    {
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref destination, i) = Unsafe.Add(ref Unsafe.AsRef(in source), i);
        }
    }
}
#endif
