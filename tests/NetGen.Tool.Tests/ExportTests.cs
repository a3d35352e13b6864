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
    public void Asks_for_activations_that_the_file_does_not_contain()
    {
        NetworkFile network = new(NetworkDescription.Parse("2,1", null, null), [new double[2]], [new double[1]]);
        network.Save(_folder["bare.safetensors"]);
        ToolRun.Of("export", _folder["bare.safetensors"], _folder["bare.onnx"]).AssertError("--activations");
        ToolRun.Of("export", _folder["bare.safetensors"], _folder["bare.onnx"], "--activations", "tanh,relu").AssertError("--activations must name 1 function");
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
    public void Standardizes_only_if_the_file_contains_means_and_deviations()
    {
        string file = _folder.Network("flower.safetensors");
        ToolRun.Of("export", file, _folder["flower.onnx"], "--standardize").AssertError("--standardize");
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

    [Fact]
    public void Standardizes_only_by_means_and_deviations_that_are_numbers()
    {
        NetworkFile file = NetworkFile.Read(_folder.Network("flower.safetensors"));
        file.WithInputStandardization([1, 2], [3, 4]).Save(_folder["right.safetensors"]);
        file.WithInputStandardization([1, double.NaN], [3, 4]).Save(_folder["mean.safetensors"]);
        file.WithInputStandardization([1, 2], [3, 0]).Save(_folder["deviation.safetensors"]);
        file.WithMetadata("netgen.input_means", "1,2").WithMetadata("netgen.input_deviations", "three").Save(_folder["text.safetensors"]);

        ToolRun.Of("export", _folder["right.safetensors"], _folder["right.onnx"], "--standardize").AssertSuccess();
        ToolRun.Of("export", _folder["mean.safetensors"], _folder["no.onnx"], "--standardize").AssertError("input 1 has the mean NaN");
        ToolRun.Of("export", _folder["deviation.safetensors"], _folder["no.onnx"], "--standardize").AssertError("the deviation 0");
        ToolRun.Of("export", _folder["text.safetensors"], _folder["no.onnx"], "--standardize").AssertError("text.safetensors: ");
        Assert.False(File.Exists(_folder["no.onnx"]));
    }
}
