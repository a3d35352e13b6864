using System;
using System.IO;
using NetGen.Onnx.Format;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Weights in a file beside the model, as PyTorch's newer exporter keeps them.</summary>
public sealed class ExternalDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-onnx").FullName;
    private readonly TestModel _model = new(new RandomNumbers(1));

    private string ModelPath => Path.Combine(_folder, "model.onnx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Are_read_from_there()
    {
        string y = _model.Dense(TestModel.Input, 3, 4);
        NetworkFile expected = TestModel.Import(_model.Bytes(y)).ToNetworkFile();
        Move("model.onnx.data", y);

        NetworkFile network = OnnxModel.Import(ModelPath).ToNetworkFile();

        Assert.Equal(expected.Weights(1).ToDoubles(), network.Weights(1).ToDoubles());
        Assert.Equal(expected.Biases(1).ToDoubles(), network.Biases(1).ToDoubles());
    }

    [Fact]
    public void Are_refused_in_a_stream()
    {
        Move("model.onnx.data", _model.Dense(TestModel.Input, 3, 4));
        OnnxNotSupportedException refused = Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(File.ReadAllBytes(ModelPath)));
        Assert.Contains("import the model by its path", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..\\secret")]
    [InlineData("/etc/hostname")]
    [InlineData("a/../../secret")]
    public void Are_not_read_from_elsewhere(string location)
    {
        Move("data", _model.Dense(TestModel.Input, 3, 4), location);
        Assert.Contains("not in the model's folder", Broken().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_missed_by_name()
    {
        Move("data", _model.Dense(TestModel.Input, 3, 4), "elsewhere.bin");
        Assert.Contains("'elsewhere.bin', which is not beside the model", Broken().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Must_be_long_enough()
    {
        Move("data", _model.Dense(TestModel.Input, 3, 4));
        File.WriteAllBytes(Path.Combine(_folder, "data"), File.ReadAllBytes(Path.Combine(_folder, "data"))[..20]);
        Assert.Contains("beyond the end of the file", Broken().Message, StringComparison.Ordinal);
    }

    private InvalidDataException Broken() => Assert.Throws<InvalidDataException>(() => OnnxModel.Import(ModelPath));

    // Takes the weights out of the model.
    private void Move(string file, string output, string? location = null)
    {
        using FileStream data = File.Create(Path.Combine(_folder, file));
        foreach (TensorProto tensor in _model.Graph.Initializer)
        {
            tensor.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = location ?? file });
            tensor.ExternalData.Add(new StringStringEntryProto { Key = "offset", Value = $"{data.Position}" });
            tensor.ExternalData.Add(new StringStringEntryProto { Key = "length", Value = $"{tensor.RawData.Length}" });
            tensor.DataLocation = TensorProto.Types.DataLocation.External;
            tensor.RawData.WriteTo(data);
            tensor.ClearRawData();
        }

        File.WriteAllBytes(ModelPath, _model.Bytes(output));
    }
}
