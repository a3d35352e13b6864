using System;
using System.Threading;
using NetGen.Generator.Freezing;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>
/// The nested class with the parameters of a frozen network that is not unrolled: packed into strings, which compilers take
/// quickly, and unpacked once into memory that lies as the kernels like it.
/// </summary>
internal sealed class ConstantsText(IndentedWriter writer, NetworkPlan plan)
{
    /// <summary>The parameters, as the methods of the class call them.</summary>
    public const string Parameters = $"{ClassName}.Parameters.Span";

    /// <summary>The name of the class.</summary>
    public const string ClassName = "Constants";

    private readonly FrozenModel _frozen = plan.Model.Frozen!;
    private readonly WeightsFile _file = plan.Model.Frozen!.File!;
    private readonly string _real = Names.Real(plan.Model);

    public void Write(CancellationToken cancellationToken)
    {
        string memory = $"global::NetGen.Runtime.ParameterMemory<{_real}>";
        writer.Blank();
        writer.Line($"/// <summary>The weights and biases of '{Documented(_frozen.Weights)}', unpacked at the first call: 15 bits in each character.</summary>");
        writer.Line(Names.GeneratedCode);
        using (writer.Block($"private static class {ClassName}"))
        {
            writer.Line($"public static readonly {memory} Parameters = Unpack();");
            writer.Blank();
            writer.Line($"private static {memory} Unpack()");
            using (writer.Block())
            {
                writer.Line($"{memory} memory = new {memory}(ParameterCount{(plan.AlignedPlace == 0 ? "" : $", {plan.AlignedPlace}")});");
                writer.Line($"{Names.Span}<{_real}> parameters = memory.Span;");
                foreach (LayerPlan layer in plan.Layers)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    WriteLayer(layer);
                }

                writer.Blank();
                writer.Line("return memory;");
            }
        }
    }

    // Whatever the name contains, it stays within its comment.
    private static string Documented(string text) => MessageText.Plain(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private void WriteLayer(LayerPlan layer)
    {
        int weights = layer.Size * layer.PreviousSize;
        string order = layer.IsInputMajor ? "input by input" : "unit by unit";
        writer.Blank();
        switch (_frozen.Storage)
        {
            case StorageKind.Half:
                writer.Line($"// Layer {layer.Number}: W {order} in half precision, and b.");
                Call("Half", Halves(layer), layer.WeightOffset, weights);
                Call("Full", Full(layer, weights), layer.BiasOffset, layer.Size);
                break;
            case StorageKind.Int8:
                writer.Line($"// Layer {layer.Number}: W {order} in bytes, with a scale for each unit, and b.");
                Call("Int8", Bytes(layer), layer.WeightOffset, weights, $", {layer.Size}, isInputMajor: {(layer.IsInputMajor ? "true" : "false")}");
                Call("Full", Full(layer, weights), layer.BiasOffset, layer.Size);
                break;
            default:
                writer.Line($"// Layer {layer.Number}: W {order}, and b.");
                Call("Full", Full(layer, 0), layer.WeightOffset, weights + layer.Size);
                break;
        }
    }

    private void Call(string method, string packed, int start, int length, string further = "") =>
        writer.Verbatim($"{Names.FrozenParameters}.{method}(@\"", packed, $"\", parameters.Slice({start}, {length}){further});");

    // Every bit of the layer's parameters, from one on.
    private string Full(LayerPlan layer, int first)
    {
        int weights = layer.Size * layer.PreviousSize;
        var packed = new PackedBits();
        for (int n = first; n < weights + layer.Size; n++)
        {
            double value = n < weights ? Weight(layer, n) : _file.Biases[layer.Number - 1][n - weights];
            if (plan.Model.IsDouble)
            {
                long bits = BitConverter.DoubleToInt64Bits(value);
                packed.Add((uint)bits, 32);
                packed.Add((uint)(bits >> 32), 32);
            }
            else
            {
                packed.Add(SingleBits((float)value), 32);
            }
        }

        return packed.ToString();
    }

    private string Halves(LayerPlan layer)
    {
        var packed = new PackedBits();
        for (int n = 0; n < layer.Size * layer.PreviousSize; n++)
        {
            packed.Add(StoredNumber.HalfBits(Weight(layer, n)), 16);
        }

        return packed.ToString();
    }

    private string Bytes(LayerPlan layer)
    {
        float[] scales = new float[layer.Size];
        for (int i = 0; i < scales.Length; i++)
        {
            scales[i] = FrozenValues.Scale(_file, layer, i);
        }

        var packed = new PackedBits();
        for (int n = 0; n < layer.Size * layer.PreviousSize; n++)
        {
            packed.Add((byte)(sbyte)StoredNumber.Int8(Weight(layer, n), scales[FrozenValues.Position(layer, n).Unit]), 8);
        }

        foreach (float scale in scales)
        {
            packed.Add(SingleBits(scale), 32);
        }

        return packed.ToString();
    }

    private double Weight(LayerPlan layer, int n)
    {
        (int unit, int input) = FrozenValues.Position(layer, n);
        return _file.Weight(layer.Number, unit, input);
    }

    private static uint SingleBits(float value) => BitConverter.ToUInt32(BitConverter.GetBytes(value), 0);
}
