using System;
using System.IO;

namespace NetGen;

/// <summary>Reads what an <see cref="OptimizerWriter"/> has written.</summary>
internal sealed class OptimizerReader(BinaryReader reader) : OptimizerArchive
{
    public override void Numbers<TNumber>(string name, Span<TNumber> values)
    {
        Expect(name, values.Length, OptimizerWriter.Size<TNumber>());
        reader.ReadNumbers(values);
    }

    public override void Number(string name, ref long value)
    {
        Expect(name, 1, OptimizerWriter.WholeNumber);
        value = reader.ReadInt64();
    }

    /// <summary>Passes over what an optimizer has written with one call.</summary>
    /// <exception cref="InvalidDataException">It is nothing that an optimizer writes.</exception>
    public static void Skip(BinaryReader reader)
    {
        string name = reader.ReadString();
        int count = reader.ReadInt32();
        sbyte size = reader.ReadSByte();
        CheckpointProgress.Check(
            count >= 0 && size is sizeof(float) or sizeof(double) or OptimizerWriter.WholeNumber,
            $"'{name}' of the optimizer's state has {count} numbers of {size} bytes");
        long end = reader.BaseStream.Position + ((long)count * Math.Abs((int)size));
        CheckpointProgress.Check(end <= reader.BaseStream.Length, $"'{name}' of the optimizer's state ends too soon");
        reader.BaseStream.Position = end;
    }

    private void Expect(string name, int count, sbyte size)
    {
        string foundName = reader.ReadString();
        int foundCount = reader.ReadInt32();
        sbyte foundSize = reader.ReadSByte();
        if (foundName != name || foundCount != count || foundSize != size)
        {
            throw new InvalidDataException(
                $"The optimizer's state holds {foundCount} numbers of {Math.Abs(foundSize)} bytes, '{foundName}', where '{name}', {count} numbers of {Math.Abs(size)} bytes, is expected.");
        }
    }
}
