using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NetGen.Tests.Files;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary>The order of the layers of safetensors files that other tools have written.</summary>
public sealed class LayerOrderTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_shown_by_inspect_and_import()
    {
        string file = Square("trunk.safetensors", hasBiases: true, "body.0", "body.10", "body.2");
        string[] rows = [.. ToolRun.Of("inspect", file).AssertSuccess().Out.Split('\n').Where(line => line.Contains(".weight, ", StringComparison.Ordinal))];
        Assert.Equal(["body.0.weight, body.0.bias", "body.2.weight, body.2.bias", "body.10.weight, body.10.bias"], rows.Select(row => row[row.IndexOf("body", StringComparison.Ordinal)..]));
        string narrow = ToolRun.Wide(50, "inspect", file).AssertSuccess().Out;
        Assert.Contains("  layer 2: body.2.weight, body.2.bias\n", narrow, StringComparison.Ordinal);
        ToolRun import = ToolRun.Of("import", file, "-c", "Net", "-o", _folder.Root, "--activations", "tanh,tanh,tanh").AssertSuccess();
        Assert.Contains("  layer 1: body.0.weight, body.0.bias\n  layer 2: body.2.weight, body.2.bias\n  layer 3: body.10.weight, body.10.bias\n", import.Out, StringComparison.Ordinal);
        Assert.Equal([0, 2, 10], FirstWeights(_folder["Net.safetensors"]));

        JsonElement json = JsonDocument.Parse(ToolRun.Of("inspect", file, "--json").AssertSuccess().Out).RootElement;
        Assert.Equal("body.10.weight", json.GetProperty("layers")[2].GetProperty("tensors")[0].GetString());
        Assert.DoesNotContain("layer 1:", ToolRun.Of("import", WorkFolder.Model("torch_softmax"), "-c", "Other", "-o", _folder.Root).AssertSuccess().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_asked_for_where_names_and_sizes_do_not_decide()
    {
        string file = Square("parts.safetensors", hasBiases: false, "encoder", "head", "torso");
        string[] import = ["import", file, "-c", "Net", "-o", _folder.Root, "--activations", "tanh,tanh,tanh"];
        ToolRun.Of(import).AssertError("--order");
        Assert.Contains("--order", ToolRun.Of("inspect", file).AssertSuccess().Out, StringComparison.Ordinal);

        ToolRun run = ToolRun.Of([.. import, "--order", "encoder, torso,head"]).AssertSuccess();
        Assert.Contains("  layer 1: encoder.weight\n  layer 2: torso.weight\n  layer 3: head.weight\n", run.Out, StringComparison.Ordinal);
        Assert.Equal([0, 2, 1], FirstWeights(_folder["Net.safetensors"]));
        Assert.Contains("torso.weight", ToolRun.Of("inspect", file, "--order", "encoder,torso,head").AssertSuccess().Out, StringComparison.Ordinal);
        ToolRun.Piped(file, "export", "-", _folder["parts.onnx"], "--activations", "tanh,tanh,tanh", "--order", "encoder,torso,head").AssertSuccess();
        ToolRun.Of("diff", _folder["Net.safetensors"], _folder["parts.onnx"]).AssertSuccess();
        ToolRun.Of("text", file, "-o", _folder["parts.netgen"], "--order", "encoder,torso,head").AssertSuccess();
    }

    [Theory]
    [InlineData("encoder,torso")]
    [InlineData("encoder,torso,head,head")]
    [InlineData("encoder,torso,tail")]
    [InlineData("encoder,,torso,head")]
    [InlineData("")]
    [InlineData("encoder.bias,torso,head")]
    public void Names_every_layer_once(string order)
    {
        string file = Square("parts.safetensors", hasBiases: true, "encoder", "head", "torso");
        ToolRun.Of("import", file, "-c", "Net", "-o", _folder.Root, "--activations", "tanh,tanh,tanh", "--order", order).AssertError("order");
        Assert.Equal(["parts.safetensors"], _folder.Files);
    }

    [Fact]
    public void Is_what_an_import_writes_although_the_file_has_other_names()
    {
        // The metadata of NetGen's own files, under names of another tool's.
        NetworkFile.Read(Square("parts.safetensors", hasBiases: true, "encoder", "head", "torso"))
            .WithMetadata("netgen.activations", "tanh,relu,sigmoid").WithMetadata("author", "me").Save(_folder["told.safetensors"]);
        ToolRun.Of("import", _folder["told.safetensors"], "-c", "Net", "-o", _folder.Root, "--order", "torso,encoder,head").AssertSuccess();
        Assert.Equal([2, 0, 1], FirstWeights(_folder["Net.safetensors"]));
        NetworkFile written = NetworkFile.Read(_folder["Net.safetensors"]);
        Assert.Equal(["tanh", "relu", "sigmoid"], written.Description.Activations);
        Assert.Equal("me", written.Metadata["author"]);
    }

    [Fact]
    public void Is_part_of_an_ONNX_model() =>
        ToolRun.Of("inspect", WorkFolder.Model("torch_softmax"), "--order", "a,b").AssertError("--order is for safetensors files");

    // Layers of 2 inputs and 2 units; all weights of one are the number in its name, or its index.
    private string Square(string name, bool hasBiases, params string[] layers)
    {
        List<string> entries = [];
        List<byte> data = [];
        for (int l = 0; l < layers.Length; l++)
        {
            string number = string.Concat(layers[l].Where(char.IsAsciiDigit));
            float value = number.Length > 0 ? float.Parse(number, CultureInfo.InvariantCulture) : l;
            Add($"{layers[l]}.weight", "2,2", [value, value, value, value]);
            if (hasBiases)
            {
                Add($"{layers[l]}.bias", "2", [value, value]);
            }
        }

        File.WriteAllBytes(_folder[name], SafetensorsText.File($"{{{string.Join(",", entries)}}}", [.. data]));
        return _folder[name];

        void Add(string tensor, string shape, float[] values)
        {
            int start = data.Count;
            data.AddRange(values.SelectMany(BitConverter.GetBytes));
            entries.Add($"\"{tensor}\":{{\"dtype\":\"F32\",\"shape\":[{shape}],\"data_offsets\":[{start},{data.Count}]}}");
        }
    }

    private static double[] FirstWeights(string file)
    {
        NetworkFile network = NetworkFile.Read(file);
        return [.. Enumerable.Range(1, network.Description.LayerCount).Select(l => network.Weights(l).ToDoubles()[0])];
    }
}
