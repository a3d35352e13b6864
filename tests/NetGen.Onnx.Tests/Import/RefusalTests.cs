using System;
using System.Linq;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Tests.Import;

/// <summary>What is no chain of dense layers is refused, every node in the way with its name and the reason.</summary>
public class RefusalTests
{
    private readonly TestModel _model = new(new RandomNumbers(1)) { OtherDomain = "ai.onnx.ml" };

    [Fact]
    public void Every_node_in_the_way_is_named()
    {
        string z = _model.Dense(TestModel.Input, 3, 4);
        string normal = _model.Node("LayerNormalization", z, _model.Constant(4), _model.Constant(4));
        string floor = _model.Node("Floor", normal);
        string y = _model.Node("LogSoftmax", _model.Dense(floor, 4, 2));

        OnnxNotSupportedException refused = Refused(y);

        Assert.Equal(["LayerNormalization", "Floor", "LogSoftmax"], refused.Nodes.Select(node => node.Operator));
        Assert.All(refused.Nodes, node => Assert.Contains($"{node.Name} ({node.Operator}): {node.Reason}", refused.Message, StringComparison.Ordinal));
        Assert.Equal(z, refused.ImportableOutput);
    }

    [Fact]
    public void Scikit_learns_classifier_is_imported_up_to_its_probabilities()
    {
        string hidden = _model.Node("Relu", _model.Node("Add", _model.Node("MatMul", TestModel.Input, _model.Constant(3, 5)), _model.Constant(1, 5)));
        string probabilities = _model.Node("Softmax", _model.Node("Add", _model.Node("MatMul", hidden, _model.Constant(5, 2)), _model.Constant(1, 2)));
        string label = _model.Node("ArgMax", [probabilities], Attribute("axis", 1L));
        string map = _model.Node("ai.onnx.ml.ZipMap", probabilities);
        byte[] model = _model.Bytes(label, map);

        OnnxNotSupportedException several = Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(model));
        Assert.Contains($"2 outputs; name the one to import: '{label}', '{map}'", several.Message, StringComparison.Ordinal);

        OnnxNotSupportedException refused = Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(model, new OnnxImportOptions { Output = map }));
        Assert.Equal("ai.onnx.ml.ZipMap", Assert.Single(refused.Nodes).Operator);
        Assert.Equal(probabilities, refused.ImportableOutput);

        OnnxModel imported = TestModel.Import(model, new OnnxImportOptions { Output = refused.ImportableOutput });
        Assert.Equal("3-5-2 relu, softmax, Single", imported.Description.ToString());
    }

    [Fact]
    public void Gelus_approximation_by_tanh_is_not_taken_for_gelu()
    {
        string z = _model.Dense(TestModel.Input, 3, 4);
        string cube = _model.Node("Mul", _model.Number(0.044715), _model.Node("Pow", z, _model.Number(3)));
        string tanh = _model.Node("Tanh", _model.Node("Mul", _model.Number(0.7978845608), _model.Node("Add", z, cube)));
        string y = _model.Node("Mul", _model.Node("Mul", _model.Number(0.5), z), _model.Node("Add", _model.Number(1), tanh));
        Assert.Contains("tanh", AssertRefused("Mul", y).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Gelu_as_an_operator_says_that_it_is_approximate() => Assert.Contains(
        "exact",
        AssertRefused("Gelu", _model.Node("Gelu", [_model.Dense(TestModel.Input, 3, 4)], Text("approximate", "tanh"))).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void A_hidden_softmax_is_refused() =>
        AssertRefused("Softmax", _model.Dense(_model.Node("Softmax", _model.Dense(TestModel.Input, 3, 4)), 4, 2));

    [Fact]
    public void Softmax_over_data_points_is_refused() =>
        AssertRefused("Softmax", _model.Node("Softmax", [_model.Dense(TestModel.Input, 3, 4)], Attribute("axis", 0L)));

    [Fact]
    public void Activations_of_the_inputs_are_refused() =>
        AssertRefused("Tanh", _model.Dense(_model.Node("Tanh", TestModel.Input), 3, 4));

    [Fact]
    public void Two_activations_without_a_layer_between_them_are_refused() =>
        AssertRefused("Sigmoid", _model.Node("Sigmoid", _model.Node("Tanh", _model.Dense(TestModel.Input, 3, 4))));

    [Fact]
    public void Slopes_of_each_units_own_are_refused() =>
        AssertRefused("PRelu", _model.Node("PRelu", _model.Dense(TestModel.Input, 3, 4), _model.Constant(4)));

    [Fact]
    public void Data_points_as_columns_are_refused()
    {
        AssertRefused("Gemm", _model.Node("Gemm", [TestModel.Input, _model.Constant(3, 4)], Attribute("transA", 1L)));
        AssertRefused("MatMul", _model.Node("MatMul", _model.Constant(4, 3), TestModel.Input));
    }

    [Fact]
    public void Units_that_are_mixed_with_data_points_are_refused()
    {
        AssertRefused("Transpose", _model.Node("Transpose", _model.Dense(TestModel.Input, 3, 4)));
        AssertRefused("Reshape", _model.Node("Reshape", _model.Dense(TestModel.Input, 3, 4), _model.Integers(1, -1)));
        AssertRefused("Flatten", _model.Node("Flatten", [_model.Dense(TestModel.Input, 3, 4)], Attribute("axis", 0L)));
    }

    [Fact]
    public void A_constant_for_each_data_point_is_refused() =>
        AssertRefused("Add", _model.Node("Add", _model.Dense(TestModel.Input, 3, 4), _model.Constant(7, 4)));

    [Fact]
    public void Training_mode_is_refused() =>
        AssertRefused("Dropout", _model.Node("Dropout", _model.Dense(TestModel.Input, 3, 4), _model.Number(0.5), _model.Number(1)));

    [Fact]
    public void A_model_without_a_layer_is_refused() =>
        Assert.Contains("There is no layer", Refused(_model.Node("Identity", TestModel.Input)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_output_that_does_not_depend_on_the_input_is_refused() =>
        Assert.Contains("does not depend", Refused(_model.Node("Identity", _model.Constant(4))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_output_is_refused_and_the_outputs_are_named()
    {
        byte[] model = _model.Bytes(_model.Dense(TestModel.Input, 3, 4));
        OnnxNotSupportedException refused = Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(model, new OnnxImportOptions { Output = "nothing" }));
        Assert.Contains("'nothing'", refused.Message, StringComparison.Ordinal);
        Assert.Contains(_model.Graph.Node[0].Output[0], refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Slopes_that_are_no_numbers_are_refused(double slope) =>
        AssertRefused("LeakyRelu", _model.Node("LeakyRelu", [_model.Dense(TestModel.Input, 3, 4)], Attribute("alpha", slope)));

    [Fact]
    public void Old_operators_are_refused()
    {
        TestModel old = new(new RandomNumbers(1), opset: 6);
        Assert.Contains("version 6", Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(old.Bytes(old.Dense(TestModel.Input, 3, 4)))).Message, StringComparison.Ordinal);
    }

    private static Format.AttributeProto Text(string name, string value) => new()
    {
        Name = name,
        S = Google.Protobuf.ByteString.CopyFromUtf8(value),
        Type = Format.AttributeProto.Types.AttributeType.String,
    };

    private OnnxRefusedNode AssertRefused(string operatorName, string output)
    {
        OnnxNotSupportedException refused = Refused(output);
        _model.Graph.Input.Clear();
        _model.Graph.Output.Clear();
        return refused.Nodes.Last(node => node.Operator == operatorName);
    }

    private OnnxNotSupportedException Refused(string output) => Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(_model.Bytes(output)));
}
