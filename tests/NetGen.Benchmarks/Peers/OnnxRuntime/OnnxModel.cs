using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Google.Protobuf;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers.Plain;
using Onnx;

namespace NetGen.Benchmarks.Peers.OnnxRuntime;

/// <summary>A network as an ONNX model: Gemm and an activation for each layer.</summary>
internal static class OnnxModel
{
    public const string Input = "x";
    public const string Output = "y";

    /// <summary>The bytes of a model for batches of one size.</summary>
    public static byte[] Write(Subject<float> subject, int points)
    {
        int[] sizes = subject.Shape.Sizes;
        GraphProto graph = new() { Name = subject.Shape.Name };
        graph.Input.Add(Value(Input, points, sizes[0]));
        graph.Output.Add(Value(Output, points, sizes[^1]));

        string below = Input;
        for (int l = 1; l < sizes.Length; l++)
        {
            string layer = l.ToString(CultureInfo.InvariantCulture);
            string activation = Operator(subject.Shape.PlainActivations[l - 1]);
            string output = l == sizes.Length - 1 ? Output : "a" + layer;
            graph.Initializer.Add(Tensor("w" + layer, subject.Weights(l), sizes[l], sizes[l - 1]));
            graph.Initializer.Add(Tensor("b" + layer, subject.Biases(l), sizes[l]));

            NodeProto gemm = Node("Gemm", [below, "w" + layer, "b" + layer], activation == "" ? output : "z" + layer);
            gemm.Attribute.Add(new AttributeProto { Name = "transB", Type = AttributeProto.Types.AttributeType.Int, I = 1 });
            graph.Node.Add(gemm);
            if (activation != "")
            {
                graph.Node.Add(Node(activation, ["z" + layer], output));
            }

            below = output;
        }

        ModelProto model = new() { IrVersion = 8, Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });
        return model.ToByteArray();
    }

    private static string Operator(PlainActivation activation) =>
        activation == PlainActivation.Identity ? "" : activation.ToString();

    private static NodeProto Node(string type, IEnumerable<string> inputs, string output)
    {
        NodeProto node = new() { OpType = type };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        return node;
    }

    private static TensorProto Tensor(string name, float[] values, params int[] dimensions)
    {
        TensorProto tensor = new() { Name = name, DataType = (int)TensorProto.Types.DataType.Float };
        tensor.Dims.AddRange(dimensions.Select(dimension => (long)dimension));
        tensor.FloatData.AddRange(values);
        return tensor;
    }

    private static ValueInfoProto Value(string name, params int[] dimensions)
    {
        TensorShapeProto shape = new();
        shape.Dim.AddRange(dimensions.Select(dimension => new TensorShapeProto.Types.Dimension { DimValue = dimension }));
        TypeProto.Types.Tensor tensor = new() { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape };
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = tensor } };
    }
}
