using System;

namespace NetGen.Onnx.Format;

/// <summary>The two floating-point types of 16 bits.</summary>
internal static class HalfBits
{
    /// <summary>The number that 16 bits of IEEE 754 binary16 stand for; single precision has them all.</summary>
    public static float ToSingle(ushort bits)
    {
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        float magnitude = exponent switch
        {
            0 => fraction * (1f / (1 << 24)),
            0x1F => fraction == 0 ? float.PositiveInfinity : float.NaN,
            _ => BitConverter.Int32BitsToSingle(((exponent + 112) << 23) | (fraction << 13)),
        };
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }

    /// <summary>The number that 16 bits of bfloat16 stand for: the upper half of single precision.</summary>
    public static float BFloatToSingle(ushort bits) => BitConverter.Int32BitsToSingle(bits << 16);
}
