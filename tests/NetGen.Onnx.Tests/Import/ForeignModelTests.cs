using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NetGen.Onnx.Tests.Harness;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Models of PyTorch's exporter, and others as Keras's and scikit-learn's converters write them.</summary>
public class ForeignModelTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "onnx");

    public static TheoryData<string> Models => new(Names.Where(name => !name.StartsWith("refused", StringComparison.Ordinal)));

    private static string[] Names => [.. Directory.GetFiles(Folder, "*.onnx").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Is_imported_and_gives_the_exporters_outputs(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        double[][] inputs = Matrix(expected, "X");
        double[][] outputs = Matrix(expected, "Y");

        OnnxModel model = OnnxModel.Import(Path.Combine(Folder, name + ".onnx"));

        Assert.Equal(expected.RootElement.GetProperty("layers").EnumerateArray().Select(size => size.GetInt32()), model.Description.LayerSizes);
        Assert.Equal(expected.RootElement.GetProperty("activations").GetString(), string.Join(",", model.Description.Activations));
        Assert.Equal(name.Contains("double", StringComparison.Ordinal) ? Precision.Double : Precision.Single, model.Description.Precision);
        Assert.InRange(OrtSession.Distance(outputs, Reference.Run(model.ToNetworkFile(), inputs)), 0, OrtSession.Rounding);

        using MemoryStream exported = new();
        OnnxModel.Export(model.ToNetworkFile(), exported);
        Assert.InRange(OrtSession.Distance(outputs, OrtSession.Run(exported.ToArray(), inputs)), 0, OrtSession.Rounding);
    }

    [Fact]
    public void All_are_there() => Assert.Equal(21, Names.Length);

    [Fact]
    public void An_operator_that_is_no_activation_is_refused_by_its_node()
    {
        OnnxNotSupportedException refused = Refused("refused_op");
        OnnxRefusedNode node = Assert.Single(refused.Nodes);
        Assert.Equal(("y", "Ceil"), (node.Name, node.Operator));
        Assert.Equal("z", refused.ImportableOutput);
        Assert.Contains("Ceil", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skip_connection_is_refused_by_the_node_that_joins()
    {
        OnnxRefusedNode node = Assert.Single(Refused("refused_residual").Nodes);
        Assert.Equal("Add", node.Operator);
        Assert.Contains("joins two branches", node.Reason, StringComparison.Ordinal);
    }

    private static OnnxNotSupportedException Refused(string name) =>
        Assert.Throws<OnnxNotSupportedException>(() => OnnxModel.Import(Path.Combine(Folder, name + ".onnx")));

    private static double[][] Matrix(JsonDocument document, string name) =>
        [.. document.RootElement.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray())];
}
