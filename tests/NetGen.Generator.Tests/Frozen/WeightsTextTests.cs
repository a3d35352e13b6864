using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Freezing;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>The text form of a network's file, docs/weights-format.md.</summary>
public class WeightsTextTests
{
    private static readonly double[] Delicate = [-0.0, float.Epsilon, float.MaxValue, -1e-40f, 0.1f, 1f / 3f];

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public void Keeps_every_bit(Precision precision)
    {
        double[] weights = precision == Precision.Single ? Delicate : [-0.0, double.Epsilon, double.MaxValue, -1e-310, 0.1, 1.0 / 3.0];
        NetworkFile network = new(NetworkDescription.Parse("6,1", "identity", "Hinge", precision), [weights], [[float.MinValue]]);

        WeightsFile file = Read(Write(network));

        Assert.Null(file.Problem);
        Assert.Equal(weights.Select(BitConverter.DoubleToInt64Bits), file.Weights[0].Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal([float.MinValue], file.Biases[0]);
        Assert.Equal([6, 1], file.LayerSizes);
        Assert.Equal(("identity", "Hinge", "some/net.safetensors"), (file.Activations, file.Cost, file.Name));
    }

    [Theory]
    [InlineData("/p/obj/netgen/some/net.safetensors.netgen", "p/obj/netgen/some/net.safetensors")]
    [InlineData("Assets/net.NetGen.Generator.additionalfile", "Assets/net")]
    [InlineData("..\\a\\net.netgen", "a/net")]
    public void Without_a_name_has_that_of_its_file(string path, string name)
    {
        Assert.True(WeightsReader.IsWeights(path));
        string text = Write(Small()).Replace("file some/net.safetensors\n", "", StringComparison.Ordinal);
        Assert.Equal(name.TrimStart('/'), WeightsReader.Read(new FileText(path, text), default).Name.TrimStart('/'));
    }

    [Fact]
    public void May_have_comments_blank_lines_and_any_line_ends()
    {
        string text = Write(Small()).Replace("\n", "\r\n", StringComparison.Ordinal).Replace("\r\nweights 1", "\r\n# a comment\r\n\r\nweights 1", StringComparison.Ordinal);
        Assert.Equal([1, 2], Read(text).Weights[0]);
    }

    [Theory]
    [InlineData("netgen-weights 1", "netgen-weights 2", "'netgen-weights 1' is expected")]
    [InlineData("layers 2,1", "layers 2,0", "not a list of layer sizes")]
    [InlineData("layers 2,1", "layers 2", "at least two layer sizes")]
    [InlineData("layers 2,1\n", "", "'layers' is missing")]
    [InlineData("layers 2,1", "layers 2,1\nlayers 2,1", "appears twice")]
    [InlineData("layers 2,1", "colour blue", "unknown")]
    [InlineData("layers 2,1", "layers 2147483647,2147483647", "bytes follow 'weights 1'")]
    [InlineData("precision single", "precision half", "must be 'single' or 'double'")]
    [InlineData("precision single", "precision double", "8 bytes follow 'weights 1'; 2 numbers take 16")]
    [InlineData("AACAPwAAAEA=", "AACAPwAAAEA", "ase-64")]
    [InlineData("AACAPwAAAEA=\n", "", "0 bytes follow 'weights 1'")]
    [InlineData("biases 1", "biases 2", "'biases 1' is expected")]
    [InlineData("end\n", "", "'end' is expected")]
    [InlineData("layers 2,1", "error the file is bad", "the file is bad")]
    public void Is_read_strictly(string before, string after, string reason)
    {
        string text = Write(Small());
        string edited = text.Replace(before, after, StringComparison.Ordinal);
        Assert.True(edited != text, $"'{before}' is not in:\n{text}");
        Assert.Contains(reason, Read(edited).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_precision_is_rounded_as_the_framework_rounds()
    {
        Random random = new(5);
        for (int i = 0; i < 200_000; i++)
        {
            double value = (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-30, 17));
            Assert.Equal(BitConverter.HalfToUInt16Bits((Half)value), StoredNumber.HalfBits(value));
        }

        for (int bits = 0; bits < 0x7C00; bits++)
        {
            double value = (double)BitConverter.UInt16BitsToHalf((ushort)bits);
            Assert.Equal(value, StoredNumber.OfHalf((ushort)bits));
            Assert.Equal(bits, StoredNumber.HalfBits(value));
            Assert.Equal(bits | 0x8000, StoredNumber.HalfBits(-value));
        }
    }

    private static NetworkFile Small() => new(NetworkDescription.Parse("2,1", "identity", null), [[1, 2]], [[3]]);

    private static string Write(NetworkFile file)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        file.WriteText(writer, "some/net.safetensors");
        return writer.ToString();
    }

    private static WeightsFile Read(string text) => WeightsReader.Read(new FileText("x.netgen", text), default);
}
