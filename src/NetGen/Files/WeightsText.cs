using System;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen;

/// <summary>
/// Writes a network's file as text, for compilers, whose additional files are text: <c>docs/weights-format.md</c>. Numbers are the
/// base64 of their bytes, so that every bit survives and no number has to be parsed.
/// </summary>
internal static class WeightsText
{
    private const string FirstLine = "netgen-weights 1";

    // Lines of whole triples of bytes, so that each is base64 by itself: 128 characters.
    private const int LineBytes = 96;

    public static void Write(TextWriter writer, NetworkFile file, string? name)
    {
        NetworkDescription network = file.Description;
        writer.Write(FirstLine + "\n");
        WriteField(writer, "file", name);
        WriteField(writer, "layers", string.Join(",", network.LayerSizes));
        WriteField(writer, "activations", network.Activations.Count == 0 ? null : string.Join(",", network.Activations));
        WriteField(writer, "cost", network.Cost);
        WriteField(writer, "precision", network.Precision == Precision.Double ? "double" : "single");
        for (int l = 1; l <= network.LayerCount; l++)
        {
            WriteNumbers(writer, FormattableString.Invariant($"weights {l}"), file.Weights(l), network.Precision);
            WriteNumbers(writer, FormattableString.Invariant($"biases {l}"), file.Biases(l), network.Precision);
        }

        writer.Write("end\n");
    }

    /// <summary>Writes a text that says why there is no network, so that the compiler can report it at the attribute.</summary>
    public static void WriteError(TextWriter writer, string name, string reason)
    {
        writer.Write(FirstLine + "\n");
        WriteField(writer, "file", name);
        WriteField(writer, "error", reason);
    }

    private static void WriteField(TextWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.Write(key + " " + Escaped(value) + "\n");
        }
    }

    // A value is one line, whatever it contains. Blanks at its ends would be lost.
    private static string Escaped(string value)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
        {
            char letter = value[i];
            bool isPlain = letter is not ('%' or '\u2028' or '\u2029') && !char.IsControl(letter)
                && !(char.IsWhiteSpace(letter) && (i == 0 || i == value.Length - 1));
            escaped.Append(isPlain
                ? letter.ToString()
                : string.Concat(Encoding.UTF8.GetBytes(letter.ToString()).Select(part => FormattableString.Invariant($"%{part:X2}"))));
        }

        return escaped.ToString();
    }

    private static void WriteNumbers(TextWriter writer, string head, NetworkTensor tensor, Precision precision)
    {
        Array values = precision == Precision.Double ? tensor.ToDoubles() : tensor.ToSingles();
        byte[] bytes = new byte[Buffer.ByteLength(values)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        if (!BitConverter.IsLittleEndian)
        {
            int size = bytes.Length / values.Length;
            for (int i = 0; i < bytes.Length; i += size)
            {
                Array.Reverse(bytes, i, size);
            }
        }

        writer.Write(head + "\n");
        for (int start = 0; start < bytes.Length; start += LineBytes)
        {
            writer.Write(Convert.ToBase64String(bytes, start, Math.Min(LineBytes, bytes.Length - start)) + "\n");
        }
    }
}
