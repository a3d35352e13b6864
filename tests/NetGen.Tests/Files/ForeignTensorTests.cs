using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Files;

/// <summary>Which tensors of other tools' files are weights and biases, how they lie, and what is refused by name.</summary>
public class ForeignTensorTests
{
    [Fact]
    public void LayersWithoutBiasesHaveZeros()
    {
        NetworkFile file = NetworkFile.Read(Data("nobias"));

        Assert.Equal([2, 3, 3], file.Description.LayerSizes);
        Assert.Equal([0, 0, 0], file.Biases(1).ToSingles());
        Assert.Equal(file.Tensors[1].ToSingles(), file.Weights(2).ToSingles());

        NetworkFile mixed = NetworkFile.Read(SafetensorsText.Singles(("0.weight", [3, 2]), ("2.bias", [3]), ("2.weight", [3, 3]), ("4.weight", [1, 3])));
        Assert.Equal([0, 0, 0], mixed.Biases(1).ToDoubles());
        Assert.Equal([6, 7, 8], mixed.Biases(2).ToDoubles());
        Assert.Equal([0], mixed.Biases(3).ToDoubles());
    }

    [Fact]
    public void KernelsAreTransposed()
    {
        NetworkFile square = NetworkFile.Read(Data("flax_square"));
        Assert.Equal([1, 3, 2, 4], square.Weights(1).ToSingles());
        Assert.Equal([1, 2, 3, 4], square.Tensors.Single(tensor => tensor.Name == "Dense_0.kernel").ToSingles());

        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(("dense/kernel:0", [2, 3]), ("dense/bias:0", [3]), ("dense_1/kernel:0", [3, 1]), ("dense_1/bias:0", [1])));
        Assert.Equal([2, 3, 1], file.Description.LayerSizes);
        Assert.Equal([0, 3, 1, 4, 2, 5], file.Weights(1).ToSingles());
        Assert.Equal([3, 2], file.Weights(1).Shape);
        Assert.Equal("dense/kernel:0", file.Weights(1).Name);
        Assert.Equal([6, 7, 8], file.Biases(1).ToSingles());
    }

    [Theory]
    [InlineData("layers/dense{0}/vars/0", "layers/dense{0}/vars/1")]
    [InlineData("layers.dense{0}.vars.0", "layers.dense{0}.vars.1")]
    [InlineData("net/~/linear_{0}/w", "net/~/linear_{0}/b")]
    [InlineData("params.Dense_{0}.kernel", "params.Dense_{0}.bias")]
    public void NamesOfKerasAndJaxSayHowWeightsLie(string weight, string bias)
    {
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(
            (string.Format(null, weight, 10), [2, 2]), (string.Format(null, bias, 10), [2]), (string.Format(null, weight, 2), [2, 2]), (string.Format(null, bias, 2), [2])));

        Assert.Equal([6, 8, 7, 9], file.Weights(1).ToSingles());
        Assert.Equal([10, 11], file.Biases(1).ToSingles());
        Assert.Equal([0, 2, 1, 3], file.Weights(2).ToSingles());
    }

    [Theory]
    [InlineData("{0}.weight", "{0}.bias")]
    [InlineData("net.fc{0}.weight", "net.fc{0}.bias")]
    [InlineData("fc{0}_weight", "fc{0}_bias")]
    [InlineData("fc{0}Weight", "fc{0}Bias")]
    [InlineData("W{0}", "b{0}")]
    [InlineData("W_{0}", "b_{0}")]
    [InlineData("weights.{0}", "biases.{0}")]
    [InlineData("weight{0}", "bias{0}")]
    [InlineData("layer{0}/W", "layer{0}/b")]
    [InlineData("LAYER{0}.WEIGHT", "LAYER{0}.BIAS")]
    [InlineData("theta{0}", "offset{0}")]
    public void BiasesBelongToTheWeightsOfTheirName(string weight, string bias)
    {
        // Square layers, so that the sizes say nothing, in an order that says nothing either.
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(
            (string.Format(null, bias, 10), [2]), (string.Format(null, weight, 2), [2, 2]), (string.Format(null, bias, 2), [2]), (string.Format(null, weight, 10), [2, 2])));

        Assert.Equal([6, 7], file.Biases(1).ToSingles());
        Assert.Equal([0, 1], file.Biases(2).ToSingles());
        Assert.Equal([2, 3, 4, 5], file.Weights(1).ToSingles());
    }

    [Fact]
    public void ALayerAloneNeedsNoStem()
    {
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(("bias", [1]), ("weight", [1, 2])));
        Assert.Equal([1, 2], file.Weights(1).ToSingles());
        Assert.Equal("weight", NetworkFile.Read(SafetensorsText.Singles(("weight", [1, 2])), ["weight"]).Weights(1).Name);
    }

    [Fact]
    public void NamesThatSayNothingAreReadByDimensionsAndSizes()
    {
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(("x", [1]), ("alef", [3, 2]), ("bet", [3]), ("y", [1, 3])));
        Assert.Equal([2, 3, 1], file.Description.LayerSizes);
        Assert.Equal([7, 8, 9], file.Biases(1).ToSingles());
        Assert.Equal([0], file.Biases(2).ToSingles());

        // Two of the same length and one for one layer of two.
        Assert.Contains("More than one tensor can contain the biases", Problem(("p", [3, 2]), ("q", [3]), ("r", [3, 3]), ("s", [3])), StringComparison.Ordinal);
        Assert.Contains("2 of two dimensions and 1 of one", Problem(("p", [3, 2]), ("q", [3]), ("r", [1, 3])), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Others { get; } = new()
    {
        { "0.running_mean", "a normalisation" },
        { "0.num_batches_tracked", "a normalisation" },
        { "bn/moving_variance:0", "a normalisation" },
        { "norm.gamma", "a normalisation" },
        { "LayerNorm_0.scale", "a normalisation" },
        { "batch_stats/BatchNorm_0/mean", "a normalisation" },
        { "norm.weight", "a normalisation" },
        { "gru.weight_ih_l0", "a recurrent layer" },
        { "gru.bias_hh_l0_reverse", "a recurrent layer" },
        { "lstm/recurrent_kernel:0", "a recurrent layer" },
        { "attn.in_proj_weight", "an attention layer" },
        { "layers.0.attention.query.weight", "an attention layer" },
        { "layers.0.q_proj.weight", "an attention layer" },
        { "embedding.weight", "an embedding" },
        { "Embed_0.embedding", "an embedding" },
        { "0.weight_g", "stored in parts" },
        { "0.parametrizations.weight.original0", "stored in parts" },
        { "0.lora_A.weight", "stored in parts" },
        { "log_std", "neither the weights nor the biases" },
        { "0.mask", "neither the weights nor the biases" },
        { "norm.bias", "biases of a layer whose weights are not in the file" },
        { "1.bias", "biases of a layer whose weights are not in the file" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void WhatIsNoDenseLayerIsNamed(string name, string reason)
    {
        // Beside layers that would make a network by themselves, whether or not they have biases.
        foreach (string with in new[] { "bias", "weight" })
        {
            string message = Problem((name, [3]), (with == "bias" ? "0.bias" : "4.weight", with == "bias" ? [3] : [3, 3]), ("0.weight", [3, 2]), ("2.weight", [3, 3]));
            Assert.StartsWith($"Tensor '{name} [3] F32' ", message, StringComparison.Ordinal);
            Assert.Contains(reason, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheTensorsOfANormAreNotBiases()
    {
        Assert.Contains("'1.weight [3] F32' belongs to a normalisation", Assert.Throws<InvalidDataException>(() => NetworkFile.Read(Data("nobias_ln")).Description).Message, StringComparison.Ordinal);
        Assert.Contains("export the model to ONNX", Problem(("0.weight", [3, 2]), ("1.weight", [3])), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondTensorOfALayerIsNamed()
    {
        Assert.Contains("'0.weight [3, 2] F32' is the second one with the weights of '0'", Problem(("0.kernel", [2, 3]), ("0.weight", [3, 2])), StringComparison.Ordinal);
        Assert.Contains("'0.b [3] F32' is the second one with the biases of '0'", Problem(("0.weight", [3, 2]), ("0.bias", [3]), ("0.b", [3])), StringComparison.Ordinal);
        Assert.Contains("'0.bias [1, 3] F32' has 2 dimensions; the biases of a dense layer have one", Problem(("0.weight", [3, 2]), ("0.bias", [1, 3])), StringComparison.Ordinal);
    }

    [Fact]
    public void CountersAreLeftOutAndOtherNumbersAreNot()
    {
        byte[] counter = SafetensorsText.File("""{"0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"steps":{"dtype":"I64","shape":[],"data_offsets":[8,16]}}""", new byte[16]);
        Assert.Equal([2, 1], NetworkFile.Read(counter).Description.LayerSizes);

        byte[] quantized = SafetensorsText.File("""{"0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"1.weight":{"dtype":"I8","shape":[1,1],"data_offsets":[8,9]}}""", new byte[9]);
        Assert.Contains("'1.weight [1, 1] I8' is not of floating-point numbers", Assert.Throws<InvalidDataException>(() => NetworkFile.Read(quantized).Description).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EndlessNamesAreCutInMessages()
    {
        string name = new('x', 100_000);
        Assert.InRange(Problem((name + "a", [2, 2]), (name + "b", [2, 2])).Length, 50, 1000);
        Assert.InRange(Problem((name, [2]), ("0.weight", [2, 2])).Length, 50, 1000);
        Assert.DoesNotContain('\n', Problem(("a\nb", [2]), ("0.weight", [2, 2])));
    }

    private static string Problem(params (string, int[])[] tensors) =>
        Assert.Throws<InvalidDataException>(() => NetworkFile.Read(SafetensorsText.Singles(tensors)).Description).Message;

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Data", "safetensors", name + ".safetensors");
}
