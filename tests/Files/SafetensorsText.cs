using System.Buffers.Binary;
using System.Text;

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
}
