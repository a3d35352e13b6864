using System;
using System.Buffers.Binary;
using System.IO;

namespace NetGen.Runtimes.Tests.Aot;

/// <summary>A native program of Linux, 64 bits.</summary>
internal static class ElfFile
{
    private const int UninitializedType = 8;
    private const ulong LoadedFlag = 2;

    /// <summary>
    /// The bytes of the file that are loaded: code and data. Its length is no measure of small changes, since parts start on pages.
    /// </summary>
    public static long LoadedBytes(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        int table = (int)BinaryPrimitives.ReadUInt64LittleEndian(file[0x28..]);
        int entryLength = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3A..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3C..]);
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> section = file.Slice(table + (i * entryLength), entryLength);
            bool isInFile = BinaryPrimitives.ReadUInt32LittleEndian(section[4..]) != UninitializedType;
            bool isLoaded = (BinaryPrimitives.ReadUInt64LittleEndian(section[8..]) & LoadedFlag) != 0;
            sum += isInFile && isLoaded ? (long)BinaryPrimitives.ReadUInt64LittleEndian(section[0x20..]) : 0;
        }

        return sum;
    }
}
