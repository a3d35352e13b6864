using System;

namespace NetGen.Numerics;

/// <summary>Reduction of large angles by multiples of π in integers, as exact as the smallest remainder of a double needs.</summary>
internal static class HugeAngle
{
    // π · 2⁶².
    private const ulong ScaledPi = 0xC90FDAA22168C234;

    // The number of words of 1/π that one reduction takes.
    private const int Window = 8;

    // The binary fraction of 1/π, 32 bits a word.
    private static readonly uint[] ReciprocalPi =
    {
        0x517CC1B7, 0x27220A94, 0xFE13ABE8, 0xFA9A6EE0, 0x6DB14ACC, 0x9E21C820,
        0xFF28B1D5, 0xEF5DE2B0, 0xDB92371D, 0x2126E970, 0x03249775, 0x04E8C90E,
        0x7F0EF58E, 0x5894D39F, 0x74411AFA, 0x975DA242, 0x74CE3813, 0x5A2FBF20,
        0x9CC8EB1C, 0xC1A99CFA, 0x4E422FC5, 0xDEFC941D, 0x8FFC4BFF, 0xEF02CC07,
        0xF79788C5, 0xAD05368F, 0xB69B3F67, 0x93E584DB, 0xA7A31FB3, 0x4F2FF516,
        0xBA93DD63, 0xF5F2F8BD, 0x9E839CFB, 0xC5294975, 0x35FDAFD8, 0x8FC6AE84,
        0x2B019823, 0x7E3DB5D5, 0xF867DE10, 0x4D7A1B0E, 0xD4F1C8B0, 0xAF730D84,
        0x32CCC2AF, 0x8A503420,
    };

    /// <summary>
    /// r with |x| = n π + r, or |x| = (n + ½) π + r if <paramref name="isShifted"/>, and |r| ≤ π/2; correct to the last bit but one.
    /// </summary>
    /// <param name="x">A finite number, at least 1 in magnitude.</param>
    /// <param name="isShifted">Whether multiples are counted from π/2 on.</param>
    /// <param name="isOdd">Whether n is odd.</param>
    public static double ReduceByPi(double x, bool isShifted, out bool isOdd)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong mantissa = (ulong)((bits & DoubleBits.FractionMask) | (1L << DoubleBits.FractionLength));
        int exponent = (int)((bits & long.MaxValue) >> DoubleBits.FractionLength) - 1023 - DoubleBits.FractionLength;

        // |x| / π = mantissa · 2^exponent · 1/π. Words of 1/π whose products are multiples of 2 do not matter.
        int first = Math.Max(0, (exponent - 1) / 32);
        Span<uint> product = stackalloc uint[Window + 2];
        Multiply(mantissa, ReciprocalPi.AsSpan(first, Window), product);

        // The binary point is this many bits above the lowest bit of the product.
        int point = (32 * (first + Window)) - exponent;
        isOdd = (BitsAt(product, point) & 1) != 0;
        ulong high = BitsAt(product, point - 64);
        ulong low = BitsAt(product, point - 128);

        // The fraction, or the fraction less ½, as a number with a sign.
        bool isNegative = (high >> 63) != 0;
        if (isShifted)
        {
            isNegative = !isNegative;
            high ^= 1UL << 63;
        }
        else if (isNegative)
        {
            isOdd = !isOdd;
        }

        if (isNegative)
        {
            low = ~low + 1;
            high = ~high + (low == 0 ? 1UL : 0UL);
        }

        double r = TimesPi(high, low);
        return isNegative ? -r : r;
    }

    /// <summary>mantissa · words, the most significant word first in words, the least significant first in product.</summary>
    private static void Multiply(ulong mantissa, Span<uint> words, Span<uint> product)
    {
        product.Clear();
        for (int half = 0; half < 2; half++)
        {
            ulong factor = (uint)(mantissa >> (32 * half));
            ulong carry = 0;
            for (int i = 0; i < words.Length; i++)
            {
                ulong sum = (factor * words[words.Length - 1 - i]) + product[i + half] + carry;
                product[i + half] = (uint)sum;
                carry = sum >> 32;
            }

            product[words.Length + half] = (uint)carry;
        }
    }

    /// <summary>The 64 bits from a position on; above the number they are zero.</summary>
    private static ulong BitsAt(Span<uint> number, int position)
    {
        int word = position / 32;
        int shift = position % 32;
        ulong low = WordAt(number, word) | ((ulong)WordAt(number, word + 1) << 32);
        return shift == 0 ? low : (low >> shift) | ((ulong)WordAt(number, word + 2) << (64 - shift));
    }

    private static uint WordAt(Span<uint> number, int index) => index < number.Length ? number[index] : 0;

    /// <summary>(high · 2⁻⁶⁴ + low · 2⁻¹²⁸) · π.</summary>
    private static double TimesPi(ulong high, ulong low)
    {
        if ((high | low) == 0)
        {
            return 0;
        }

        int shift = 0;
        while ((high >> 63) == 0)
        {
            high = (high << 1) | (low >> 63);
            low <<= 1;
            shift++;
        }

        // The upper half of high · ScaledPi is (high · 2⁻⁶⁴ · π) · 2⁶². One bit less makes it a signed number.
        ulong upper = UpperHalf(high, ScaledPi);
        double scale = BitConverter.Int64BitsToDouble((1023L - 61 - shift) << DoubleBits.FractionLength);
        return (long)(upper >> 1) * scale;
    }

    /// <summary>The upper 64 bits of a product of 128.</summary>
    private static ulong UpperHalf(ulong left, ulong right)
    {
        ulong leftLow = (uint)left;
        ulong leftHigh = left >> 32;
        ulong rightLow = (uint)right;
        ulong rightHigh = right >> 32;
        ulong middle = (leftHigh * rightLow) + ((leftLow * rightLow) >> 32);
        ulong other = (leftLow * rightHigh) + (uint)middle;
        return (leftHigh * rightHigh) + (middle >> 32) + (other >> 32);
    }
}
