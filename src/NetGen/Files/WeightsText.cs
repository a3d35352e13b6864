using System;
using System.IO;
using System.Linq;

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

    /// <summary>Writes a text that tells why there is no network, so that the compiler can tell it at the attribute.</summary>
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
            writer.Write(key + " " + string.Concat(value.Select(letter => IsLineBreak(letter) ? ' ' : letter)) + "\n");
        }
    }

    // Compilers also end a line at these separators.
    private static bool IsLineBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

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
