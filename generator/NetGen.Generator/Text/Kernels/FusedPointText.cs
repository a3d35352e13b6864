using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>
/// Forward propagation of one data point through a small network, every multiply-add a statement; the units of a layer lie four
/// to a vector where they fill it.
/// </summary>
internal sealed class FusedPointText(IndentedWriter writer, NetworkPlan plan)
{
    private readonly Letters _letters = new(plan);
    private readonly ActivationText _scalars = new(writer, new ScalarDialect(plan));
    private readonly VectorPrinter _vectors = new(plan.Model, Vector(plan));
    private readonly VectorPrinter _few = new(plan.Model, Few(plan));
    private readonly string _real = Names.Real(plan.Model);
    private readonly string _four = Vector(plan);

    /// <summary>Whether there is such a kernel.</summary>
    public static bool Serves(NetworkPlan plan)
    {
        var letters = new Letters(plan);
        return plan.Blocks is not null && plan.Layers.All(layer => layer.Schedule == Schedule.Fused && letters.IsFormula(layer.Number));
    }

    public void Write()
    {
        writer.Blank();
        writer.Line("/// <summary>Forward propagation of one data point.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"public static void Forward({(plan.HasLiterals ? "" : $"ref {_real} w, ")}ref {_real} x, ref {_real} y)");
        using (writer.Block())
        {
            if (!IsVector(plan.Layers[0]))
            {
                writer.Line("// A(0) = X");
                for (int j = 0; j < plan.Model.InputSize; j++)
                {
                    writer.Line($"{_real} {Letters.A(0, j)} = {At("x", j)};");
                }
            }

            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Blank();
                writer.Line($"// Layer {layer.Number}: z = W a + b, a = {_letters.Activation(layer.Number)}(z)  (1.1)");
                if (IsVector(layer))
                {
                    WriteVectors(layer);
                }
                else if (TakesVector(layer.Number))
                {
                    WriteSumsOfVector(layer);
                }
                else
                {
                    WriteScalars(layer);
                }
            }

            writer.Blank();
            for (int i = 0; i < plan.Model.OutputSize; i++)
            {
                writer.Line($"{At("y", i)} = {Letters.A(plan.Layers.Count, i)};");
            }
        }
    }

    private static bool IsVector(LayerPlan layer) => layer.IsInputMajor;

    // Whether its inputs are the lanes of one vector and stay there.
    private bool TakesVector(int layer) =>
        layer > 1 && layer <= plan.Layers.Count
        && !plan.Model.IsDouble
        && plan.Layers[layer - 1] is { Chains: 2, PreviousSize: LayerPlan.UnitsAtATime } current && !IsVector(current)
        && IsVector(plan.Layers[layer - 2]);

    private static string Vector(NetworkPlan plan) => $"global::NetGen.Numerics.{(plan.Model.IsDouble ? "DoubleVector256" : "SingleVector128")}";

    private static string Few(NetworkPlan plan) => $"global::NetGen.Numerics.{Names.Precision(plan.Model)}Vector128";

    private void WriteVectors(LayerPlan layer)
    {
        int l = layer.Number;
        for (int i = 0; i < layer.Size; i += LayerPlan.UnitsAtATime)
        {
            string units = Units(l, i);
            string[] parts = [.. Enumerable.Range(0, layer.Chains).Select(chain => $"z{units}{Tile.Letter(chain)}")];
            writer.Line($"{_four} {parts[0]} = {Four(layer.BiasOffset + i)};");
            for (int j = 0; j < layer.PreviousSize; j++)
            {
                string part = parts[j % layer.Chains];
                string input = l == 1 ? $"{_four}.Broadcast(ref x, {j})" : $"{_four}.Create({Letters.A(l - 1, j)})";
                int place = layer.WeightPlace(i, j);
                writer.Line(j > 0 && j < layer.Chains ? $"{_four} {part} = {Four(place)} * {input};"
                    : plan.HasLiterals ? $"{part}.AddProduct({Four(place)}, {input});"
                    : $"{part}.AddProduct({input}, ref w, {place});");
            }

            if (parts.Length > 1)
            {
                writer.Line($"{parts[0]} = {Tile.Total(parts)};");
            }

            writer.Line($"{_four} a{units} = {_vectors.Print(_letters.Entry(l)!.Value(plan.Model.Activations[l - 1].Arguments), _ => parts[0])};");
            for (int lane = 0; lane < LayerPlan.UnitsAtATime && !TakesVector(l + 1); lane++)
            {
                writer.Line($"{_real} {Letters.A(l, i + lane)} = a{units}.Lane({lane});");
            }
        }
    }

    private static string Units(int layer, int first) => $"{layer}_{first + 1}to{first + LayerPlan.UnitsAtATime}";

    // The order of sums is that of WriteScalars, in half the instructions. In a method of at most 100 bytes of IL the JIT compiler
    // does without a frame, which is one more reason for a call of few arguments.
    private void WriteSumsOfVector(LayerPlan layer)
    {
        int l = layer.Number;
        string inputs = "a" + Units(l - 1, 0);
        for (int i = 0; i < layer.Size; i++)
        {
            int weights = layer.WeightPlace(i, 0);
            int bias = layer.BiasOffset + i;
            string parameters = plan.HasLiterals ? $"{Four(weights)}, {Parameter(bias)}" : $"ref w, {weights}, {bias}";
            writer.Line($"{_four} {Letters.Z(l, i)}Lane = {_four}.WeightedSum({inputs}, {parameters});");
            WriteValueOfLane(l, i);
        }
    }

    private void WriteScalars(LayerPlan layer)
    {
        int l = layer.Number;
        for (int i = 0; i < layer.Size; i++)
        {
            string bias = Letters.Bias(l, i);
            string[] weights = [.. Enumerable.Range(0, layer.PreviousSize).Select(j => _letters.Weight(l, i, j))];
            if (plan.HasLiterals)
            {
                bias = Parameter(layer.BiasOffset + i);
                weights = [.. weights.Select((_, j) => Parameter(layer.WeightPlace(i, j)))];
            }
            else
            {
                for (int j = 0; j < weights.Length; j++)
                {
                    writer.Line($"{_real} {weights[j]} = {Parameter(layer.WeightPlace(i, j))};");
                }

                writer.Line($"{_real} {bias} = {Parameter(layer.BiasOffset + i)};");
            }

            string sum = Dialect.WeightedSum(
                layer,
                bias,
                j => weights[j],
                j => Letters.A(l - 1, j),
                (weight, input, addend) => $"{Names.Math(plan.Model)}.MultiplyAdd({weight}, {input}, {addend})");
            writer.Line($"{_real} {Letters.Z(l, i)} = {sum};");
            WriteValue(l, i);
        }
    }

    // A function is inlined over vectors only, and a vector's constants are operands of its instructions; so one lane is used.
    private void WriteValue(int layer, int unit)
    {
        string z = Letters.Z(layer, unit);
        string a = Letters.A(layer, unit);
        Expression value = _letters.Entry(layer)!.Value(plan.Model.Activations[layer - 1].Arguments);
        if (!value.HasCalls)
        {
            writer.Line($"{_real} {a} = {_scalars.Value(layer, z)};");
            return;
        }

        writer.Line($"{Few(plan)} {z}Lane = {Few(plan)}.CreateLane({z});");
        WriteValueOfLane(layer, unit);
    }

    private void WriteValueOfLane(int layer, int unit)
    {
        string z = Letters.Z(layer, unit);
        string a = Letters.A(layer, unit);
        Expression value = _letters.Entry(layer)!.Value(plan.Model.Activations[layer - 1].Arguments);
        writer.Line($"{Few(plan)} {a}Lane = {_few.Print(value, _ => z + "Lane")};");
        writer.Line($"{_real} {a} = {a}Lane.Lane(0);");
    }

    private string Parameter(int place) => plan.HasLiterals ? FrozenValues.Literal(plan, place) : At("w", place);

    private string Four(int place) => plan.HasLiterals
        ? $"{Names.FrozenParameters}.Vector({string.Join(", ", Enumerable.Range(place, 4).Select(index => FrozenValues.Literal(plan, index)))})"
        : $"{_four}.Load(ref w, {place})";

    private static string At(string reference, int place) => place == 0 ? reference : $"{Names.Add}(ref {reference}, {place})";
}
