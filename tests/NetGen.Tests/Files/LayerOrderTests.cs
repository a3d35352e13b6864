using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Files;

/// <summary>Layers come in the order of their numbers, or in the only one that their sizes allow, or in the caller's.</summary>
public class LayerOrderTests
{
    [Fact]
    public void BodyAndHeadOfPyTorchAreComputedAsThere()
    {
        BodyHeadNet network = BodyHeadNet.Load(Path.Combine(AppContext.BaseDirectory, "Data", "safetensors", "body_head.safetensors"));
        float[] outputs = new float[2];

        network.Forward([1, 1, 1, 1], outputs);

        Assert.Equal(0.18386190f, outputs[0], 1e-6f);
        Assert.Equal(-0.08986879f, outputs[1], 1e-6f);
    }

    // Names of square layers, all of one size, in the order that they must have. The file has them sorted as text, and reversed.
    [Theory]
    [InlineData("0.weight", "2.weight", "10.weight")]
    [InlineData("fc1.weight", "fc2.weight", "fc10.weight")]
    [InlineData("fc1_weight", "fc2_weight", "fc10_weight")]
    [InlineData("w1", "w2", "w10")]
    [InlineData("weights.0", "weights.1", "weights.10")]
    [InlineData("layers.1.0.weight", "layers.1.10.weight", "layers.2.0.weight", "layers.10.0.weight")]
    [InlineData("model.0.linear.weight", "model.2.linear.weight", "model.10.head.weight")]
    [InlineData("blocks.0.up.weight", "blocks.1.down.weight", "blocks.2.up.weight")]
    [InlineData("layer_01.weight", "layer_2.weight", "layer_003.weight")]
    [InlineData("l9.weight", "l99999999999999999999999998.weight", "l99999999999999999999999999.weight", "l100000000000000000000000000.weight")]
    [InlineData("dense/kernel:0", "dense_1/kernel:0", "dense_2/kernel:0", "dense_10/kernel:0")]
    [InlineData("dense.weight", "dense_1.weight", "dense_2.weight")]
    [InlineData("params/Dense_0/kernel", "params/Dense_1/kernel", "params/Dense_10/kernel")]
    [InlineData("mlp/~/linear_0/w", "mlp/~/linear_1/w", "mlp/~/linear_10/w")]
    [InlineData("first3layers.0.weight", "first3layers.1.weight")]
    [InlineData("arr_0", "arr_2", "arr_10")]
    public void NumbersDecide(params string[] names)
    {
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];
        foreach (string[] written in new[] { names, sorted, [.. sorted.Reverse()] })
        {
            Assert.Equal(names, Order(Squares(written)));
        }
    }

    [Theory]
    [InlineData("hidden_layer.weight", "input_layer.weight", "output_layer.weight")]
    [InlineData("encoder.0.weight", "encoder.2.weight", "decoder.0.weight")]
    [InlineData("body.0.weight", "body.2.weight", "head.weight")]
    [InlineData("blocks.0.up.weight", "blocks.0.down.weight", "blocks.1.up.weight")]
    [InlineData("fc.weight", "fc1.weight")]
    [InlineData("fc.weight", "fc_1.weight")]
    [InlineData("dense_0/kernel", "dense/kernel")]
    [InlineData("layer1.weight", "layer01.weight")]
    [InlineData("fc.1a.weight", "fc.b1.weight")]
    public void SquareLayersWithOtherNamesAreRefusedAndAllNamed(params string[] names)
    {
        NetworkFile file = NetworkFile.Read(Squares(names));

        string message = Assert.Throws<InvalidDataException>(() => file.Description).Message;

        Assert.StartsWith("The names and sizes of the layers allow several orders: ", message, StringComparison.Ordinal);
        Assert.All(names, name => Assert.Contains($"'{Stem(name)}' (4 → 4)", message, StringComparison.Ordinal));
        Assert.Contains("NetworkFile.Read(path, order), --order", message, StringComparison.Ordinal);
        foreach (string[] order in Permutations(names))
        {
            Assert.Equal(order, Order(Squares(names), [.. order.Select(Stem)]));
            Assert.Equal(order, Order(Squares(names), order));
        }
    }

    [Fact]
    public void SizesDecideWhereOneOrderFits()
    {
        Assert.Equal(
            ["input_layer", "hidden_layer", "output_layer"],
            Order(Files(("hidden_layer", 3, 5), ("input_layer", 2, 3), ("output_layer", 5, 1))).Select(Stem));
        Assert.Equal(
            ["encoder.0", "encoder.2", "decoder.0", "decoder.10"],
            Order(Files(("decoder.0", 3, 4), ("decoder.10", 4, 7), ("encoder.0", 8, 4), ("encoder.2", 4, 3))).Select(Stem));
        Assert.Equal(
            ["mlp.0", "mlp.2", "head"],
            Order(Files(("head", 4, 1), ("mlp.0", 4, 4), ("mlp.2", 4, 4))).Select(Stem));

        // 4 → 4 may come before or after the two of the encoder.
        Assert.Throws<InvalidDataException>(() => Order(Files(("encoder.0", 4, 4), ("encoder.1", 4, 4), ("neck", 4, 4), ("head", 4, 1))));

        // Each has a place after the other: 2-4-2 or 4-2-4.
        Assert.Throws<InvalidDataException>(() => Order(Files(("decoder", 4, 2), ("encoder", 2, 4))));
    }

    [Fact]
    public void TheNetworksSizesDecideWhatTheFileLeavesOpen()
    {
        byte[] file = Files(("a", 2, 3), ("b", 3, 2), ("c", 2, 3), ("d", 3, 1));
        Assert.Throws<InvalidDataException>(() => Order(file));

        byte[] two = Files(("out", 2, 3), ("in", 3, 2));
        Assert.Throws<InvalidDataException>(() => Order(two));
        TwoThreeTwoNet network = new();
        NetworkFile.Read(two).CopyTo(network);
        Assert.Equal(3, network.Parameters[TwoThreeTwoNet.WeightIndex(1, 0, 0)]);

        // And a network that fits no order is told so.
        Assert.Contains("several orders", Assert.Throws<InvalidDataException>(() => NetworkFile.Read(two).CopyTo(new SmallNet())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LayersThatMakeNoChainAreListed()
    {
        string message = Assert.Throws<InvalidDataException>(() => Order(Files(("policy", 2, 3), ("value", 2, 1)))).Message;
        Assert.StartsWith("No order of the layers", message, StringComparison.Ordinal);
        Assert.Contains("'policy' (2 → 3), 'value' (2 → 1)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The order contains 'c', which is no layer of the file. The file's layers are 'a' (4 → 4), 'b' (4 → 4).", "a", "c")]
    [InlineData("The order contains 'a.weight' twice. The file's layers are 'a' (4 → 4), 'b' (4 → 4).", "a", "a.weight")]
    [InlineData("The order does not contain 'a' (4 → 4). List every layer, from first to last.", "b")]
    [InlineData("The order does not contain 'a' (4 → 4), 'b' (4 → 4). List every layer, from first to last.")]
    public void AnOrderThatIsNoneIsRefusedAtOnce(string message, params string[] order) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => NetworkFile.Read(Squares("a.weight", "b.weight"), order)).Message);

    [Fact]
    public void AnOrderThatIsNoChainIsRefusedAtOnce()
    {
        string message = Assert.Throws<InvalidDataException>(() => NetworkFile.Read(Files(("a", 2, 3), ("b", 3, 1)), ["b", "a"])).Message;
        Assert.Equal("Layer 2 has weights for 2 inputs, 'a.weight [3, 2] F32'; layer 1 has 1 units.", message);
        Assert.Throws<ArgumentNullException>(() => NetworkFile.Read(Squares("a.weight"), null!));
        Assert.Throws<ArgumentException>(() => NetworkFile.Read(Squares("a.weight"), [null!]));
    }

    [Fact]
    public void TheCallersOrderGoesBeforeNumbersAndStaysWithMetadata()
    {
        using MemoryStream stream = new(Squares("0.weight", "1.weight"));
        NetworkFile file = NetworkFile.Read(stream, ["1", "0"]).WithMetadata("a", "b");
        Assert.Equal("1.weight", file.Weights(1).Name);
        Assert.Equal("0.weight", file.Weights(2).Name);
    }

    [Fact]
    public void ManyLayersTakeNoTimeWhateverTheirNames()
    {
        // Undecided by names; decided, undecided and impossible by sizes. Trying all orders would take longer than the universe has.
        Assert.Equal("head.weight", Order(Files([.. Enumerable.Range(0, 300).Select(i => ($"body.{i}", 4, 4)), ("head", 4, 2)]))[^1]);
        string[] names = [.. Enumerable.Range(0, 400).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}x")];
        Assert.Throws<InvalidDataException>(() => Order(Files([.. names.Select(name => (name, 4, 4))])));
        Assert.Throws<InvalidDataException>(() => Order(Files([.. names.Select((name, i) => (name, 2 + (i % 7), 2 + (i * i % 5)))])));
        Assert.Throws<InvalidDataException>(() => Order(Files([.. names.Select(name => (name, 4, 4)), ("in", 3, 5), ("out", 7, 8)])));
        Assert.Throws<InvalidDataException>(() => Order(Files([.. Enumerable.Range(0, 2000).Select(i => ($"{(char)('a' + (i % 26))}.{i}", 4, 4))])));
    }

    private static string[] Order(byte[] file, params string[] order)
    {
        NetworkFile read = order.Length > 0 ? NetworkFile.Read(file, order) : NetworkFile.Read(file);
        return [.. Enumerable.Range(1, read.Description.LayerCount).Select(l => read.Weights(l).Name)];
    }

    private static byte[] Squares(params string[] names) => SafetensorsText.Singles([.. names.Select(name => (name, (int[])[4, 4]))]);

    private static byte[] Files(params (string Stem, int Inputs, int Units)[] layers) =>
        SafetensorsText.Singles([.. layers.SelectMany(layer => ((string, int[])[])[(layer.Stem + ".bias", [layer.Units]), (layer.Stem + ".weight", [layer.Units, layer.Inputs])])]);

    private static string Stem(string name) => name[..name.LastIndexOfAny(['.', '/'])];

    private static IEnumerable<string[]> Permutations(string[] names) => names.Length == 1
        ? [names]
        : names.SelectMany(first => Permutations([.. names.Where(name => name != first)]).Select(rest => (string[])[first, .. rest]));
}
