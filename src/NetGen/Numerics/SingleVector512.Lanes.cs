#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Lanes moved from one register to another, for kernels that know they have 16 of them. All places and counts are constants.
#pragma warning disable CA1857 // What is computed from constants is one, once a method is inlined.
public partial struct SingleVector512
{
    /// <summary>Reads <paramref name="count"/> numbers, a constant less than 16, and nothing past them. The other lanes are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LoadPart(ref readonly float source, nint offset, int count)
    {
        if (count == 4)
        {
            return new() { _lanes = Vector128.LoadUnsafe(in source, (nuint)offset).ToVector256().ToVector512() };
        }

        if (count == 8)
        {
            return new() { _lanes = Vector256.LoadUnsafe(in source, (nuint)offset).ToVector512() };
        }

        SingleVector512 result = default;
        ref byte from = ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset));
        Unsafe.CopyBlockUnaligned(ref Unsafe.As<SingleVector512, byte>(ref result), ref from, (uint)(count * sizeof(float)));
        return result;
    }

    /// <summary>Writes the first <paramref name="count"/> lanes, a constant less than 16, and nothing past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePart(ref float destination, nint offset, int count)
    {
        Vector256<float> eight = _lanes.GetLower();
        if (count >= 8)
        {
            eight.StoreUnsafe(ref destination, (nuint)offset);
            eight = _lanes.GetUpper();
            offset += 8;
        }

        Vector128<float> four = eight.GetLower();
        if ((count & 4) != 0)
        {
            four.StoreUnsafe(ref destination, (nuint)offset);
            four = eight.GetUpper();
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

    /// <summary>Reads four numbers and puts them into each quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LoadFour(ref readonly float source, nint offset)
    {
        SingleVector512 four = new() { _lanes = Vector128.LoadUnsafe(in source, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe() };
        return four.RepeatQuarter(0);
    }

    /// <summary>Four lanes, those from 4 · <paramref name="quarter"/> on, in each quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 RepeatQuarter(int quarter)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.Shuffle4x128(_lanes, _lanes, (byte)(quarter * 0b01010101)) };
        }

        return new() { _lanes = Vector512.Shuffle(_lanes, (Vector512<int>.Indices & Vector512.Create(3)) + Vector512.Create(4 * quarter)) };
    }

    /// <summary>In each quarter, the lane <paramref name="lane"/>, 0 to 3, of that quarter four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 RepeatWithinQuarters(int lane)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.Permute4x32(_lanes, (byte)(lane * 0b01010101)) };
        }

        return new() { _lanes = Vector512.Shuffle(_lanes, (Vector512<int>.Indices & Vector512.Create(~3)) + Vector512.Create(lane)) };
    }

    /// <summary>The lanes from <paramref name="first"/> on, each <paramref name="times"/> times, 4 or 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 Repeat(int first, int times)
    {
        if (times == 4)
        {
            return new() { _lanes = Vector512.Shuffle(_lanes, Vector512.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3) + Vector512.Create(first)) };
        }

        return new() { _lanes = Vector512.Shuffle(_lanes, Vector512.Create(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1) + Vector512.Create(first)) };
    }

    /// <summary>
    /// With <paramref name="size"/> 4 (p_0 + p_1) + (p_2 + p_3) of the quarters, with 8 p_0 + p_1 of the halves. The other lanes are 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 SumOfParts(int size)
    {
        Vector256<float> low = _lanes.GetLower();
        Vector256<float> high = _lanes.GetUpper();
        if (size == 4)
        {
            Vector128<float> sum = (low.GetLower() + low.GetUpper()) + (high.GetLower() + high.GetUpper());
            return new() { _lanes = sum.ToVector256().ToVector512() };
        }

        return new() { _lanes = (low + high).ToVector512() };
    }

    /// <summary>The largest lane, in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 MaxOfLanes()
    {
        Vector256<float> half = Larger(_lanes.GetLower(), _lanes.GetUpper());
        Vector128<float> quarter = Larger(half.GetLower(), half.GetUpper());
        quarter = Larger(quarter, Vector128.Shuffle(quarter, Vector128.Create(2, 3, 0, 1)));
        quarter = Larger(quarter, Vector128.Shuffle(quarter, Vector128.Create(1, 0, 3, 2)));
        return new() { _lanes = Vector512.Create(quarter.ToScalar()) };
    }

    /// <summary>The sum of the lanes in four parts, then (0 + 2) + (1 + 3), in each lane: as <see cref="NetGen.Runtime.Lanes.Sum(ref float, nint)"/> takes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 SumOfLanes()
    {
        Vector256<float> low = _lanes.GetLower();
        Vector256<float> high = _lanes.GetUpper();
        Vector128<float> parts = ((low.GetLower() + low.GetUpper()) + high.GetLower()) + high.GetUpper();
        parts += Vector128.Shuffle(parts, Vector128.Create(2, 3, 0, 1));
        parts += Vector128.Shuffle(parts, Vector128.Create(1, 0, 3, 2));
        return new() { _lanes = Vector512.Create(parts.ToScalar()) };
    }

    // As a comparison and a choice, which means the same everywhere for a NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Larger(Vector256<float> left, Vector256<float> right) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), right, left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Larger(Vector128<float> left, Vector128<float> right) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), right, left);
}
#endif
