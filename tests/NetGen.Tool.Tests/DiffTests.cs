using System;
using System.IO;
using System.Text.Json;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary><c>netgen diff</c>: what it reports, and its exit codes.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Equal_networks_give_0()
    {
        ToolRun run = ToolRun.Of("diff", _folder.Network("a.safetensors"), _folder.Network("b.safetensors")).AssertSuccess();
        Assert.EndsWith("The networks are equal.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_weights_give_1_and_are_measured()
    {
        string a = _folder.Network("a.safetensors");
        string b = _folder.Network("b.safetensors", weights => weights[3] += 0.25);
        ToolRun run = ToolRun.Of("diff", a, b, "--json");
        Assert.Equal(1, run.Code);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
        JsonElement first = json.RootElement.GetProperty("tensors")[0];
        Assert.Equal("layers.1.weight", first.GetProperty("name").GetString());
        Assert.Equal(1, first.GetProperty("differing").GetInt32());
        Assert.Equal(0.25, first.GetProperty("largest").GetDouble());
        Assert.Equal(0.25 / 3, first.GetProperty("relative").GetDouble(), 12);
        Assert.Equal(1, ToolRun.Of("diff", a, b, "--tolerance", "0.2").Code);
        Assert.Equal(0, ToolRun.Of("diff", a, b, "--tolerance", "0.25").Code);
    }

    [Fact]
    public void Other_activations_and_sizes_give_1_and_are_named()
    {
        string a = _folder.Network("a.safetensors");
        ToolRun activations = ToolRun.Of("diff", a, _folder.Network("b.safetensors", activations: "relu,sigmoid"));
        Assert.Equal(1, activations.Code);
        Assert.Contains("activations: tanh, sigmoid and relu, sigmoid", activations.Out, StringComparison.Ordinal);
        ToolRun sizes = ToolRun.Of("diff", a, _folder.Network("c.safetensors", outputs: 3));
        Assert.Equal(1, sizes.Code);
        Assert.Contains("layers: 2-4-1 and 2-4-3", sizes.Out, StringComparison.Ordinal);
        Assert.Contains("layers.1.weight", sizes.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("layers.2.weight", sizes.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_that_one_file_does_not_contain_is_no_difference() =>
        ToolRun.Of("diff", _folder.Network("a.safetensors"), _folder.Network("b.safetensors", cost: null)).AssertSuccess();

    [Fact]
    public void NaN_is_as_different_as_can_be()
    {
        string nan = _folder.Network("nan.safetensors", weights => weights[0] = double.NaN);
        ToolRun run = ToolRun.Of("diff", _folder.Network("a.safetensors"), nan, "--tolerance", "1000");
        Assert.Equal(1, run.Code);
        Assert.Equal(0, ToolRun.Of("diff", nan, nan).Code);
    }

    [Fact]
    public void What_cannot_be_read_gives_2()
    {
        File.WriteAllText(_folder["text.onnx"], "This is no model.");
        ToolRun.Of("diff", _folder.Network("a.safetensors"), _folder["text.onnx"]).AssertError("text.onnx: ");
        ToolRun.Of("diff", _folder.Network("a.safetensors"), _folder["nothing.onnx"]).AssertError("nothing.onnx");
        ToolRun.Of("diff", _folder["a.safetensors"]).AssertError("Required argument");
        ToolRun.Of("diff", "a", "b", "--tolerance", "-1").AssertError("--tolerance");
    }
}
