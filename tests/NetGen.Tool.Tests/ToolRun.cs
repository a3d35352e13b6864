using System;
using System.IO;
using NetGen.Tool.Output;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary>How a run of the command in this process ended, and what it wrote.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    /// <summary>What it wrote to the standard output as bytes.</summary>
    public byte[] Bytes { get; private init; } = [];

    public static ToolRun Of(params string[] arguments) => Of([], null, arguments);

    /// <summary>A run with the bytes of a file as the standard input.</summary>
    public static ToolRun Piped(string inputFile, params string[] arguments) => Of(File.ReadAllBytes(inputFile), null, arguments);

    /// <summary>A run in a terminal of so many columns, though without colours.</summary>
    public static ToolRun Wide(int columns, params string[] arguments) => Of([], columns, arguments);

    private static ToolRun Of(byte[] input, int? columns, string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using MemoryStream bytes = new();
        int code = CommandLine.Run(arguments, new ToolConsole(output, error, () => new MemoryStream(input), () => bytes, columns));
        return new ToolRun(code, output.ToString(), error.ToString()) { Bytes = bytes.ToArray() };
    }

    public ToolRun AssertSuccess()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, Code);
        return this;
    }

    /// <summary>The command could not do it, and says why in a readable line.</summary>
    public void AssertError(string reason)
    {
        Assert.Equal(2, Code);
        Assert.Equal("", Out);
        AssertLine();
        Assert.Contains(reason, Error, StringComparison.Ordinal);
    }

    /// <summary>The error is a line without anything that a terminal would obey, or that a user could not read.</summary>
    public void AssertLine()
    {
        Assert.StartsWith("netgen: ", Error, StringComparison.Ordinal);
        Assert.EndsWith("\n", Error, StringComparison.Ordinal);
        string line = Error[..^1];
        Assert.Equal(Printable.Text(line), line);
        Assert.InRange(line.Length, 10, 2100);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Internal error", Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", Error, StringComparison.Ordinal);
    }
}
