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
        if (count <= 8)
        {
            return new() { _lanes = RegisterLanes.LoadPart(in source, offset, count).ToVector512() };
        }

        // As there, two loads that overlap.
        Vector256<float> end = Vector256.LoadUnsafe(in source, (nuint)(offset + count - 8));
        return new()
        {
            _lanes = Vector512.Create(
                Vector256.LoadUnsafe(in source, (nuint)offset),
                Vector256.Shuffle(end, Vector256<int>.Indices + Vector256.Create(16 - count))),
        };
    }

    /// <summary>Writes the first <paramref name="count"/> lanes, a constant less than 16, and nothing past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePart(ref float destination, nint offset, int count)
    {
        if (count >= 8)
        {
            _lanes.GetLower().StoreUnsafe(ref destination, (nuint)offset);
            RegisterLanes.StorePart(_lanes.GetUpper(), ref destination, offset + 8, count - 8);
            return;
        }

        RegisterLanes.StorePart(_lanes.GetLower(), ref destination, offset, count);
    }

    /// <summary>Reads four numbers and puts them into each quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LoadFour(ref readonly float source, nint offset)
    {
        SingleVector512 four = new() { _lanes = Vector128.LoadUnsafe(in source, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe() };
        return four.RepeatFour(0);
    }

    /// <summary>Four lanes, those from 4 · <paramref name="four"/> on, in each quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 RepeatFour(int four)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.Shuffle4x128(_lanes, _lanes, (byte)(four * 0b01010101)) };
        }

        return new() { _lanes = Vector512.Shuffle(_lanes, (Vector512<int>.Indices & Vector512.Create(3)) + Vector512.Create(4 * four)) };
    }

    /// <summary>In each four lanes, the one that <paramref name="lane"/>, 0 to 3, says of them four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 RepeatWithinFours(int lane)
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
    public readonly SingleVector512 MaxOfLanes() =>
        new() { _lanes = Vector512.Create(RegisterLanes.Max(RegisterLanes.Larger(_lanes.GetLower(), _lanes.GetUpper()))) };

    /// <summary>
    /// The sum of the first <paramref name="count"/> lanes, a constant, in four parts, then (0 + 2) + (1 + 3), in each lane: as
    /// <see cref="NetGen.Runtime.Lanes.Sum(ref float, nint)"/> takes it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector512 SumOfLanes(int count)
    {
        // What would be 0 is left out.
        Vector256<float> low = RegisterLanes.First(_lanes.GetLower(), count);
        Vector256<float> high = RegisterLanes.First(_lanes.GetUpper(), count - 8);
        Vector128<float> parts = low.GetLower() + low.GetUpper();
        parts = count > 8 ? parts + high.GetLower() : parts;
        parts = count > 12 ? parts + high.GetUpper() : parts;
        return new() { _lanes = Vector512.Create(RegisterLanes.SumOfFour(parts)) };
    }
}
#endif
