using System;

namespace NetGen;

/// <summary>Reads floating-point numbers of 16 bits, which .NET Standard has no type for.</summary>
internal static class HalfBits
{
    /// <summary>The number that IEEE 754 half precision holds in these bits; every one is exact in single precision.</summary>
    public static float FromHalf(ushort bits)
    {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        if (exponent == 0)
        {
            // Zero and the subnormal numbers: fraction · 2⁻²⁴.
            float magnitude = fraction * (1f / (1 << 24));
            return sign == 0 ? magnitude : -magnitude;
        }

        int widened = exponent == 31 ? 0xFF : exponent + (127 - 15);
        return Single(sign | (widened << 23) | (fraction << 13));
    }

    /// <summary>The number of which these bits are the upper half.</summary>
    public static float FromBFloat(ushort bits) => Single(bits << 16);

    private static float Single(int bits) => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);
}
