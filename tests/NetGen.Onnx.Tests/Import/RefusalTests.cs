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
        Assert.Contains("There is no dense layer", Refused(_model.Node("Identity", TestModel.Input)).Message, StringComparison.Ordinal);

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

    [Fact]
    public void Of_a_formula_only_what_makes_it_none_is_named()
    {
        string scaled = _model.Node("Div", _model.Node("Sub", _model.Dense(TestModel.Input, 3, 4), _model.Constant(4)), _model.Positive(4));
        string exponential = _model.Node("Exp", _model.Node("Relu", scaled));

        OnnxNotSupportedException refused = Refused(_model.Dense(_model.Node("Mul", exponential, _model.Number(2)), 4, 2));

        OnnxRefusedNode node = Assert.Single(refused.Nodes);
        Assert.Equal("Exp", node.Operator);
        Assert.Contains("exp(relu(z))", node.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_does_not_depend_on_its_unit_is_refused_by_what_it_is()
    {
        string a = _model.Node("Tanh", _model.Dense(TestModel.Input, 3, 4));
        Assert.Contains("it is always 0", AssertRefused("Sub", _model.Node("Sub", a, a)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_hidden_softmax_only_the_softmax_is_named()
    {
        string scaled = _model.Node("Mul", _model.Node("Softmax", _model.Node("Mul", _model.Dense(TestModel.Input, 3, 4), _model.Number(3))), _model.Number(2));
        OnnxRefusedNode node = Assert.Single(Refused(scaled).Nodes);
        Assert.Equal("Softmax", node.Operator);
        Assert.Contains("softmax is followed by", node.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_node_that_is_refused_the_outputs_are_no_reason_for_others()
    {
        string z = _model.Dense(TestModel.Input, 3, 4);
        string[] parts = ["left", "right"];
        _model.Graph.Node.Add(new Format.NodeProto { Name = "split", OpType = "Split", Input = { z }, Output = { parts } });
        string y = _model.Node("Add", _model.Node("Tanh", parts[0]), _model.Node("Sigmoid", _model.Node("Shape", parts[1])));
        Assert.Equal("split", Assert.Single(Refused(y).Nodes).Name);
    }

    [Fact]
    public void Branches_are_refused_where_they_join()
    {
        string left = _model.Dense(TestModel.Input, 3, 4);
        string right = _model.Node("Tanh", _model.Dense(TestModel.Input, 3, 4));
        OnnxRefusedNode node = Assert.Single(Refused(_model.Dense(_model.Node("Mul", left, right), 4, 2)).Nodes);
        Assert.Equal("Mul", node.Operator);
        Assert.Contains("joins two branches", node.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_no_tensor_is_said_once()
    {
        string y = _model.Node("Add", _model.Node("Relu", TestModel.Input), _model.Node("Tanh", TestModel.Input));
        Format.ModelProto model = _model.Proto(y);
        model.Graph.Input[0].Type.TensorType.ElemType = 8;
        OnnxNotSupportedException refused = Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(Google.Protobuf.MessageExtensions.ToByteArray(model)));
        Assert.Contains("'x' is no tensor of numbers", Assert.Single(refused.Nodes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_that_is_no_relu_is_named()
    {
        string z = _model.Dense(TestModel.Input, 3, 4);
        string y = _model.Node("Where", _model.Node("Greater", z, _model.Number(1)), z, _model.Number(0));
        Assert.Contains("step", Refused(y).Nodes.Single(node => node.Operator == "Where").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_that_repeats_a_unit_is_refused() =>
        Assert.Contains("repeats", AssertRefused("Add", _model.Node("Add", _model.Dense(TestModel.Input, 3, 1), _model.Constant(4))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("Add", 1)]
    [InlineData("Mul", 2)]
    [InlineData("Max", 2)]
    public void Units_that_are_combined_with_others_by_their_shape_are_refused(string name, long axis)
    {
        string z = _model.Node("Tanh", _model.Dense(TestModel.Input, 3, 4));
        OnnxRefusedNode node = AssertRefused(name, _model.Node(name, z, _model.Node("Unsqueeze", z, _model.Integers(axis))));
        Assert.Contains("numbers are repeated", node.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Softmax_over_some_of_the_units_is_refused()
    {
        string rows = _model.Node("Reshape", _model.Dense(TestModel.Input, 3, 4), _model.Integers(-1, 2, 2));
        Assert.Contains("a part of the units", AssertRefused("Softmax", _model.Node("Softmax", rows)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_for_the_scale_of_very_many_outputs_is_refused()
    {
        string y = _model.Node("Mul", _model.Node("Tanh", _model.Dense(TestModel.Input, 3, 3000)), _model.Number(2));
        OnnxRefusedNode node = Assert.Single(Refused(y).Nodes);
        Assert.Contains("3000 × 3000 weights", node.Reason, StringComparison.Ordinal);
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
