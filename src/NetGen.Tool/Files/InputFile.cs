using System;
using System.IO;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>A file that a command reads, or the standard input.</summary>
internal sealed class InputFile
{
    private const int SafetensorsLengthBytes = 8;

    private readonly Func<Stream> _openStandardInput;

    /// <param name="given">What the user has given: a path, or - for the standard input.</param>
    /// <param name="openStandardInput">Opens the standard input.</param>
    /// <exception cref="ToolException">It is not a file.</exception>
    public InputFile(string given, Func<Stream> openStandardInput)
    {
        GivenPath.Check(given, "input file");
        _openStandardInput = openStandardInput;
        Path = given == GivenPath.Standard ? null : given;
        Name = Path is null ? "standard input" : Printable.Name(Path);
        Check();
    }

    /// <summary>The path. Null: the standard input.</summary>
    public string? Path { get; }

    /// <summary>The name in messages.</summary>
    public string Name { get; }

    /// <summary>The content of the standard input, to its end.</summary>
    public MemoryStream ReadStandardInput()
    {
        using Stream input = _openStandardInput();
        MemoryStream content = new();
        input.CopyTo(content);
        content.Position = 0;
        return content;
    }

    /// <summary>The first bytes of the file.</summary>
    public byte[] Head()
    {
        using FileStream stream = new(Path!, FileMode.Open, FileAccess.Read, FileShare.Read);
        byte[] head = new byte[FileFormat.StartLength];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Whether a file is an ONNX model by its first bytes, or, where they do not decide, by its name.</summary>
    /// <param name="head">The first bytes.</param>
    /// <exception cref="ToolException">It is something else that is known, such as a Git LFS pointer or a Python pickle.</exception>
    public bool IsOnnx(byte[] head)
    {
        // A safetensors file is the length of a header, below 2³² bytes, and JSON.
        if (head.Length > SafetensorsLengthBytes && head[SafetensorsLengthBytes] == '{' && head.AsSpan(4, 4).IndexOfAnyExcept((byte)0) < 0)
        {
            return false;
        }

        // A model is a message of Protocol Buffers, which starts with its first field: the version of the format, a small number.
        if (head.Length > 1 && head[0] == 0x08 && head[1] is > 0 and < 0x20)
        {
            return true;
        }

        return FileFormat.Describe(head) is { } other
            ? throw new ToolException($"{Name} is {other}.")
            : Path is not null && Path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase);
    }

    // Before anything else is done with it: a pipe would block.
    private void Check()
    {
        if (Path is null)
        {
            return;
        }

        if (Directory.Exists(Path))
        {
            throw new ToolException($"'{Name}' is a folder, not a file.");
        }

        if (!File.Exists(Path))
        {
            throw new ToolException($"The file '{Name}' does not exist.");
        }

        if (FileIdentity.Of(Path) is { IsRegular: false })
        {
            throw new ToolException($"'{Name}' is a device or a pipe, not a file; - reads the standard input.");
        }
    }
}
