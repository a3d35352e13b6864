using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace NetGen.Tests.Files;

/// <summary>Puts a safetensors file together from the text of its header, right or wrong.</summary>
internal static class SafetensorsText
{
    public static byte[] File(string header, byte[] data) => File(Encoding.UTF8.GetBytes(header), data);

    public static byte[] File(byte[] header, byte[] data)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }

    /// <summary>A file of tensors in single precision, in which every number is its place in the file.</summary>
    public static byte[] Singles(params (string Name, int[] Shape)[] tensors)
    {
        Dictionary<string, object> header = [];
        int count = 0;
        foreach ((string name, int[] shape) in tensors)
        {
            int end = count + shape.Aggregate(1, (product, length) => product * length);
            header[name] = new { dtype = "F32", shape, data_offsets = new[] { 4 * count, 4 * end } };
            count = end;
        }

        return File(JsonSerializer.SerializeToUtf8Bytes(header), [.. Enumerable.Range(0, count).SelectMany(i => BitConverter.GetBytes((float)i))]);
    }
}
