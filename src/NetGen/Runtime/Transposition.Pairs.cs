#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

// Two squares at once, one in each half of a vector of 256 bits.
internal static partial class Transposition
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PairToUnits<T>(ref T points, nint stride, ref T units, nint unitStride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            TurnPair(Pair(ref points, stride, 0), Pair(ref points, stride, 1), Pair(ref points, stride, 2), Pair(ref points, stride, 3), out var c0, out var c1, out var c2, out var c3);
            Write(c0, ref units, 0);
            Write(c1, ref units, unitStride);
            Write(c2, ref units, 2 * unitStride);
            Write(c3, ref units, 3 * unitStride);
        }
        else
        {
            Vector256<double> r0 = Pair(ref points, stride, 0).AsDouble(), r1 = Pair(ref points, stride, 1).AsDouble();
            Write(Avx.UnpackLow(r0, r1).AsByte(), ref units, 0);
            Write(Avx.UnpackHigh(r0, r1).AsByte(), ref units, unitStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PairToPoints<T>(ref T units, nint unitStride, ref T points, nint stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            TurnPair(Read(ref units, 0), Read(ref units, unitStride), Read(ref units, 2 * unitStride), Read(ref units, 3 * unitStride), out var q0, out var q1, out var q2, out var q3);
            StorePair(q0, ref points, stride, 0);
            StorePair(q1, ref points, stride, 1);
            StorePair(q2, ref points, stride, 2);
            StorePair(q3, ref points, stride, 3);
        }
        else
        {
            Vector256<double> c0 = Read(ref units, 0).AsDouble(), c1 = Read(ref units, unitStride).AsDouble();
            StorePair(Avx.UnpackLow(c0, c1).AsByte(), ref points, stride, 0);
            StorePair(Avx.UnpackHigh(c0, c1).AsByte(), ref points, stride, 1);
        }
    }

    // In half g the 128 bits of data point (side · g + j).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pair<T>(ref T points, nint stride, nint j)
        where T : unmanaged =>
        Vector256.Create(Quad(ref points, j * stride), Quad(ref points, (j + Vector128<T>.Count) * stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair<T>(Vector256<byte> pair, ref T points, nint stride, nint j)
        where T : unmanaged
    {
        StoreQuad(pair.GetLower(), ref points, j * stride);
        StoreQuad(pair.GetUpper(), ref points, (j + Vector128<T>.Count) * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnPair(Vector256<byte> r0, Vector256<byte> r1, Vector256<byte> r2, Vector256<byte> r3, out Vector256<byte> c0, out Vector256<byte> c1, out Vector256<byte> c2, out Vector256<byte> c3)
    {
        Vector256<double> low01 = Avx.UnpackLow(r0.AsSingle(), r1.AsSingle()).AsDouble(), low23 = Avx.UnpackLow(r2.AsSingle(), r3.AsSingle()).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(r0.AsSingle(), r1.AsSingle()).AsDouble(), high23 = Avx.UnpackHigh(r2.AsSingle(), r3.AsSingle()).AsDouble();
        c0 = Avx.UnpackLow(low01, low23).AsByte();
        c1 = Avx.UnpackHigh(low01, low23).AsByte();
        c2 = Avx.UnpackLow(high01, high23).AsByte();
        c3 = Avx.UnpackHigh(high01, high23).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Read<T>(ref T row, nint offset) => Unsafe.ReadUnaligned<Vector256<byte>>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref row, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<T>(Vector256<byte> value, ref T row, nint offset) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref row, offset)), value);
}
#endif
