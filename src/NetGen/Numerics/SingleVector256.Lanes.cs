#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Lanes moved from one register to another, for kernels that know they have 8 of them; SingleVector512 has the same for 16. All
// places and counts are constants.
#pragma warning disable CA1857 // What is computed from constants is one, once a method is inlined.
public partial struct SingleVector256
{
    /// <summary>Reads <paramref name="count"/> numbers, a constant less than 8, and nothing past them. The other lanes are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LoadPart(ref readonly float source, nint offset, int count) =>
        new() { _lanes = RegisterLanes.LoadPart(in source, offset, count) };

    /// <summary>Writes the first <paramref name="count"/> lanes, a constant less than 8, and nothing past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePart(ref float destination, nint offset, int count) => RegisterLanes.StorePart(_lanes, ref destination, offset, count);

    /// <summary>Reads four numbers and puts them into each quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LoadFour(ref readonly float source, nint offset)
    {
        Vector128<float> four = Vector128.LoadUnsafe(in source, (nuint)offset);
        return new() { _lanes = Vector256.Create(four, four) };
    }

    /// <summary>Four lanes, those from 4 · <paramref name="four"/> on, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 RepeatFour(int four)
    {
        Vector128<float> half = four == 0 ? _lanes.GetLower() : _lanes.GetUpper();
        return new() { _lanes = Vector256.Create(half, half) };
    }

    /// <summary>In each four lanes, the one that <paramref name="lane"/>, 0 to 3, says of them four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 RepeatWithinFours(int lane)
    {
        if (Avx.IsSupported)
        {
            return new() { _lanes = Avx.Permute(_lanes, (byte)(lane * 0b01010101)) };
        }

        return new() { _lanes = Vector256.Shuffle(_lanes, (Vector256<int>.Indices & Vector256.Create(~3)) + Vector256.Create(lane)) };
    }

    /// <summary>The lanes from <paramref name="first"/> on, each <paramref name="times"/> times, 4 or 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 Repeat(int first, int times)
    {
        if (times == 4)
        {
            return new() { _lanes = Vector256.Shuffle(_lanes, Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1) + Vector256.Create(first)) };
        }

        return new() { _lanes = Vector256.Shuffle(_lanes, Vector256.Create(first)) };
    }

    /// <summary>With <paramref name="size"/> 4 the sum of the halves, the other lanes being 0; with 8 the vector itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 SumOfParts(int size) =>
        size == 4 ? new() { _lanes = (_lanes.GetLower() + _lanes.GetUpper()).ToVector256() } : this;

    /// <summary>The larger of two numbers, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Larger(SingleVector256 left, SingleVector256 right) => new() { _lanes = RegisterLanes.Larger(left._lanes, right._lanes) };

    /// <summary>The largest lane, in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 MaxOfLanes() => new() { _lanes = Vector256.Create(RegisterLanes.Max(_lanes)) };

    /// <summary>The sum of the lanes in four parts, then (0 + 2) + (1 + 3), in each lane: as <see cref="NetGen.Runtime.Lanes.Sum(ref float, nint)"/> takes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 SumOfLanes() => new() { _lanes = Vector256.Create(RegisterLanes.SumOfFour(_lanes.GetLower() + _lanes.GetUpper())) };

    /// <summary>As the other, of the lanes of two vectors, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 SumOfLanes(SingleVector256 next)
    {
        Vector128<float> parts = ((_lanes.GetLower() + _lanes.GetUpper()) + next._lanes.GetLower()) + next._lanes.GetUpper();
        return new() { _lanes = Vector256.Create(RegisterLanes.SumOfFour(parts)) };
    }
}
#endif
