using System;
using System.IO;
using Google.Protobuf;

namespace NetGen.Onnx.Format;

/// <summary>Reads the bytes of an ONNX file into its messages.</summary>
internal static class ModelFile
{
    private static readonly MessageParser<ModelProto> Parser = ModelProto.Parser.WithDiscardUnknownFields(true);

    /// <summary>Parses a file.</summary>
    /// <exception cref="InvalidDataException">It is no ONNX model.</exception>
    public static ModelProto Parse(byte[] file)
    {
        if (file.Length == 0)
        {
            throw new InvalidDataException("This is no ONNX model: it is empty.");
        }

        ModelProto model;
        try
        {
            MessageCount.Check(file);
            model = Parser.ParseFrom(file);
        }
        catch (InvalidProtocolBufferException broken)
        {
            throw new InvalidDataException($"This is no ONNX model, or it is damaged: {broken.Message}", broken);
        }

        return model.Graph is null
            ? throw new InvalidDataException("This is no ONNX model: it has no graph.")
            : model;
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="InvalidDataException">It holds more than the 2 GB that the format allows.</exception>
    public static byte[] ReadToEnd(Stream stream)
    {
        long rest = stream.CanSeek ? stream.Length - stream.Position : 0;
        using var copy = new MemoryStream((int)Math.Min(Math.Max(rest, 0), RegularFile.MostBytes));
        byte[] buffer = new byte[81920];
        while (stream.Read(buffer, 0, buffer.Length) is int read and > 0)
        {
            if (copy.Length + read > RegularFile.MostBytes)
            {
                throw new InvalidDataException("This is no ONNX model: it is larger than 2 GB.");
            }

            copy.Write(buffer, 0, read);
        }

        return copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();
    }
}
