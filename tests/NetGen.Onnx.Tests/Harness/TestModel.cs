using System;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NetGen.Onnx.Export;
using NetGen.Onnx.Format;
using NetGen.Tests.Formalism;

namespace NetGen.Onnx.Tests.Harness;

/// <summary>Writes models node by node, as other tools would.</summary>
internal sealed class TestModel(RandomNumbers random, int opset = 17, bool isDouble = false)
{
    public const string Input = "x";

    private readonly int[] _inputShape = [-1, 3];

    public TestModel(RandomNumbers random, int[] inputShape, int opset = 17)
        : this(random, opset) => _inputShape = [-1, .. inputShape];

    private TestModel(RandomNumbers random, int inputs)
        : this(random) => _inputShape = [inputs];

    /// <summary>A model of a single data point, without a dimension for the number of them.</summary>
    public static TestModel OfOnePoint(RandomNumbers random) => new(random, inputs: 3);

    public GraphWriter Writer { get; } = new(isDouble);

    public GraphProto Graph => Writer.Graph;

    /// <summary>The domain of operators that are not ONNX's own.</summary>
    public string? OtherDomain { get; init; }

    public int IrVersion { get; init; } = 8;

    public string Node(string type, params string[] inputs) => Writer.Node(type, inputs);

    public string Node(string type, string[] inputs, params AttributeProto[] attributes) => Writer.Node(type, inputs, attributes);

    public string Number(double value) => Writer.Constant(value);

    /// <summary>A constant of random numbers.</summary>
    public string Constant(params int[] shape) =>
        Writer.Tensor($"c{Graph.Initializer.Count}", RandomNumbers.Row(shape.Aggregate(1, (a, b) => a * b), random.Normal), shape);

    /// <summary>A constant of a number for each unit.</summary>
    public string Values(params double[] values) => Writer.Tensor($"c{Graph.Initializer.Count}", values, values.Length);

    /// <summary>A constant of positive random numbers.</summary>
    public string Positive(params int[] shape) =>
        Writer.Tensor($"c{Graph.Initializer.Count}", RandomNumbers.Row(shape.Aggregate(1, (a, b) => a * b), () => 0.5 + random.Uniform(2)), shape);

    /// <summary>A constant of whole numbers.</summary>
    public string Integers(params long[] numbers)
    {
        TensorProto tensor = new() { Name = $"c{Graph.Initializer.Count}", DataType = 7 };
        tensor.Dims.Add(numbers.Length);
        tensor.Int64Data.AddRange(numbers);
        Graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    /// <summary>A dense layer.</summary>
    public string Dense(string below, int inputs, int units)
    {
        return Node("Gemm", [below, Constant(units, inputs), Constant(units)], GraphWriter.Attribute("transB", 1L));
    }

    /// <summary>The model's bytes.</summary>
    public byte[] Bytes(params string[] outputs) => Proto(outputs).ToByteArray();

    /// <summary>The model's messages.</summary>
    public ModelProto Proto(params string[] outputs)
    {
        Graph.Name = "test";
        if (Graph.Input.Count == 0)
        {
            Graph.Input.Add(Value(Input, _inputShape));
            Graph.Output.AddRange(outputs.Select(output => Value(output, null)));
        }

        ModelProto model = new() { IrVersion = IrVersion, Graph = Graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = opset });
        if (OtherDomain is not null)
        {
            model.OpsetImport.Add(new OperatorSetIdProto { Domain = OtherDomain, Version = 1 });
            foreach (NodeProto node in Graph.Node.Where(node => node.OpType.StartsWith(OtherDomain, StringComparison.Ordinal)))
            {
                node.Domain = OtherDomain;
                node.OpType = node.OpType[(OtherDomain.Length + 1)..];
            }
        }

        return model;
    }

    public static OnnxModel Import(byte[] model, OnnxImportOptions? options = null)
    {
        using MemoryStream stream = new(model);
        return OnnxModel.Import(stream, options);
    }

    private ValueInfoProto Value(string name, int[]? shape)
    {
        TypeProto.Types.Tensor type = new() { ElemType = Writer.ElementType };
        if (shape is not null)
        {
            type.Shape = new TensorShapeProto();
            type.Shape.Dim.AddRange(shape.Select(dimension => dimension < 0
                ? new TensorShapeProto.Types.Dimension { DimParam = "n" }
                : new TensorShapeProto.Types.Dimension { DimValue = dimension }));
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = type } };
    }
}
