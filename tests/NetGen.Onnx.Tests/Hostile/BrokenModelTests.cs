using System;
using System.IO;
using System.Text;
using Google.Protobuf;
using NetGen.Onnx.Format;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>Models that contradict themselves or want to fill the memory are refused, with the reason.</summary>
public class BrokenModelTests
{
    // What a refusal may allocate: a small multiple of the file, and what exceptions and tables take.
    private const int Multiple = 64;
    private const int Constant = 8_000_000;

    private readonly TestModel _model = new(new RandomNumbers(1));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("This is a text, and no model.", "no ONNX model")]
    [InlineData("\u0008\u0008", "no graph")]
    public void A_file_that_is_no_model(string text, string reason) => AssertBroken(Encoding.Latin1.GetBytes(text), reason);

    [Fact]
    public void A_model_that_ends_too_early()
    {
        byte[] model = _model.Bytes(_model.Dense(TestModel.Input, 3, 4));
        for (int length = 1; length < model.Length; length++)
        {
            Exception? refused = Record.Exception(() => TestModel.Import(model[..length]));
            Assert.True(refused is InvalidDataException or OnnxNotSupportedException, $"{length} bytes: {refused}");
        }
    }

    [Fact]
    public void Weights_that_do_not_fill_their_shape()
    {
        string y = _model.Dense(TestModel.Input, 3, 4);
        TensorProto weights = _model.Graph.Initializer[0];
        weights.RawData = ByteString.CopyFrom(weights.RawData.Span[4..]);
        AssertBroken(_model.Bytes(y), "44 bytes of data, not 48");
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(long.MaxValue, 2)]
    [InlineData(3_000_000_000, 3_000_000_000)]
    [InlineData(1 << 20, 1 << 20)]
    public void Weights_of_a_shape_that_is_none(long rows, long columns)
    {
        string y = _model.Dense(TestModel.Input, 3, 4);
        _model.Graph.Initializer[0].Dims.Clear();
        _model.Graph.Initializer[0].Dims.AddRange([rows, columns]);
        AssertBroken(_model.Bytes(y), "has the shape");
    }

    [Fact]
    public void Layers_of_no_units()
    {
        TensorProto weights = new() { Name = "w", DataType = 1, RawData = ByteString.Empty };
        weights.Dims.AddRange([0, 2_000_000]);
        _model.Graph.Initializer.Add(weights);
        Refuse<OnnxNotSupportedException>(_model.Bytes(_model.Node("MatMul", TestModel.Input, "w")));
    }

    [Fact]
    public void Layers_that_do_not_fit_each_other() =>
        AssertBroken(_model.Bytes(_model.Dense(_model.Dense(TestModel.Input, 3, 4), 5, 2)), "weights for 5 inputs, but is applied to 4");

    [Fact]
    public void A_bias_of_another_layer() => AssertBroken(
        _model.Bytes(_model.Node("Add", _model.Dense(TestModel.Input, 3, 4), _model.Constant(5))), "do not go together");

    [Fact]
    public void Nodes_in_a_circle()
    {
        string first = _model.Node("Add", TestModel.Input, "later");
        _model.Graph.Node.Add(new NodeProto { OpType = "Relu", Input = { first }, Output = { "later" } });
        AssertBroken(_model.Bytes("later"), "form a circle");
    }

    [Fact]
    public void A_tensor_that_nothing_makes() => AssertBroken(_model.Bytes(_model.Node("Relu", "nothing")), "needs 'nothing'");

    [Fact]
    public void An_output_that_nothing_makes() => AssertBroken(_model.Bytes("nothing"), "makes its output");

    [Fact]
    public void Two_tensors_of_one_name()
    {
        string y = _model.Dense(TestModel.Input, 3, 4);
        _model.Graph.Node.Add(new NodeProto { OpType = "Relu", Input = { TestModel.Input }, Output = { y } });
        AssertBroken(_model.Bytes(y), "two tensors of the name");
    }

    [Fact]
    public void Millions_of_empty_nodes()
    {
        byte[] nodes = new byte[4_000_000];
        for (int i = 0; i < nodes.Length; i += 2)
        {
            nodes[i] = (GraphProto.NodeFieldNumber << 3) | 2;
        }

        using MemoryStream file = new();
        CodedOutputStream output = new(file);
        output.WriteTag(ModelProto.GraphFieldNumber, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(nodes));
        output.Flush();
        AssertBroken(file.ToArray(), "more parts than its length allows");
    }

    [Fact]
    public void Constants_that_grow_from_nothing()
    {
        string large = _model.Node("ConstantOfShape", _model.Integers(20_000, 10_000));
        AssertBroken(_model.Bytes(_model.Node("MatMul", TestModel.Input, large)), "more computation than");
    }

    [Fact]
    public void Constants_that_grow_by_each_other()
    {
        string large = _model.Node("Add", _model.Constant(1000, 1), _model.Constant(1, 1000));
        AssertBroken(_model.Bytes(_model.Node("MatMul", TestModel.Input, large)), "more computation than");
    }

    [Fact]
    public void One_matrix_for_a_thousand_layers()
    {
        string weights = _model.Constant(100, 100);
        string y = _model.Dense(TestModel.Input, 3, 100);
        for (int l = 0; l < 1000; l++)
        {
            y = _model.Node("MatMul", y, weights);
        }

        AssertBroken(_model.Bytes(y), "more computation than");
    }

    [Fact]
    public void A_function_that_doubles_with_every_node()
    {
        string y = _model.Node("Tanh", _model.Dense(TestModel.Input, 3, 4));
        for (int i = 0; i < 60; i++)
        {
            y = _model.Node("Mul", y, _model.Node("Add", y, _model.Number(i + 1)));
        }

        Refuse<OnnxNotSupportedException>(_model.Bytes(y));
    }

    [Fact]
    public void Calls_within_calls()
    {
        string y = _model.Dense(TestModel.Input, 3, 4);
        for (int i = 0; i < 20_000; i++)
        {
            y = _model.Node("Tanh", y);
        }

        Refuse<OnnxNotSupportedException>(_model.Bytes(y));
    }

    [Fact]
    public void Very_many_layers_are_no_problem()
    {
        string y = TestModel.Input;
        for (int l = 0; l < 5000; l++)
        {
            y = _model.Node("Tanh", _model.Dense(y, 3, 3));
        }

        Assert.Equal(5000, TestModel.Import(_model.Bytes(y)).Description.LayerCount);
    }

    private static void AssertBroken(byte[] model, string reason) =>
        Assert.Contains(reason, Refuse<InvalidDataException>(model).Message, StringComparison.Ordinal);

    private static TException Refuse<TException>(byte[] model)
        where TException : Exception
    {
        TException refused = Assert.Throws<TException>(() => TestModel.Import(model));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<TException>(() => TestModel.Import(model));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Multiple * (long)model.Length + Constant);
        return refused;
    }
}
