#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <summary>Adds up the columns of a matrix: ∂J/∂b(l) = H(l) J_N where units lie in the lanes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ColumnSums
{
    /// <summary>sums[i] += Σ_p rows[p, i], from zero and in two parts, over even and odd p.</summary>
    /// <typeparam name="TVector">A vector.</typeparam>
    /// <typeparam name="T">Its numbers.</typeparam>
    /// <param name="rows">The matrix. Its columns up to a whole vector are read.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="sums">What is added to.</param>
    /// <param name="size">The number of sums.</param>
    [MethodImpl(Hot.Loop)]
    public static void Add<TVector, T>(ref readonly T rows, nint stride, nint count, ref T sums, nint size)
        where TVector : struct, IVector<TVector, T>
        where T : unmanaged
    {
        ref T h = ref Unsafe.AsRef(in rows);
        nint i = 0;

        // Vectors side by side, since in each an addition waits for the one before.
        for (; i + (4 * TVector.Count) <= size; i += 4 * TVector.Count)
        {
            AddFour<TVector, T>(ref Unsafe.Add(ref h, i), stride, count, ref Unsafe.Add(ref sums, i));
        }

        for (; i + (2 * TVector.Count) <= size; i += 2 * TVector.Count)
        {
            AddTwo<TVector, T>(ref Unsafe.Add(ref h, i), stride, count, ref Unsafe.Add(ref sums, i));
        }

        for (; i < size; i += TVector.Count)
        {
            TVector sum = Sum<TVector, T>(ref Unsafe.Add(ref h, i), stride, count);
            if (i + TVector.Count <= size)
            {
                (sum + TVector.Load(ref sums, i)).Store(ref sums, i);
            }
            else
            {
                (sum + TVector.LoadFirst(ref sums, i, size - i)).StoreFirst(ref sums, i, size - i);
            }
        }
    }

    [MethodImpl(Hot.Loop)]
    private static TVector Sum<TVector, T>(ref T h, nint stride, nint count)
        where TVector : struct, IVector<TVector, T>
        where T : unmanaged
    {
        TVector even = default, odd = default;
        nint p = 0;
        for (; p + 2 <= count; p += 2)
        {
            even += TVector.Load(ref h, p * stride);
            odd += TVector.Load(ref h, (p + 1) * stride);
        }

        if (p < count)
        {
            even += TVector.Load(ref h, p * stride);
        }

        return even + odd;
    }

    [MethodImpl(Hot.Loop)]
    private static void AddTwo<TVector, T>(ref T h, nint stride, nint count, ref T sums)
        where TVector : struct, IVector<TVector, T>
        where T : unmanaged
    {
        TVector even0 = default, even1 = default, odd0 = default, odd1 = default;
        nint p = 0;
        for (; p + 2 <= count; p += 2)
        {
            ref T row = ref Unsafe.Add(ref h, p * stride);
            even0 += TVector.Load(ref row, 0);
            even1 += TVector.Load(ref row, TVector.Count);
            odd0 += TVector.Load(ref row, stride);
            odd1 += TVector.Load(ref row, stride + TVector.Count);
        }

        if (p < count)
        {
            ref T row = ref Unsafe.Add(ref h, p * stride);
            even0 += TVector.Load(ref row, 0);
            even1 += TVector.Load(ref row, TVector.Count);
        }

        (even0 + odd0 + TVector.Load(ref sums, 0)).Store(ref sums, 0);
        (even1 + odd1 + TVector.Load(ref sums, TVector.Count)).Store(ref sums, TVector.Count);
    }

    [MethodImpl(Hot.Loop)]
    private static void AddFour<TVector, T>(ref T h, nint stride, nint count, ref T sums)
        where TVector : struct, IVector<TVector, T>
        where T : unmanaged
    {
        TVector even0 = default, even1 = default, even2 = default, even3 = default;
        TVector odd0 = default, odd1 = default, odd2 = default, odd3 = default;
        nint p = 0;
        for (; p + 2 <= count; p += 2)
        {
            ref T row = ref Unsafe.Add(ref h, p * stride);
            even0 += TVector.Load(ref row, 0);
            even1 += TVector.Load(ref row, TVector.Count);
            even2 += TVector.Load(ref row, 2 * TVector.Count);
            even3 += TVector.Load(ref row, 3 * TVector.Count);
            ref T next = ref Unsafe.Add(ref row, stride);
            odd0 += TVector.Load(ref next, 0);
            odd1 += TVector.Load(ref next, TVector.Count);
            odd2 += TVector.Load(ref next, 2 * TVector.Count);
            odd3 += TVector.Load(ref next, 3 * TVector.Count);
        }

        if (p < count)
        {
            ref T row = ref Unsafe.Add(ref h, p * stride);
            even0 += TVector.Load(ref row, 0);
            even1 += TVector.Load(ref row, TVector.Count);
            even2 += TVector.Load(ref row, 2 * TVector.Count);
            even3 += TVector.Load(ref row, 3 * TVector.Count);
        }

        (even0 + odd0 + TVector.Load(ref sums, 0)).Store(ref sums, 0);
        (even1 + odd1 + TVector.Load(ref sums, TVector.Count)).Store(ref sums, TVector.Count);
        (even2 + odd2 + TVector.Load(ref sums, 2 * TVector.Count)).Store(ref sums, 2 * TVector.Count);
        (even3 + odd3 + TVector.Load(ref sums, 3 * TVector.Count)).Store(ref sums, 3 * TVector.Count);
    }
}
#endif
