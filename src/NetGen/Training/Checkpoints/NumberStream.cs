using System;
using System.IO;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Writes and reads numbers of a network's precision, little-endian on every machine.</summary>
internal static class NumberStream
{
    /// <summary>Writes numbers.</summary>
    public static void WriteNumbers<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        foreach (T value in values.Elements())
        {
            double number = SpanMath.ToDouble(value);
            if (typeof(T) == typeof(float))
            {
                writer.Write((float)number);
            }
            else
            {
                writer.Write(number);
            }
        }
    }

    /// <summary>Reads as many numbers as there is room for.</summary>
    public static void ReadNumbers<T>(this BinaryReader reader, Span<T> values)
        where T : unmanaged
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = SpanMath.FromDouble<T>(typeof(T) == typeof(float) ? reader.ReadSingle() : reader.ReadDouble());
        }
    }
}
