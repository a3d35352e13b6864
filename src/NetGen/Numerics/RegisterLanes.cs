#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>What vectors of different widths do with lanes in the same way. All counts are constants.</summary>
#pragma warning disable CA1857 // What is computed from constants is one, once a method is inlined.
internal static class RegisterLanes
{
    /// <summary>Up to 8 numbers and nothing past them. The other lanes are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadPart(ref readonly float source, nint offset, int count)
    {
        // Two loads that overlap, the second shifted to its place: by way of memory, a load would wait for the stores.
        if (count == 8)
        {
            return Vector256.LoadUnsafe(in source, (nuint)offset);
        }

        if (count > 4)
        {
            Vector128<float> end = Vector128.LoadUnsafe(in source, (nuint)(offset + count - 4));
            return Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)offset),
                Vector128.Shuffle(end, Vector128<int>.Indices + Vector128.Create(8 - count)));
        }

        if (count == 4)
        {
            return Vector128.LoadUnsafe(in source, (nuint)offset).ToVector256();
        }

        ref float first = ref Unsafe.Add(ref Unsafe.AsRef(in source), offset);
        Vector128<float> few = count == 1
            ? Vector128.CreateScalar(first)
            : Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref first))).AsSingle();
        return (count == 3 ? few.WithElement(2, Unsafe.Add(ref first, 2)) : few).ToVector256();
    }

    /// <summary>Writes the first lanes, up to 7, and nothing past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePart(Vector256<float> lanes, ref float destination, nint offset, int count)
    {
        Vector128<float> four = lanes.GetLower();
        if ((count & 4) != 0)
        {
            four.StoreUnsafe(ref destination, (nuint)offset);
            four = lanes.GetUpper();
            offset += 4;
        }

        ref float place = ref Unsafe.Add(ref destination, offset);
        if ((count & 2) != 0)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref place), four.AsDouble().ToScalar());
            four = Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3));
            place = ref Unsafe.Add(ref place, 2);
        }

        if ((count & 1) != 0)
        {
            place = four.ToScalar();
        }
    }

    /// <summary>The largest of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector256<float> lanes) => MaxOfFour(Larger(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>The largest of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOfFour(Vector128<float> lanes)
    {
        lanes = Larger(lanes, Vector128.Shuffle(lanes, Vector128.Create(2, 3, 0, 1)));
        return Larger(lanes, Vector128.Shuffle(lanes, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>(0 + 2) + (1 + 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumOfFour(Vector128<float> parts)
    {
        parts += Vector128.Shuffle(parts, Vector128.Create(2, 3, 0, 1));
        return (parts + Vector128.Shuffle(parts, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>The first <paramref name="count"/> lanes, the others 0 whatever stood there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> First(Vector256<float> lanes, int count) =>
        count >= Vector256<float>.Count ? lanes : lanes & Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();

    /// <summary>As a comparison and a choice, which means the same everywhere for a NaN: on x86 it is one instruction, left the one that stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Larger(Vector256<float> left, Vector256<float> right) =>
        X86Base.IsSupported
            ? Vector256.MaxNative(right, left)
            : Vector256.ConditionalSelect(Vector256.LessThan(left, right), right, left);

    /// <inheritdoc cref="Larger(Vector256{float}, Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Larger(Vector128<float> left, Vector128<float> right) =>
        X86Base.IsSupported
            ? Vector128.MaxNative(right, left)
            : Vector128.ConditionalSelect(Vector128.LessThan(left, right), right, left);
}
#endif
