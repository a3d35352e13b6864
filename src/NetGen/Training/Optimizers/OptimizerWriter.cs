using System;
using System.IO;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Writes an optimizer's state. Each entry is its name, the number of its numbers, the bytes of one of them, and the numbers.</summary>
internal sealed class OptimizerWriter(BinaryWriter writer) : OptimizerArchive
{
    /// <summary>The bytes of a whole number, told from a <see cref="double"/> by its sign.</summary>
    public const sbyte WholeNumber = -8;

    public override void Numbers<TNumber>(string name, Span<TNumber> values)
    {
        Begin(name, values.Length, Size<TNumber>());
        writer.WriteNumbers<TNumber>(values);
    }

    public override void Number(string name, ref long value)
    {
        Begin(name, 1, WholeNumber);
        writer.Write(value);
    }

    /// <summary>The bytes of a number.</summary>
    public static sbyte Size<TNumber>()
        where TNumber : unmanaged
    {
        if (typeof(TNumber) == typeof(float))
        {
            return sizeof(float);
        }

        return typeof(TNumber) == typeof(double) ? (sbyte)sizeof(double) : throw SpanMath.Unsupported<TNumber>();
    }

    private void Begin(string name, int count, sbyte size)
    {
        writer.Write(name ?? throw new ArgumentNullException(nameof(name)));
        writer.Write(count);
        writer.Write(size);
    }
}
