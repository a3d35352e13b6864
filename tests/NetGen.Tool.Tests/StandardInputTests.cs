using System;
using System.IO;
using System.Text.Json;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary><c>-</c>: the standard input, of either format, and the standard output.</summary>
public sealed class StandardInputTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Both_formats_are_recognized_by_their_content()
    {
        string file = _folder.Network("flower.safetensors");
        ToolRun.Of("export", file, _folder["flower.onnx"]).AssertSuccess();
        foreach (string input in (string[])[file, _folder["flower.onnx"], WorkFolder.Model("torch_gelu_silu"), WorkFolder.Model("double_sigmoid")])
        {
            string text = ToolRun.Piped(input, "inspect", "-").AssertSuccess().Out;
            Assert.StartsWith("standard input  ", text, StringComparison.Ordinal);
            Assert.Equal(ToolRun.Of("inspect", input).Out.Split('\n')[1..], text.Split('\n')[1..]);
            ToolRun.Piped(input, "diff", "-", input).AssertSuccess();
            ToolRun.Piped(input, "diff", input, "-").AssertSuccess();
        }

        File.Move(file, _folder["flower.bin"]);
        File.Move(_folder["flower.onnx"], _folder["flower"]);
        ToolRun.Of("diff", _folder["flower.bin"], _folder["flower"]).AssertSuccess();
    }

    [Fact]
    public void Every_command_reads_it()
    {
        string file = _folder.Network("flower.safetensors");
        string text = ToolRun.Piped(file, "text", "-").AssertSuccess().Out;
        Assert.StartsWith("netgen-weights 1\nlayers 2,4,1\n", text, StringComparison.Ordinal);
        ToolRun.Piped(file, "text", "-", "-o", _folder["flower.netgen"]).AssertSuccess();
        Assert.Equal(text, File.ReadAllText(_folder["flower.netgen"]));

        ToolRun.Piped(file, "export", "-", _folder["flower.onnx"]).AssertSuccess();
        byte[] model = ToolRun.Piped(file, "export", "-", "-").AssertSuccess().Bytes;
        Assert.Equal(File.ReadAllBytes(_folder["flower.onnx"]), model);

        ToolRun.Piped(file, "import", "-", "-c", "Net", "-o", _folder.Root).AssertSuccess();
        Assert.Contains("imported from the standard input.", File.ReadAllText(_folder["Net.cs"]), StringComparison.Ordinal);

        JsonElement json = JsonDocument.Parse(ToolRun.Piped(file, "inspect", "-", "--json").AssertSuccess().Out).RootElement;
        Assert.Equal("-", json.GetProperty("file").GetString());
        Assert.Equal(new FileInfo(file).Length, json.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public void What_is_neither_format_is_refused()
    {
        File.WriteAllText(_folder["text"], "This is no network.");
        ToolRun.Piped(_folder["text"], "inspect", "-").AssertError("standard input: ");
        ToolRun.Of("inspect", "-").AssertError("standard input: ");
        ToolRun.Piped(WorkFolder.Model("refused_op"), "inspect", "-").AssertError("standard input: ");
        ToolRun.Piped(_folder.Network("flower.safetensors"), "inspect", "-", "--until", "z").AssertError("--until is for ONNX models");
    }
}
