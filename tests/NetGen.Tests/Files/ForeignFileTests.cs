using System;
using System.IO;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Files;

/// <summary>Files as other tools write them, in other types of number, and of other networks.</summary>
public class ForeignFileTests
{
    [Fact]
    public void PyTorchsNamesAreTakenInOrder()
    {
        // As safetensors.torch writes a Sequential of Linear, LeakyReLU, Linear, Sigmoid: sorted by name.
        byte[] file = SafetensorsText.Singles(("0.bias", [3]), ("0.weight", [3, 2]), ("2.bias", [1]), ("2.weight", [1, 3]));

        SmallNet network = Load(file);

        Assert.Equal(0, network.Parameters[SmallNet.BiasIndex(1, 0)]);
        Assert.Equal(4, network.Parameters[SmallNet.WeightIndex(1, 0, 1)]);
        Assert.Equal(9, network.Parameters[SmallNet.BiasIndex(2, 0)]);
        Assert.Equal(12, network.Parameters[SmallNet.WeightIndex(2, 0, 2)]);
        Assert.Empty(NetworkFile.Read(file).Description.Activations);
        Assert.Null(NetworkFile.Read(file).Description.Cost);
    }

    [Fact]
    public void NumbersInNamesGoBeforeTheirOrderAsText()
    {
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(
            ("net.0.bias", [2]), ("net.0.weight", [2, 2]), ("net.10.bias", [2]), ("net.10.weight", [2, 2]), ("net.2.bias", [2]), ("net.2.weight", [2, 2])));

        Assert.Equal(["net.0.weight", "net.2.weight", "net.10.weight"], Enumerable.Range(1, 3).Select(l => file.Weights(l).Name));
        Assert.Equal(["net.0.bias", "net.2.bias", "net.10.bias"], Enumerable.Range(1, 3).Select(l => file.Biases(l).Name));
    }

    [Fact]
    public void OtherNamesAreTakenInTheFilesOrder()
    {
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(("in.weight", [3, 2]), ("in.bias", [3]), ("a.weight", [1, 3]), ("a.bias", [1])));

        Assert.Equal([2, 3, 1], file.Description.LayerSizes);
        Assert.Equal("a.weight", file.Weights(2).Name);
    }

    [Theory]
    [InlineData("F16", new byte[] { 0x00, 0x3C, 0x00, 0xC0, 0x01, 0x00, 0xFF, 0x7B, 0x00, 0x7C }, new[] { 1.0, -2.0, 1 / 16777216.0, 65504.0, double.PositiveInfinity })]
    [InlineData("BF16", new byte[] { 0x80, 0x3F, 0x00, 0xC0, 0x01, 0x00, 0x7F, 0x7F, 0x80, 0x7F }, new[] { 1.0, -2.0, 9.183549615799121e-41, 3.3895313892515355e38, double.PositiveInfinity })]
    public void NumbersOf16BitsAreReadExactly(string type, byte[] data, double[] expected)
    {
        NetworkTensor tensor = NetworkFile.Read(SafetensorsText.File($$$"""{"x":{"dtype":"{{{type}}}","shape":[5],"data_offsets":[0,10]}}""", data)).Tensors[0];

        Assert.Equal(expected, tensor.ToDoubles());
        Assert.Equal(expected.Select(value => (float)value), tensor.ToSingles());
    }

    [Fact]
    public void EveryHalfIsThatOfTheFramework()
    {
        byte[] data = [.. Enumerable.Range(0, 65536).SelectMany(bits => BitConverter.GetBytes((ushort)bits))];
        float[] numbers = NetworkFile.Read(SafetensorsText.File("""{"x":{"dtype":"F16","shape":[65536],"data_offsets":[0,131072]}}""", data)).Tensors[0].ToSingles();

        for (int bits = 0; bits < 65536; bits++)
        {
            Assert.Equal((float)BitConverter.UInt16BitsToHalf((ushort)bits), numbers[bits]);
        }

        Assert.True(float.IsNegative(numbers[0x8000]));
    }

    [Fact]
    public void PrecisionsAreConverted()
    {
        SmallNet network = new();
        NetworkFile file = new(new NetworkDescription([2, 3, 1], [], null, Precision.Double), [[0.1, 2, 3, 4, 5, 6], [7, 8, 9]], [[10, 11, 12], [13]]);

        file.CopyTo(network);

        Assert.Equal(0.1f, network.Parameters[SmallNet.WeightIndex(1, 0, 0)]);
        Assert.Equal((double)0.1f, NetworkFile.Of(network).Weights(1).ToDoubles()[0]);
        Assert.Equal(Precision.Double, file.Description.Precision);
    }

    [Fact]
    public void NumbersBeyondSinglePrecisionAreRefused()
    {
        SmallNet network = new(seed: 4);
        float[] before = network.Parameters.ToArray();
        NetworkFile file = new(new NetworkDescription([2, 3, 1], [], null, Precision.Double), [[0.1, 2, 3, 4, 5, 6], [7, -1e39, 9]], [[10, 11, 12], [13]]);

        var exception = Assert.Throws<InvalidDataException>(() => file.CopyTo(network));

        Assert.Equal("Number 1 of tensor 'layers.2.weight' is -1E+39, which single precision cannot hold.", exception.Message);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void NumbersThatAreNotFiniteAreSavedAndReadButNotLoaded(float number, string shown)
    {
        SmallNet diverged = new(seed: 1);
        diverged.Parameters[SmallNet.WeightIndex(1, 2, 1)] = number;
        using MemoryStream stream = new();
        diverged.Save(stream);

        NetworkFile file = NetworkFile.Read(stream.ToArray());
        SmallNet network = new(seed: 4);
        float[] before = network.Parameters.ToArray();

        Assert.Equal(number, file.Weights(1).ToSingles()[5]);
        string message = $"Number 5 of tensor 'layers.1.weight' is {shown}; every parameter of a network must be finite. Did its training diverge?";
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => file.CopyTo(network)).Message);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Load(stream.ToArray())).Message);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Theory]
    [InlineData("2,3,3,1", null, "The file has 3 layers (2-3-3-1), the network 2 (2-3-1).")]
    [InlineData("2,4,1", null, "Layer 1 has 4 units in the file (2-4-1) and 3 in the network (2-3-1).")]
    [InlineData("3,3,1", null, "Layer 0 has 3 inputs in the file (3-3-1) and 2 in the network (2-3-1).")]
    [InlineData("2,3,1", "tanh,sigmoid", "Layer 1 has the activation tanh in the file and leakyrelu(0.2) in the network.")]
    public void ANetworkThatDiffersIsRefusedWithTheLayer(string sizes, string? activations, string message)
    {
        NetworkDescription other = NetworkDescription.Parse(sizes, activations, null);
        NetworkFile file = new(
            other,
            [.. Enumerable.Range(1, other.LayerCount).Select(l => new double[other.LayerSizes[l] * other.LayerSizes[l - 1]])],
            [.. Enumerable.Range(1, other.LayerCount).Select(l => new double[other.LayerSizes[l]])]);

        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => file.CopyTo(new SmallNet())).Message);
    }

    public static TheoryData<string, (string, int[])[]> NoNetworks { get; } = new()
    {
        { "contains no weights", [] },
        { "'0.weight [3, 2] F32', and biases of 4, '0.bias [4] F32'", [("0.weight", [3, 2]), ("0.bias", [4])] },
        { "Layer 2 has weights for 4 inputs, '1.weight [1, 4] F32'; layer 1 has 3 units", [("0.weight", [3, 2]), ("0.bias", [3]), ("1.weight", [1, 4]), ("1.bias", [1])] },
        { "each layer has at least one input and one unit", [("0.weight", [0, 2]), ("0.bias", [0])] },
        { "'conv.weight [3, 2, 1, 1] F32' has 4 dimensions", [("conv.weight", [3, 2, 1, 1]), ("conv.bias", [3])] },
        { "'conv [3, 2, 1, 1] F32' is neither", [("conv", [3, 2, 1, 1]), ("bias", [3])] },
    };

    [Theory]
    [MemberData(nameof(NoNetworks))]
    public void TensorsThatAreNoNetworkAreRefused(string reason, (string, int[])[] tensors)
    {
        NetworkFile file = NetworkFile.Read(SafetensorsText.Singles(tensors));

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => file.Description).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => file.CopyTo(new SmallNet()));
    }

    [Theory]
    [InlineData("netgen.version", "2", "version 2")]
    [InlineData("netgen.layers", "2,4,1", "2,4,1")]
    [InlineData("netgen.activations", "tanh", "1 activations")]
    [InlineData("netgen.input_means", "1,x", "is not a list of numbers")]
    [InlineData("netgen.input_means", "1", "2 inputs")]
    public void MetadataThatDoNotFitAreRefused(string key, string value, string reason)
    {
        NetworkFile file = NetworkFile.Of(new SmallNet()).WithMetadata(key, value);

        var exception = Assert.Throws<InvalidDataException>(() => _ = (file.Description, file.InputMeans));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    private static SmallNet Load(byte[] file)
    {
        using MemoryStream stream = new(file);
        return SmallNet.Load(stream);
    }
}
