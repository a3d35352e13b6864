using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen;

/// <summary>Writes safetensors.</summary>
internal static class SafetensorsWriter
{
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, string>> metadata, IReadOnlyList<NetworkTensor> tensors)
    {
        var header = new StringBuilder("{\"__metadata__\":{");
        header.Append(string.Join(",", metadata.Select(entry => Quoted(entry.Key) + ":" + Quoted(entry.Value))));
        header.Append('}');
        long offset = 0;
        foreach (NetworkTensor tensor in tensors)
        {
            long end = offset + tensor.ByteCount;
            header.Append(FormattableString.Invariant($",{Quoted(tensor.Name)}:{{\"dtype\":\"{tensor.TypeName}\",\"shape\":[{string.Join(",", tensor.Shape)}],\"data_offsets\":[{offset},{end}]}}"));
            offset = end;
        }

        // Spaces fill the header up, so that the numbers are aligned.
        byte[] text = Encoding.UTF8.GetBytes(header.Append('}').ToString());
        byte[] start = new byte[8 + ((text.Length + 7) / 8 * 8)];
        for (int i = 8; i < start.Length; i++)
        {
            start[i] = i - 8 < text.Length ? text[i - 8] : (byte)' ';
        }

        for (int i = 0; i < 8; i++)
        {
            start[i] = (byte)((ulong)(start.Length - 8) >> (8 * i));
        }

        stream.Write(start, 0, start.Length);
        foreach (NetworkTensor tensor in tensors)
        {
            tensor.WriteTo(stream);
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
