using System;
using System.Numerics;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Arithmetic with integers where it differs from type to type. Integers of the type UINT64 are given by their bits.</summary>
internal static class IntegerMath
{
    /// <summary>The quotient, rounded towards zero.</summary>
    public static long Divide(ElementType type, long a, long b)
    {
        RequireNotZero(b);
        if (type == ElementType.UInt64)
        {
            return unchecked((long)((ulong)a / (ulong)b));
        }

        return b == -1 && a == Least(type)
            ? throw new RefusedException($"it divides {a} by −1, which overflows {type.Name()}")
            : a / b;
    }

    /// <summary>The remainder, with the sign of the dividend.</summary>
    public static long Remainder(ElementType type, long a, long b)
    {
        RequireNotZero(b);
        return type == ElementType.UInt64 ? unchecked((long)((ulong)a % (ulong)b)) : b == -1 ? 0 : a % b;
    }

    /// <summary>The remainder, with the sign of the divisor.</summary>
    public static long Modulo(ElementType type, long a, long b)
    {
        long remainder = Remainder(type, a, b);
        return !type.IsUnsigned() && remainder != 0 && remainder < 0 != b < 0 ? remainder + b : remainder;
    }

    public static long Min(ElementType type, long a, long b) => type.Compare(a, b) <= 0 ? a : b;

    public static long Max(ElementType type, long a, long b) => type.Compare(a, b) >= 0 ? a : b;

    public static long Sign(ElementType type, long value) => type.Compare(value, 0);

    /// <summary>The number multiplied by a power of two, or divided by one.</summary>
    public static long Shift(ElementType type, long value, long bits, bool isLeft)
    {
        int width = 8 * type.Width();
        return !type.IsUnsigned() ? throw Elementwise.Undefined(type)
            : bits < 0 || bits >= width ? throw new RefusedException($"it shifts {type.Name()} by {bits} bits, which is undefined")
            : isLeft ? value << (int)bits
            : unchecked((long)((ulong)value >> (int)bits));
    }

    /// <summary>A power. Powers that the type does not have are not defined.</summary>
    public static long Power(ElementType type, long number, long exponent)
    {
        if (exponent < 0)
        {
            RequireNotZero(number);
            return number == 1 ? 1 : number == -1 && !type.IsUnsigned() ? (exponent % 2 == 0 ? 1 : -1) : 0;
        }

        BigInteger power = type == ElementType.UInt64 ? unchecked((ulong)number) : number;
        bool isSmall = power == 0 || BigInteger.Abs(power) == 1;
        if (isSmall)
        {
            exponent = Math.Min(exponent, 2 + exponent % 2);
        }

        // The powers of other numbers have more than 64 bits from the 64th on.
        BigInteger result = exponent < 64 ? BigInteger.Pow(power, (int)exponent) : ulong.MaxValue + BigInteger.One;
        if (result < Least(type) || result > Largest(type))
        {
            throw new RefusedException($"it raises {power} to the power {exponent}, which overflows {type.Name()}");
        }

        return type == ElementType.UInt64 ? unchecked((long)(ulong)result) : (long)result;
    }

    private static BigInteger Largest(ElementType type) => (BigInteger)type.Limit() - 1;

    private static long Least(ElementType type) => (long)type.Least();

    private static void RequireNotZero(long divisor)
    {
        if (divisor == 0)
        {
            throw new RefusedException("it divides an integer by zero");
        }
    }
}
