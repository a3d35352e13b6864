using System;
using System.IO;
using System.Linq;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Onnx.Tests.Export;

/// <summary>Exported models compute in ONNX Runtime what the network computes, and come back as they went.</summary>
public class ExportTests(ITestOutputHelper output)
{
    private static readonly string[] Activations =
    [
        "identity", "sigmoid", "tanh", "relu", "leakyrelu(0.01)", "leakyrelu(0.2)", "elu(1)", "elu(0.5)", "selu", "gelu", "silu", "mish",
        "softplus", "softsign", "hardsigmoid", "hardtanh", "hardswish", "sin", "gaussian", "softmax",
    ];

    public static TheoryData<string, Precision> Networks()
    {
        TheoryData<string, Precision> networks = [];
        foreach (string activation in Activations)
        {
            networks.Add(activation, Precision.Single);
            networks.Add(activation, Precision.Double);
        }

        return networks;
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_activation_runs_in_ONNX_Runtime_and_comes_back(string activation, Precision precision)
    {
        RandomNumbers random = NewRandom();
        string hidden = activation == "softmax" ? "tanh" : activation;
        NetworkFile network = Reference.RandomNetwork(random, [4, 6, 5, 3], $"{hidden},{hidden},{activation}", precision, "LogCosh");
        double[][] points = Reference.RandomPoints(random, 7, 4);

        byte[] model = Export(network);

        Assert.InRange(OrtSession.Distance(Reference.Run(network, points), OrtSession.Run(model, points)), 0, OrtSession.Rounding);
        NetworkFile back = TestModel.Import(model).ToNetworkFile();
        Assert.Equal(network.Description, back.Description);
        for (int l = 1; l <= network.Description.LayerCount; l++)
        {
            Assert.Equal(network.Weights(l).ToDoubles(), back.Weights(l).ToDoubles());
            Assert.Equal(network.Biases(l).ToDoubles(), back.Biases(l).ToDoubles());
        }
    }

    [Fact]
    public void One_model_takes_any_number_of_data_points()
    {
        RandomNumbers random = NewRandom();
        NetworkFile network = Reference.RandomNetwork(random, [2, 4, 1], "tanh,sigmoid", Precision.Single);
        byte[] model = Export(network);
        foreach (int count in (int[])[1, 2, 100])
        {
            double[][] points = Reference.RandomPoints(random, count, 2);
            Assert.InRange(OrtSession.Distance(Reference.Run(network, points), OrtSession.Run(model, points)), 0, OrtSession.Rounding);
        }
    }

    [Fact]
    public void A_live_network_is_exported_and_another_takes_its_weights()
    {
        RandomNumbers random = NewRandom();
        PolicyNet net = new(seed: 3);
        float[] inputs = [.. Reference.RandomPoints(random, 9, 5).SelectMany(point => point).Select(x => (float)x)];
        float[] expected = new float[9 * 3];
        net.Forward(inputs, expected);
        using MemoryStream stream = new();

        OnnxModel.Export(net, stream);

        double[][] outputs = OrtSession.Run(stream.ToArray(), [.. inputs.Select(x => (double)x).Chunk(5)]);
        Assert.InRange(OrtSession.Distance([.. expected.Select(y => (double)y).Chunk(3)], outputs), 0, OrtSession.Rounding);

        PolicyNet other = new(seed: 4);
        TestModel.Import(stream.ToArray()).CopyTo(other);
        Assert.Equal(net.Parameters.ToArray(), other.Parameters.ToArray());
    }

    [Fact]
    public void A_path_receives_the_whole_model_or_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("netgen-onnx").FullName;
        string path = Path.Combine(folder, "policy.onnx");
        OnnxModel.Export(new PolicyNet(seed: 1), path);
        OnnxModel.Export(new PolicyNet(seed: 2), path);
        byte[] second = File.ReadAllBytes(path);

        Assert.Throws<NotSupportedException>(() => OnnxModel.Export(new BumpNet(), path));

        Assert.Equal(second, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(folder));
        PolicyNet net = new();
        OnnxModel.Import(path).CopyTo(net);
        Assert.Equal(new PolicyNet(seed: 2).Parameters.ToArray(), net.Parameters.ToArray());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void An_activation_of_the_class_itself_is_refused_by_its_name_and_layer()
    {
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() => OnnxModel.Export(new BumpNet(), Stream.Null));
        Assert.Contains("Layer 1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'Bump'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void A_network_that_is_not_finite_is_refused_with_the_place(float value, string text)
    {
        PolicyNet net = new(seed: 1);
        net.Parameters[PolicyNet.WeightIndex(2, 1, 3)] = value;
        string weight = Assert.Throws<InvalidDataException>(() => OnnxModel.Export(net, Stream.Null)).Message;
        Assert.Contains($"weight [1, 3] ({text}) of layer 2", weight, StringComparison.Ordinal);

        net = new(seed: 1);
        net.Parameters[PolicyNet.BiasIndex(1, 2)] = value;
        string bias = Assert.Throws<InvalidDataException>(() => OnnxModel.Export(net, Stream.Null)).Message;
        Assert.Contains($"bias [2] ({text}) of layer 1", bias, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_standardises_its_inputs_if_asked()
    {
        RandomNumbers random = NewRandom();
        NetworkFile network = Reference.RandomNetwork(random, [3, 4, 2], "tanh,identity", Precision.Single);
        NetworkFile file = network.WithInputStandardization([1, -2, 0.5], [2, 0.25, 4]);
        double[][] raw = Reference.RandomPoints(random, 5, 3);
        double[][] standardised = [.. raw.Select(x => new[] { (x[0] - 1) / 2, (x[1] + 2) / 0.25, (x[2] - 0.5) / 4 })];
        using MemoryStream stream = new();

        OnnxModel.Export(file, stream, new OnnxExportOptions { StandardizeInputs = true });

        double[][] expected = Reference.Run(network, standardised);
        Assert.InRange(OrtSession.Distance(expected, OrtSession.Run(stream.ToArray(), raw)), 0, OrtSession.Rounding);
        Assert.InRange(OrtSession.Distance(expected, Reference.Run(TestModel.Import(stream.ToArray()).ToNetworkFile(), raw)), 0, OrtSession.Rounding);
    }

    [Fact]
    public void Names_of_input_and_output_are_those_asked_for()
    {
        using MemoryStream stream = new();
        OnnxModel.Export(new PolicyNet(), stream, new OnnxExportOptions { InputName = "state", OutputName = "action" });
        Format.ModelProto model = Format.ModelFile.Parse(stream.ToArray());
        Assert.Equal("state", model.Graph.Input.Single().Name);
        Assert.Equal("action", model.Graph.Output.Single().Name);
        Assert.Equal(17, model.OpsetImport.Single().Version);
    }

    private static byte[] Export(NetworkFile network)
    {
        using MemoryStream stream = new();
        OnnxModel.Export(network, stream);
        return stream.ToArray();
    }

    private RandomNumbers NewRandom()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new RandomNumbers(seed);
    }
}
