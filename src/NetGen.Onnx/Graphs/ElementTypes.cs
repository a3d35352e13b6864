using System;
using System.Globalization;

namespace NetGen.Onnx.Graphs;

/// <summary>The properties of element types, and rounding to them.</summary>
internal static class ElementTypes
{
    // By the format's number of the type.
    private static readonly string[] Names =
    {
        "UNDEFINED", "FLOAT", "UINT8", "INT8", "UINT16", "INT16", "INT32", "INT64", "STRING", "BOOL", "FLOAT16", "DOUBLE", "UINT32",
        "UINT64", "COMPLEX64", "COMPLEX128", "BFLOAT16", "FLOAT8E4M3FN", "FLOAT8E4M3FNUZ", "FLOAT8E5M2", "FLOAT8E5M2FNUZ", "UINT4",
        "INT4", "FLOAT4E2M1", "FLOAT8E8M0", "UINT2", "INT2",
    };

    /// <summary>The type with a number of the format; null if it is not supported.</summary>
    public static ElementType? Find(long number) =>
        number is >= 1 and <= 16 and not 8 and not 14 and not 15 ? (ElementType)number : null;

    /// <summary>The format's name of a type, supported or not.</summary>
    public static string Name(long number) =>
        number >= 0 && number < Names.Length ? Names[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The format's name of a type.</summary>
    public static string Name(this ElementType type) => Names[(int)type];

    /// <summary>The number of bytes of an element in raw data.</summary>
    public static int Width(this ElementType type) => type switch
    {
        ElementType.Double or ElementType.Int64 or ElementType.UInt64 => 8,
        ElementType.Float or ElementType.Int32 or ElementType.UInt32 => 4,
        ElementType.Float16 or ElementType.BFloat16 or ElementType.Int16 or ElementType.UInt16 => 2,
        _ => 1,
    };

    public static bool IsFloat(this ElementType type) =>
        type is ElementType.Float or ElementType.Double or ElementType.Float16 or ElementType.BFloat16;

    public static bool IsInteger(this ElementType type) => !type.IsFloat() && type != ElementType.Bool;

    public static bool IsUnsigned(this ElementType type) =>
        type is ElementType.UInt8 or ElementType.UInt16 or ElementType.UInt32 or ElementType.UInt64;

    /// <summary>The number of a floating-point type that is nearest to a number; of two, the even one.</summary>
    public static double Round(this ElementType type, double value) => type switch
    {
        ElementType.Float => (float)value,
        ElementType.Float16 => Nearest(value, fractionBits: 10, leastExponent: -14, type.Largest()),
        ElementType.BFloat16 => Nearest(value, fractionBits: 7, leastExponent: -126, type.Largest()),
        _ => value,
    };

    /// <summary>The integer of a type that has the same lowest bits.</summary>
    public static long Wrap(this ElementType type, long value) => type switch
    {
        ElementType.UInt8 => unchecked((byte)value),
        ElementType.Int8 => unchecked((sbyte)value),
        ElementType.UInt16 => unchecked((ushort)value),
        ElementType.Int16 => unchecked((short)value),
        ElementType.UInt32 => unchecked((uint)value),
        ElementType.Int32 => unchecked((int)value),
        ElementType.Bool => value != 0 ? 1 : 0,
        _ => value,
    };

    /// <summary>The largest finite number of a floating-point type.</summary>
    public static double Largest(this ElementType type) => type switch
    {
        ElementType.Double => double.MaxValue,
        ElementType.Float => float.MaxValue,
        ElementType.Float16 => 65504,
        _ => 255 * PowerOfTwo(120),
    };

    /// <summary>The smallest number of an integer type.</summary>
    public static double Least(this ElementType type) => type.IsUnsigned() ? 0 : -PowerOfTwo(8 * type.Width() - 1);

    /// <summary>The first number beyond the largest one of an integer type.</summary>
    public static double Limit(this ElementType type) => PowerOfTwo(8 * type.Width() - (type.IsUnsigned() ? 0 : 1));

    /// <summary>Whether the first of two integers of a type is smaller (negative), larger (positive) or the same (0).</summary>
    public static int Compare(this ElementType type, long a, long b) =>
        type == ElementType.UInt64 ? unchecked((ulong)a).CompareTo(unchecked((ulong)b)) : a.CompareTo(b);

    private static double Nearest(double value, int fractionBits, int leastExponent, double largest)
    {
        if (value == 0 || double.IsNaN(value) || double.IsInfinity(value))
        {
            return value;
        }

        int exponent = (int)((BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7FF) - 1023;
        double step = PowerOfTwo(Math.Max(exponent, leastExponent) - fractionBits);
        double rounded = Math.Round(value / step) * step;
        return Math.Abs(rounded) <= largest ? rounded : value > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
}
