using System;
using System.IO;
using System.Threading.Tasks;
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

    [Theory]
    [InlineData("link", false)]
    [InlineData("folder/data", false)]
    [InlineData("inner", true)]
    public void Links_may_lead_to_files_in_the_models_folder_only(string location, bool isRead)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string outside = Directory.CreateTempSubdirectory("netgen-onnx").FullName;
        Move("data", _model.Dense(TestModel.Input, 3, 4), location);
        File.Copy(Path.Combine(_folder, "data"), Path.Combine(outside, "data"));
        File.CreateSymbolicLink(Path.Combine(_folder, "link"), Path.Combine(outside, "data"));
        File.CreateSymbolicLink(Path.Combine(_folder, "inner"), "data");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "folder"), outside);
        if (isRead)
        {
            Assert.Equal([3, 4], OnnxModel.Import(ModelPath).Description.LayerSizes);
        }
        else
        {
            Assert.Contains("not in the model's folder", Broken().Message, StringComparison.Ordinal);
        }

        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void The_models_folder_may_itself_be_reached_by_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Move("data", _model.Dense(TestModel.Input, 3, 4));
        string link = _folder + ".link";
        Directory.CreateSymbolicLink(link, _folder);
        Assert.Equal([3, 4], OnnxModel.Import(Path.Combine(link, "model.onnx")).Description.LayerSizes);
        Directory.Delete(link);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("empty")]
    [InlineData("folder")]
    public async Task Are_read_from_regular_files_only(string location)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Move("data", _model.Dense(TestModel.Input, 3, 4), location);
        Pipe.Create(Path.Combine(_folder, "pipe"));
        File.WriteAllBytes(Path.Combine(_folder, "empty"), []);
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        await Assert.ThrowsAsync<InvalidDataException>(() => Task.Run(() => OnnxModel.Import(ModelPath)).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_pipe_is_no_model()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Pipe.Create(ModelPath);
        await Assert.ThrowsAsync<InvalidDataException>(() => Task.Run(() => OnnxModel.Import(ModelPath)).WaitAsync(TimeSpan.FromSeconds(20)));
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
