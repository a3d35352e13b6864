using System;
using System.ComponentModel;
#if NET
using System.Runtime.CompilerServices;
using NetGen.Numerics;
#endif

namespace NetGen.Runtime;

/// <summary>Unpacks the constants of frozen networks, and makes vectors of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrozenParameters
{
    /// <summary>Unpacks numbers of single precision.</summary>
    /// <param name="packed">Their bits.</param>
    /// <param name="numbers">Receives them.</param>
    public static void Full(string packed, Span<float> numbers)
    {
        var bits = new PackedBits(packed.AsSpan());
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BitConverter.Int32BitsToSingle((int)bits.Next(32));
        }
    }

    /// <summary>Unpacks numbers of double precision.</summary>
    /// <param name="packed">Their bits.</param>
    /// <param name="numbers">Receives them.</param>
    public static void Full(string packed, Span<double> numbers)
    {
        var bits = new PackedBits(packed.AsSpan());
        for (int i = 0; i < numbers.Length; i++)
        {
            ulong low = bits.Next(32);
            numbers[i] = BitConverter.Int64BitsToDouble((long)(((ulong)bits.Next(32) << 32) | low));
        }
    }

    /// <summary>Unpacks numbers of half precision.</summary>
    /// <param name="packed">Their bits.</param>
    /// <param name="numbers">Receives them.</param>
    public static void Half(string packed, Span<float> numbers)
    {
        var bits = new PackedBits(packed.AsSpan());
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = HalfBits.FromHalf((ushort)bits.Next(16));
        }
    }

    /// <summary>Unpacks numbers of half precision.</summary>
    /// <param name="packed">Their bits.</param>
    /// <param name="numbers">Receives them.</param>
    public static void Half(string packed, Span<double> numbers)
    {
        var bits = new PackedBits(packed.AsSpan());
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = HalfBits.FromHalf((ushort)bits.Next(16));
        }
    }

    /// <summary>Unpacks the weights of a layer from bytes: w = s · q.</summary>
    /// <param name="packed">The whole numbers q, in the order of the weights, then the scale s of each unit in single precision.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="isInputMajor">Whether the weights of one input to all units stand next to each other, or those of a unit.</param>
    public static void Int8(string packed, Span<float> weights, int units, bool isInputMajor)
    {
        float[] scales = new float[units];
        var bits = new PackedBits(packed.AsSpan());
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)bits.Next(8);
        }

        for (int i = 0; i < units; i++)
        {
            scales[i] = BitConverter.Int32BitsToSingle((int)bits.Next(32));
        }

        int inputs = weights.Length / units;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= scales[isInputMajor ? i % units : i / inputs];
        }
    }

    /// <summary>Unpacks the weights of a layer from bytes: w = s · q.</summary>
    /// <param name="packed">The whole numbers q, in the order of the weights, then the scale s of each unit in single precision.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="isInputMajor">Whether the weights of one input to all units stand next to each other, or those of a unit.</param>
    public static void Int8(string packed, Span<double> weights, int units, bool isInputMajor)
    {
        float[] single = new float[weights.Length];
        Int8(packed, single, units, isInputMajor);
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = single[i];
        }
    }

#if NET
    /// <summary>A vector of four constants.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <param name="fourth">The fourth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Vector(float first, float second, float third, float fourth) =>
        Unsafe.BitCast<System.Runtime.Intrinsics.Vector128<float>, SingleVector128>(System.Runtime.Intrinsics.Vector128.Create(first, second, third, fourth));

    /// <summary>A vector of four constants.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <param name="fourth">The fourth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Vector(double first, double second, double third, double fourth) =>
        Unsafe.BitCast<System.Runtime.Intrinsics.Vector256<double>, DoubleVector256>(System.Runtime.Intrinsics.Vector256.Create(first, second, third, fourth));
#endif
}
