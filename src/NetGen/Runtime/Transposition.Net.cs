#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

internal static partial class Transposition
{
    /// <returns>Whether it is done: there is nothing it can do with less than a square.</returns>
    [MethodImpl(Hot.Loop)]
    private static bool ToUnitsInRegisters<T>(ref T points, nint pointStride, int count, int size, ref T units, nint unitStride)
        where T : unmanaged
    {
        nint side = Vector128<T>.Count;
        if (count < side || size < side || !(Sse.IsSupported || AdvSimd.Arm64.IsSupported))
        {
            return false;
        }

        // The last square of a row or column overlaps the one before, and writes some numbers again.
        nint p = 0;
        if (Avx512F.IsSupported && Vector512.IsHardwareAccelerated)
        {
            for (; p + Vector512<T>.Count <= count; p += Vector512<T>.Count)
            {
                for (nint next = 0; next < size; next += side)
                {
                    nint k = Math.Min(next, size - side);
                    ref T corner = ref Unsafe.Add(ref points, (p * pointStride) + k);
                    if (typeof(T) == typeof(float))
                    {
                        Square4(Quads(ref corner, pointStride, 0), Quads(ref corner, pointStride, 1), Quads(ref corner, pointStride, 2), Quads(ref corner, pointStride, 3), out var c0, out var c1, out var c2, out var c3);
                        Store(c0, ref units, (k * unitStride) + p);
                        Store(c1, ref units, ((k + 1) * unitStride) + p);
                        Store(c2, ref units, ((k + 2) * unitStride) + p);
                        Store(c3, ref units, ((k + 3) * unitStride) + p);
                    }
                    else
                    {
                        Square2(Quads(ref corner, pointStride, 0), Quads(ref corner, pointStride, 1), out var c0, out var c1);
                        Store(c0, ref units, (k * unitStride) + p);
                        Store(c1, ref units, ((k + 1) * unitStride) + p);
                    }
                }
            }
        }

        if (Avx.IsSupported && Vector256.IsHardwareAccelerated)
        {
            for (; p + Vector256<T>.Count <= count; p += Vector256<T>.Count)
            {
                ref T corner = ref Unsafe.Add(ref points, p * pointStride);
                ref T row = ref Unsafe.Add(ref units, p);
                nint k = 0;
                for (; k + (2 * side) <= size; k += 2 * side)
                {
                    ref T left = ref Unsafe.Add(ref corner, k);
                    ref T upper = ref Unsafe.Add(ref row, k * unitStride);
                    PairToUnits(ref left, pointStride, ref upper, unitStride);
                    PairToUnits(ref Unsafe.Add(ref left, side), pointStride, ref Unsafe.Add(ref upper, side * unitStride), unitStride);
                }

                for (; k < size; k += side)
                {
                    nint last = Math.Min(k, size - side);
                    PairToUnits(ref Unsafe.Add(ref corner, last), pointStride, ref Unsafe.Add(ref row, last * unitStride), unitStride);
                }
            }
        }

        for (; p < count; p += side)
        {
            nint point = Math.Min(p, count - side);
            for (nint next = 0; next < size; next += side)
            {
                nint k = Math.Min(next, size - side);
                Square(ref Unsafe.Add(ref points, (point * pointStride) + k), pointStride, ref Unsafe.Add(ref units, (k * unitStride) + point), unitStride);
            }
        }

        return true;
    }

    /// <returns>Whether it is done: there is nothing it can do with less than a square.</returns>
    [MethodImpl(Hot.Loop)]
    private static bool ToPointsInRegisters<T>(ref T units, nint unitStride, int count, int size, ref T points, nint pointStride)
        where T : unmanaged
    {
        nint side = Vector128<T>.Count;
        if (count < side || size < side || !(Sse.IsSupported || AdvSimd.Arm64.IsSupported))
        {
            return false;
        }

        nint p = 0;
        if (Avx512F.IsSupported && Vector512.IsHardwareAccelerated)
        {
            for (; p + Vector512<T>.Count <= count; p += Vector512<T>.Count)
            {
                for (nint next = 0; next < size; next += side)
                {
                    nint k = Math.Min(next, size - side);
                    ref T corner = ref Unsafe.Add(ref points, (p * pointStride) + k);
                    ref T row = ref Unsafe.Add(ref units, (k * unitStride) + p);
                    if (typeof(T) == typeof(float))
                    {
                        Square4(Load(ref row, 0), Load(ref row, unitStride), Load(ref row, 2 * unitStride), Load(ref row, 3 * unitStride), out var q0, out var q1, out var q2, out var q3);
                        StoreQuads(q0, ref corner, pointStride, 0);
                        StoreQuads(q1, ref corner, pointStride, 1);
                        StoreQuads(q2, ref corner, pointStride, 2);
                        StoreQuads(q3, ref corner, pointStride, 3);
                    }
                    else
                    {
                        Square2(Load(ref row, 0), Load(ref row, unitStride), out var q0, out var q1);
                        StoreQuads(q0, ref corner, pointStride, 0);
                        StoreQuads(q1, ref corner, pointStride, 1);
                    }
                }
            }
        }

        if (Avx.IsSupported && Vector256.IsHardwareAccelerated)
        {
            for (; p + Vector256<T>.Count <= count; p += Vector256<T>.Count)
            {
                for (nint next = 0; next < size; next += side)
                {
                    nint k = Math.Min(next, size - side);
                    PairToPoints(ref Unsafe.Add(ref units, (k * unitStride) + p), unitStride, ref Unsafe.Add(ref points, (p * pointStride) + k), pointStride);
                }
            }
        }

        for (; p < count; p += side)
        {
            nint point = Math.Min(p, count - side);
            for (nint next = 0; next < size; next += side)
            {
                nint k = Math.Min(next, size - side);
                Square(ref Unsafe.Add(ref units, (k * unitStride) + point), unitStride, ref Unsafe.Add(ref points, (point * pointStride) + k), pointStride);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Load<T>(ref T row, nint offset) => Unsafe.ReadUnaligned<Vector512<byte>>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref row, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector512<byte> value, ref T row, nint offset) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref row, offset)), value);

    // In quarter g the 128 bits of data point (side · g + j): turned square by square, the data points come out in their order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Quads<T>(ref T corner, nint stride, nint j)
        where T : unmanaged
    {
        nint side = Vector128<T>.Count;
        return Vector512.Create(
            Vector256.Create(Quad(ref corner, j * stride), Quad(ref corner, (j + side) * stride)),
            Vector256.Create(Quad(ref corner, (j + (2 * side)) * stride), Quad(ref corner, (j + (3 * side)) * stride)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuads<T>(Vector512<byte> quads, ref T corner, nint stride, nint j)
        where T : unmanaged
    {
        nint side = Vector128<T>.Count;
        StoreQuad(quads.GetLower().GetLower(), ref corner, j * stride);
        StoreQuad(quads.GetLower().GetUpper(), ref corner, (j + side) * stride);
        StoreQuad(quads.GetUpper().GetLower(), ref corner, (j + (2 * side)) * stride);
        StoreQuad(quads.GetUpper().GetUpper(), ref corner, (j + (3 * side)) * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Quad<T>(ref T corner, nint offset) =>
        Unsafe.ReadUnaligned<Vector128<byte>>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref corner, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuad<T>(Vector128<byte> quad, ref T corner, nint offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref corner, offset)), quad);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square4(Vector512<byte> r0, Vector512<byte> r1, Vector512<byte> r2, Vector512<byte> r3, out Vector512<byte> c0, out Vector512<byte> c1, out Vector512<byte> c2, out Vector512<byte> c3)
    {
        Vector512<double> low01 = Avx512F.UnpackLow(r0.AsSingle(), r1.AsSingle()).AsDouble();
        Vector512<double> low23 = Avx512F.UnpackLow(r2.AsSingle(), r3.AsSingle()).AsDouble();
        Vector512<double> high01 = Avx512F.UnpackHigh(r0.AsSingle(), r1.AsSingle()).AsDouble();
        Vector512<double> high23 = Avx512F.UnpackHigh(r2.AsSingle(), r3.AsSingle()).AsDouble();
        Square2(low01.AsByte(), low23.AsByte(), out c0, out c1);
        Square2(high01.AsByte(), high23.AsByte(), out c2, out c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square2(Vector512<byte> r0, Vector512<byte> r1, out Vector512<byte> c0, out Vector512<byte> c1)
    {
        c0 = Avx512F.UnpackLow(r0.AsDouble(), r1.AsDouble()).AsByte();
        c1 = Avx512F.UnpackHigh(r0.AsDouble(), r1.AsDouble()).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square<T>(ref T from, nint fromStride, ref T to, nint toStride)
        where T : unmanaged
    {
        Vector128<byte> r0 = Quad(ref from, 0), r1 = Quad(ref from, fromStride);
        if (typeof(T) == typeof(float))
        {
            Vector128<byte> r2 = Quad(ref from, 2 * fromStride), r3 = Quad(ref from, 3 * fromStride);
            Vector128<byte> low01 = Low(r0.AsSingle(), r1.AsSingle()), low23 = Low(r2.AsSingle(), r3.AsSingle());
            Vector128<byte> high01 = High(r0.AsSingle(), r1.AsSingle()), high23 = High(r2.AsSingle(), r3.AsSingle());
            StoreQuad(Low(low01.AsDouble(), low23.AsDouble()), ref to, 0);
            StoreQuad(High(low01.AsDouble(), low23.AsDouble()), ref to, toStride);
            StoreQuad(Low(high01.AsDouble(), high23.AsDouble()), ref to, 2 * toStride);
            StoreQuad(High(high01.AsDouble(), high23.AsDouble()), ref to, 3 * toStride);
        }
        else
        {
            StoreQuad(Low(r0.AsDouble(), r1.AsDouble()), ref to, 0);
            StoreQuad(High(r0.AsDouble(), r1.AsDouble()), ref to, toStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Low(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right).AsByte() : AdvSimd.Arm64.ZipLow(left, right).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> High(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right).AsByte() : AdvSimd.Arm64.ZipHigh(left, right).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Low(Vector128<double> left, Vector128<double> right) =>
        Sse2.IsSupported ? Sse2.UnpackLow(left, right).AsByte() : AdvSimd.Arm64.ZipLow(left, right).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> High(Vector128<double> left, Vector128<double> right) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(left, right).AsByte() : AdvSimd.Arm64.ZipHigh(left, right).AsByte();
}
#endif
