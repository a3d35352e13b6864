using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NetGen.Packaging;
using NetGen.Tool.Output;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary><c>netgen inspect</c>.</summary>
public sealed class InspectTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_layers_shapes_statistics_and_histograms()
    {
        string text = ToolRun.Of("inspect", _folder.Network("flower.safetensors")).AssertSuccess().Out;
        Assert.Contains("2-4-1 tanh, sigmoid, CrossEntropy, Single  17 parameters", text, StringComparison.Ordinal);
        string row = text.Split('\n').Single(line => line.Contains("layers.1.weight", StringComparison.Ordinal));
        Assert.Contains("[4, 2]", row, StringComparison.Ordinal);
        Assert.Contains("F32", row, StringComparison.Ordinal);
        foreach (string number in (string[])["-2", "3", "0.4688", "1.481"])
        {
            Assert.Contains($" {number} ", row, StringComparison.Ordinal);
        }

        Assert.True(row.AsSpan().IndexOfAny("█#") > 0, row);
    }

    [Fact]
    public void Writes_json()
    {
        string file = _folder.Network("flower.safetensors");
        using JsonDocument json = JsonDocument.Parse(ToolRun.Of("inspect", file, "--json", "--bins", "5").AssertSuccess().Out);
        JsonElement root = json.RootElement;
        Assert.Equal(new FileInfo(file).Length, root.GetProperty("bytes").GetInt64());
        Assert.Equal(17, root.GetProperty("parameters").GetInt32());
        Assert.Equal(["tanh", "sigmoid"], root.GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("activation").GetString()));
        JsonElement weights = root.GetProperty("tensors").EnumerateArray().Single(tensor => tensor.GetProperty("name").GetString() == "layers.1.weight");
        Assert.Equal([1, 1, 3, 1, 2], Histogram(weights));
        Assert.Equal(-2, weights.GetProperty("minimum").GetDouble());
        Assert.Equal(0.46875, weights.GetProperty("mean").GetDouble(), 12);
        Assert.Equal(1, weights.GetProperty("zeros").GetInt32());
    }

    [Fact]
    public void Counts_what_is_no_number()
    {
        string file = _folder.Network("broken.safetensors", weights => (weights[0], weights[1]) = (double.NaN, double.PositiveInfinity));
        using JsonDocument json = JsonDocument.Parse(ToolRun.Of("inspect", file, "--json").AssertSuccess().Out);
        JsonElement weights = json.RootElement.GetProperty("tensors").EnumerateArray().Single(tensor => tensor.GetProperty("name").GetString() == "layers.1.weight");
        Assert.Equal(2, weights.GetProperty("nonFinite").GetInt32());
        Assert.Equal(6, Histogram(weights).Sum());
    }

    [Fact]
    public void Shows_models_of_other_tools()
    {
        string text = ToolRun.Of("inspect", WorkFolder.Model("torch_gelu_silu")).AssertSuccess().Out;
        Assert.Contains("4-9-6-2 gelu, silu, identity, Single", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_the_documentation_shows()
    {
        File.Copy(WorkFolder.Model("torch_relu_logits"), _folder["policy.onnx"]);
        string text = ToolRun.Of("inspect", _folder["policy.onnx"]).AssertSuccess().Out.Replace(_folder["policy.onnx"], "policy.onnx", StringComparison.Ordinal);
        string[] shown = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        string documentation = File.ReadAllText(Repository.Path("docs", "tool.md")).ReplaceLineEndings("\n");
        int start = documentation.IndexOf("```text\npolicy.onnx", StringComparison.Ordinal) + "```text\n".Length;
        string[] documented = documentation[start..documentation.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
        Assert.Equal(shown, documented.Where(line => line.Length > 0));
    }

    [Fact]
    public void Shows_tensors_of_what_is_no_network()
    {
        byte[] header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1],\"data_offsets\":[0,4]},\"i\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[4,12]}}"u8.ToArray();
        File.WriteAllBytes(_folder["other.safetensors"], [.. BitConverter.GetBytes((long)header.Length), .. header, .. new byte[12]]);
        string text = ToolRun.Of("inspect", _folder["other.safetensors"]).AssertSuccess().Out;
        Assert.Contains("Not a network", text, StringComparison.Ordinal);
        Assert.Contains("[1, 1, 1]", text, StringComparison.Ordinal);
        Assert.Contains("I64", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_it_cannot_read()
    {
        File.WriteAllText(_folder["text.safetensors"], "This is no file of tensors.");
        ToolRun.Of("inspect", _folder["text.safetensors"]).AssertError("text.safetensors: ");
        ToolRun.Of("inspect", _folder.Network("a.safetensors"), "--bins", "0").AssertError("--bins");
        ToolRun.Of("inspect").AssertError("Required argument");
    }

    [Theory]
    [InlineData(new[] { 0, 1, 4, 8 }, true, " ▁▄█")]
    [InlineData(new[] { 8, 0 }, false, "# ")]
    [InlineData(new[] { 0 }, true, " ")]
    public void Histograms_are_as_high_as_their_counts(int[] counts, bool hasBlocks, string expected) =>
        Assert.Equal(expected, HistogramText.Of(counts, hasBlocks));

    private static int[] Histogram(JsonElement tensor) => [.. tensor.GetProperty("histogram").EnumerateArray().Select(count => count.GetInt32())];
}
