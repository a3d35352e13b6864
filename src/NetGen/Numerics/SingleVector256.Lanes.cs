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

    /// <summary>Reads two numbers and puts them into each quarter, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LoadTwo(ref readonly float source, nint offset)
    {
        // One instruction, which takes no time of the units that calculate.
        double two = Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset)));
        return new() { _lanes = Vector256.Create(two).AsSingle() };
    }

    /// <summary>Four lanes, those from 4 · <paramref name="four"/> on, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 RepeatFour(int four)
    {
        if (Avx.IsSupported)
        {
            return new() { _lanes = Avx.Permute2x128(_lanes, _lanes, (byte)(four * 0b0001_0001)) };
        }

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
        if (Avx.IsSupported)
        {
            // Within fours: a lane that moves further takes longer. The fours serve several of these.
            SingleVector256 fours = RepeatFour(first / 4);
            return times == 4
                ? new() { _lanes = Avx.PermuteVar(fours._lanes, Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1) + Vector256.Create(first % 4)) }
                : fours.RepeatWithinFours(first % 4);
        }

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
    public readonly SingleVector256 MaxOfLanes()
    {
        if (Avx.IsSupported)
        {
            // In all lanes from the first step to the last, so that the result need not be spread.
            Vector256<float> largest = RegisterLanes.Larger(_lanes, Halves(_lanes));
            largest = RegisterLanes.Larger(largest, Avx.Permute(largest, SecondTwoFirst));
            return new() { _lanes = RegisterLanes.Larger(largest, Avx.Permute(largest, EachOther)) };
        }

        return new() { _lanes = Vector256.Create(RegisterLanes.Max(_lanes)) };
    }

    /// <summary>
    /// The sum of the first <paramref name="count"/> lanes, a constant, in four parts, then (0 + 2) + (1 + 3), in each lane: as
    /// <see cref="NetGen.Runtime.Lanes.Sum(ref float, nint)"/> takes it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 SumOfLanes(int count)
    {
        Vector256<float> lanes = RegisterLanes.First(_lanes, count);
        return SumOfFours(Avx.IsSupported ? lanes + Halves(lanes) : (lanes.GetLower() + lanes.GetUpper()).ToVector256Unsafe());
    }

    /// <summary>As the other, of all these lanes and then the first <paramref name="count"/> of another vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly SingleVector256 SumOfLanes(SingleVector256 next, int count)
    {
        Vector256<float> more = RegisterLanes.First(next._lanes, count);
        if (Avx.IsSupported)
        {
            Vector256<float> parts = (_lanes + Halves(_lanes)) + Avx.Permute2x128(more, more, 0b0000_0000);
            return SumOfFours(count > 4 ? parts + Avx.Permute2x128(more, more, 0b0001_0001) : parts);
        }

        Vector128<float> four = (_lanes.GetLower() + _lanes.GetUpper()) + more.GetLower();
        return SumOfFours((count > 4 ? four + more.GetUpper() : four).ToVector256Unsafe());
    }

    private const byte SecondTwoFirst = 0b01_00_11_10;
    private const byte EachOther = 0b10_11_00_01;

    /// <summary>The upper half, then the lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Halves(Vector256<float> lanes) => Avx.Permute2x128(lanes, lanes, 0b0000_0001);

    /// <summary>(0 + 2) + (1 + 3) of the lower half, in each lane; with AVX the upper half is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleVector256 SumOfFours(Vector256<float> parts)
    {
        if (Avx.IsSupported)
        {
            parts += Avx.Permute(parts, SecondTwoFirst);
            return new() { _lanes = parts + Avx.Permute(parts, EachOther) };
        }

        return new() { _lanes = Vector256.Create(RegisterLanes.SumOfFour(parts.GetLower())) };
    }
}
#endif
