using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NetGen.Packaging;
using NetGen.Tests.Files;
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
        const string Header = """{"a":{"dtype":"F32","shape":[1,1,1],"data_offsets":[0,4]},"i":{"dtype":"I64","shape":[1],"data_offsets":[4,12]}}""";
        File.WriteAllBytes(_folder["other.safetensors"], SafetensorsText.File(Header, new byte[12]));
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
    [InlineData(40, "layers.1.weight  [4, 2]  F32\n  min -2  max 3  mean 0.4688  std 1.481\n  zeros 1\n")]
    [InlineData(80, "tensor            shape    type")]
    [InlineData(120, "zeros   histogram")]
    public void Fits_into_the_terminal(int columns, string part)
    {
        string text = ToolRun.Wide(columns, "inspect", _folder.Network("flower.safetensors")).AssertSuccess().Out;
        Assert.Contains(part, text, StringComparison.Ordinal);
        string[] lines = text.Replace(_folder.Root, "", StringComparison.Ordinal).Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, Math.Max(columns, 60)));
        foreach (string word in (string[])["layers.1.weight", "0.4688", "1.481", "parameters", "[4, 2]", "CrossEntropy"])
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Has_one_table_as_soon_as_there_is_room()
    {
        string file = _folder.Network("n", activations: "tanh,tanh");
        string text = ToolRun.Of("inspect", file).AssertSuccess().Out;
        int width = text.Split('\n').Max(line => line.Contains('─', StringComparison.Ordinal) ? line.Length : 0);
        Assert.Equal(text, ToolRun.Wide(width, "inspect", file).AssertSuccess().Out);
        string narrower = ToolRun.Wide(width - 1, "inspect", file).AssertSuccess().Out;
        Assert.NotEqual(text, narrower);
        Assert.All(narrower.Split('\n').Skip(1), line => Assert.InRange(line.Length, 0, width - 1));
    }

    [Fact]
    public void Is_neither_wrapped_nor_padded_where_there_is_no_terminal()
    {
        string name = "net." + string.Concat(Enumerable.Repeat("policy_head_", 12)) + "weight";
        WriteTensors("long.safetensors", name, "net.bias");
        string text = ToolRun.Of("inspect", _folder["long.safetensors"], "--bins", "500").AssertSuccess().Out;
        Assert.Contains(text.Split('\n'), line => line.Contains(name, StringComparison.Ordinal) && line.Length > 300);
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Escapes_what_a_terminal_would_obey()
    {
        string evil = "\u001b[2J\u009b31m\u202e[red]x[/]\u2028";
        WriteTensors("evil.safetensors", evil + ".weight", evil + ".bias");
        NetworkFile.Read(_folder["evil.safetensors"]).WithMetadata(evil, evil).WithMetadata("netgen.activations", evil).Save(_folder["worse.safetensors"]);
        foreach (string file in (string[])["evil.safetensors", "worse.safetensors"])
        {
            foreach (int width in (int[])[30, 1000])
            {
                string text = ToolRun.Wide(width, "inspect", _folder[file]).AssertSuccess().Out;
                Assert.Contains(@"\u001b[2J\u009b31m\u202e[red]x[/]\u2028.weight", text, StringComparison.Ordinal);
                Assert.All(text.Split('\n'), line => Assert.Equal(Printable.Text(line), line));
            }

            string json = ToolRun.Of("inspect", _folder[file], "--json").AssertSuccess().Out;
            Assert.Equal(evil + ".weight", JsonDocument.Parse(json).RootElement.GetProperty("tensors")[0].GetProperty("name").GetString());
            Assert.DoesNotContain("\u001b", json, StringComparison.Ordinal);
            Assert.DoesNotContain("\u009b", json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new[] { 0, 1, 4, 8 }, true, " ▁▄█")]
    [InlineData(new[] { 8, 0 }, false, "# ")]
    [InlineData(new[] { 0 }, true, " ")]
    public void Histograms_are_as_high_as_their_counts(int[] counts, bool hasBlocks, string expected) =>
        Assert.Equal(expected, HistogramText.Of(counts, hasBlocks));

    // Two weights of one unit, and its bias.
    private void WriteTensors(string file, string weight, string bias)
    {
        string first = $"{JsonSerializer.Serialize(weight)}:{{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
        string second = $"{JsonSerializer.Serialize(bias)}:{{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}";
        File.WriteAllBytes(_folder[file], SafetensorsText.File($"{{{first},{second}}}", new byte[12]));
    }

    private static int[] Histogram(JsonElement tensor) => [.. tensor.GetProperty("histogram").EnumerateArray().Select(count => count.GetInt32())];
}
