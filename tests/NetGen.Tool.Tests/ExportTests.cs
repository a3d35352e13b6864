using System;
using System.IO;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary><c>netgen export</c> and <c>netgen text</c>.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_a_model_that_is_the_same_network()
    {
        string file = _folder.Network("flower.safetensors");
        ToolRun.Of("export", file, _folder["flower.onnx"]).AssertSuccess();
        ToolRun.Of("diff", file, _folder["flower.onnx"]).AssertSuccess();
    }

    [Fact]
    public void Asks_for_activations_that_the_file_does_not_tell()
    {
        NetworkFile network = new(NetworkDescription.Parse("2,1", null, null), [new double[2]], [new double[1]]);
        network.Save(_folder["bare.safetensors"]);
        ToolRun.Of("export", _folder["bare.safetensors"], _folder["bare.onnx"]).AssertError("--activations");
        ToolRun.Of("export", _folder["bare.safetensors"], _folder["bare.onnx"], "--activations", "tanh,relu").AssertError("2 activations");
        ToolRun.Of("export", _folder["bare.safetensors"], _folder["bare.onnx"], "--activations", "tanh").AssertSuccess();
    }

    [Fact]
    public void Refuses_activations_that_ONNX_does_not_have()
    {
        string file = _folder.Network("bump.safetensors", activations: "Bump,identity");
        ToolRun.Of("export", file, _folder["bump.onnx"]).AssertError("'Bump'");
        Assert.False(File.Exists(_folder["bump.onnx"]));
    }

    [Fact]
    public void Standardises_only_what_the_file_tells()
    {
        string file = _folder.Network("flower.safetensors");
        ToolRun.Of("export", file, _folder["flower.onnx"], "--standardize").AssertError("standardised");
    }

    [Fact]
    public void Writes_the_text_that_compilers_take()
    {
        string file = _folder.Network("flower.safetensors");
        ToolRun.Of("text", file).AssertSuccess();
        string text = File.ReadAllText(_folder["flower.NetGen.Generator.additionalfile"]);
        Assert.StartsWith("netgen-weights 1\nfile flower.safetensors\nlayers 2,4,1\nactivations tanh,sigmoid\n", text, StringComparison.Ordinal);
        Assert.Equal(text, ToolRun.Of("text", file, "--output", "-").AssertSuccess().Out);
        ToolRun.Of("text", file, "--output", _folder["other.netgen"]).AssertSuccess();
        Assert.Equal(text, File.ReadAllText(_folder["other.netgen"]));
    }
}
