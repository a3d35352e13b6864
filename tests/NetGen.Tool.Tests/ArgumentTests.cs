using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary>Wrong arguments: one line, exit code 2.</summary>
public sealed class ArgumentTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("'frobnicate' is not a command", "frobnicate")]
    [InlineData("'--frob' is not a command, option or argument of netgen inspect", "inspect", "FILE", "--frob")]
    [InlineData("'b' is not a command", "inspect", "FILE", "b")]
    [InlineData("Required argument 'file' missing", "inspect")]
    [InlineData("'--class' is required", "import", "FILE")]
    [InlineData("--bins must be a whole number from 1 to 1000, not 'x'", "inspect", "FILE", "--bins", "x")]
    [InlineData("--bins", "inspect", "FILE", "--bins", "")]
    [InlineData("--bins", "inspect", "FILE", "--bins")]
    [InlineData("--bins", "inspect", "FILE", "--bins", "0")]
    [InlineData("--bins", "inspect", "FILE", "--bins", "-1")]
    [InlineData("--bins", "inspect", "FILE", "--bins", "1001")]
    [InlineData("--bins", "inspect", "FILE", "--bins", "99999999999999999999")]
    [InlineData("--bins", "inspect", "FILE", "--bins", "1.5")]
    [InlineData("--bins", "inspect", "FILE", "--bins=3", "--bins=4")]
    [InlineData("--tolerance must be a number, 0 or greater, not 'x'", "diff", "FILE", "FILE", "--tolerance", "x")]
    [InlineData("--tolerance", "diff", "FILE", "FILE", "--tolerance", "NaN")]
    [InlineData("--tolerance", "diff", "FILE", "FILE", "--tolerance", "-1e-6")]
    [InlineData("--tolerance", "diff", "FILE", "FILE", "--tolerance", "1e999")]
    [InlineData("--tolerance", "diff", "FILE", "FILE", "--tolerance", "1,5")]
    [InlineData("'maybe' is not a command", "inspect", "FILE", "--json=maybe")]
    [InlineData("is empty", "inspect", "")]
    [InlineData("is empty", "inspect", "  ")]
    [InlineData("is empty", "diff", "FILE", "")]
    [InlineData("is empty", "export", "FILE", "")]
    [InlineData("is empty", "text", "FILE", "--output", "")]
    [InlineData("is empty", "import", "FILE", "-c", "Net", "-o", "")]
    [InlineData("null character", "inspect", "a\0b")]
    [InlineData("null character", "export", "FILE", "a\0b")]
    [InlineData("is a folder", "inspect", "FOLDER")]
    [InlineData("is a folder", "diff", "FILE", "FOLDER")]
    [InlineData("does not exist", "inspect", "/no/such/file")]
    [InlineData("does not exist", "inspect", "@FILE")]
    [InlineData(@"The file 'a\nb\u001b[31m' does not exist", "inspect", "a\nb\u001b[31m")]
    [InlineData(@"'\u001b]0;x\u0007' is not a command", "\u001b]0;x\u0007")]
    [InlineData("is not a valid name for a C# class", "import", "FILE", "-c", "")]
    [InlineData("is not a valid name for a C# namespace", "import", "FILE", "-c", "Net", "-n", "")]
    [InlineData("--activations is empty", "export", "BARE", "NEW", "--activations", " ")]
    [InlineData("--activations must name 2 functions", "export", "BARE", "NEW", "--activations", "relu,,")]
    [InlineData("'re lu' in --activations", "text", "BARE", "--activations", "re lu,tanh")]
    [InlineData("does not contain the activation functions", "export", "BARE", "NEW")]
    [InlineData("--input is empty", "export", "FILE", "NEW", "--input", "")]
    [InlineData("--output is empty", "export", "FILE", "NEW", "--output", "\t")]
    [InlineData("--input and --output are both 'same'", "export", "FILE", "NEW", "--input", "same", "--output", "same")]
    [InlineData("--input and --output are both 'output'", "export", "FILE", "NEW", "--input", "output")]
    [InlineData("is reserved", "export", "FILE", "NEW", "--input", "layers.1.weight")]
    [InlineData("is reserved", "export", "FILE", "NEW", "--output", "layers.1/Gemm_1_output")]
    [InlineData("--until is for ONNX models", "inspect", "FILE", "--until", "z")]
    [InlineData("Only one of the two files can be the standard input", "diff", "-", "-")]
    public void Are_refused_in_a_line(string reason, params string[] arguments)
    {
        string file = _folder.Network("flower.safetensors");
        string bare = _folder.Bare("bare.safetensors");
        ToolRun run = ToolRun.Of(Array.ConvertAll(arguments, argument => argument switch
        {
            "FILE" => file,
            "@FILE" => "@" + file,
            "BARE" => bare,
            "FOLDER" => _folder.Root,
            "NEW" => _folder["new.onnx"],
            _ => argument,
        }));

        run.AssertError(reason);
        Assert.Equal(["bare.safetensors", "flower.safetensors"], _folder.Files);
    }

    [Fact]
    public void Endless_names_are_cut()
    {
        string path = "start" + new string('x', 100_000) + "end";
        ToolRun run = ToolRun.Of("inspect", path);
        run.AssertError("does not exist");
        Assert.InRange(run.Error.Length, 100, 250);
        Assert.Contains("'startx", run.Error, StringComparison.Ordinal);
        Assert.Contains("xend'", run.Error, StringComparison.Ordinal);
        Assert.InRange(AssertLine("inspect", "a", path).Length, 100, 350);
        Assert.InRange(AssertLine("import", _folder.Network("a"), "--class", path + "-").Length, 100, 350);
        Assert.InRange(AssertLine("inspect", _folder["a"], "--bins", path).Length, 100, 350);
    }

    [Fact]
    public void Help_lists_the_commands()
    {
        string help = ToolRun.Of("--help").AssertSuccess().Out;
        Assert.All((string[])["import", "export", "text", "inspect", "diff"], command => Assert.Contains(help.Split('\n'), line => line.TrimStart().StartsWith(command + " ", StringComparison.Ordinal)));
        Assert.True(help.Split('\n').Length > 8);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("text")]
    [InlineData("inspect")]
    [InlineData("diff")]
    public void The_documentation_has_every_option(string command)
    {
        string documentation = File.ReadAllText(Repository.Path("docs", "tool.md")).ReplaceLineEndings("\n");
        int start = documentation.IndexOf($"\n## {command}\n", StringComparison.Ordinal);
        int end = documentation.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        string section = documentation[start..(end < 0 ? documentation.Length : end)];
        string[] documented = Options(section);
        string[] common = Options(documentation[documentation.IndexOf("\n## Input\n", StringComparison.Ordinal)..documentation.IndexOf("\n## Output\n", StringComparison.Ordinal)]);
        string[] offered = [.. Options(ToolRun.Of(command, "--help").AssertSuccess().Out).Except(["--help"])];
        Assert.Empty(offered.Except(documented).Except(common));
        Assert.Empty(documented.Except(offered));
        Assert.True(command == "diff" || offered.Contains("--until"));
    }

    [Fact]
    public void Files_that_are_something_else_are_refused()
    {
        File.WriteAllText(_folder["text.onnx"], "This is no model.");
        File.WriteAllBytes(_folder["empty.safetensors"], []);
        foreach (string file in (string[])["text.onnx", "empty.safetensors"])
        {
            ToolRun.Of("inspect", _folder[file]).AssertError(file + ": ");
            ToolRun.Of("text", _folder[file]).AssertError(file + ": ");
            ToolRun.Of("export", _folder[file], _folder["new.onnx"]).AssertError(file + ": ");
            ToolRun.Of("import", _folder[file], "-c", "Net", "-o", _folder.Root).AssertError(file + ": ");
            ToolRun.Of("diff", _folder[file], _folder[file]).AssertError(file + ": ");
        }

        if (!OperatingSystem.IsWindows())
        {
            ToolRun.Of("inspect", "/dev/zero").AssertError("is a device or a pipe");
        }
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a", "Git LFS pointer")]
    [InlineData("\u0080\u0002}q\0X", "Python pickle")]
    [InlineData("PK\u0003\u0004", "zip archive")]
    [InlineData("\u0089HDF\r\n\u001a\n", "HDF5 file")]
    [InlineData("<!DOCTYPE html><html>", "web page")]
    public void Files_that_are_known_are_called_what_they_are(string content, string what)
    {
        foreach (string name in (string[])["file.onnx", "file.safetensors", "file"])
        {
            File.WriteAllBytes(_folder[name], Encoding.Latin1.GetBytes(content + new string('\0', 100)));
            ToolRun.Of("inspect", _folder[name]).AssertError(what);
            ToolRun.Of("import", _folder[name], "-c", "Net", "-o", _folder.Root).AssertError(what);
            ToolRun.Piped(_folder[name], "inspect", "-").AssertError("standard input is ");
        }
    }

    private static string[] Options(string text) => [.. Regex.Matches(text, @"(?<![-\w])--[a-z]+").Select(match => match.Value).Distinct()];

    private static string AssertLine(params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        Assert.Equal(2, run.Code);
        run.AssertLine();
        return run.Error;
    }
}
