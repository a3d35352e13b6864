using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>
/// Forward propagation of one data point with vectors of 16 numbers, every value between the inputs and the outputs in a register:
/// nothing waits for a value to be stored and read again.
/// </summary>
internal sealed class RegisterPointText(IndentedWriter writer, NetworkPlan plan)
{
    public const string Method = "ForwardInRegisters";

    private const string Vector = "global::NetGen.Numerics.SingleVector512";
    private const int Lanes = 16;

    // The JIT compiler stops inlining in methods of about 900 local variables, its own included.
    private const int MostProducts = 64;
    private const int MostFunctions = 3;

    // A first layer of more terms is a loop.
    private const int MostUnrolled = 32;
    private const int MostSums = 16;

    private readonly VectorPrinter _printer = new(plan.Model, Vector);

    /// <summary>Whether the network is small enough for it.</summary>
    public static bool Serves(NetworkPlan plan) =>
        plan is { Model.IsDouble: false, Rows.IsRented: false }
        && plan.Model.Activations.All(activation => !activation.IsUserDefined)
        && (!plan.Model.HasSoftmax || plan.Model.OutputSize <= Lanes)
        && plan.Layers.Sum(layer => IsLoop(layer) ? 4 * Vectors(layer) : Products(layer)) <= MostProducts
        && plan.Layers.Sum(layer => HasFunction(plan, layer) ? Vectors(layer) : 0) <= MostFunctions;

    public void Write()
    {
        writer.Blank();
        writer.Line("/// <summary>The same with vectors of 16 numbers, every value between the inputs and the outputs in a register.</summary>");
        writer.Line(Names.NoInline);
        using (writer.Block($"private static void {Method}(ref float w, ref float x, ref float y)"))
        {
            foreach (LayerPlan layer in plan.Layers)
            {
                WriteLayer(layer);
                writer.Blank();
            }

            WriteOutputs();
        }
    }

    private void WriteLayer(LayerPlan layer)
    {
        writer.Line($"// Layer {layer.Number}, {layer.PreviousSize} inputs to {layer.Size} units: z = W a + b (1.1).");
        WriteStarts(layer);
        if (IsPacked(layer))
        {
            WritePackedTerms(layer);
        }
        else
        {
            WriteTerms(layer);
        }

        for (int v = 0; v < Vectors(layer); v++)
        {
            WriteActivation(layer, v);
        }
    }

    private void WriteActivation(LayerPlan layer, int v)
    {
        string a = $"a{layer.Number}_{v}";
        string z = Sum(layer, v, 0);
        string total = Total(layer, v);
        if (plan.Model.Activations[layer.Number - 1].Name == "identity")
        {
            writer.Line($"{Vector} {a} = {total};");
            return;
        }

        if (total != z)
        {
            writer.Line($"{z} = {total};");
        }

        if (layer.Number == plan.Model.LayerCount && plan.Model.HasSoftmax)
        {
            WriteSoftmax(layer, z, a);
            return;
        }

        writer.Line($"{Vector} {a} = {_printer.Print(ValueOf(plan, layer), _ => z)};");
    }

    // In the order of sums that the blocks take.
    private void WriteSoftmax(LayerPlan layer, string z, string a)
    {
        if (layer.Size < Lanes)
        {
            writer.Line("// Lanes without a unit must not count.");
            writer.Line($"{Vector} isUnit = {Vector}.LessThan({Vector}.Indices, {Vector}.Create({layer.Size}));");
            writer.Line($"{z} = {Vector}.Select(isUnit, {z}, {Vector}.Create(float.NegativeInfinity));");
        }

        writer.Line($"{Vector} e = {_printer.Print(Formulas.Exp(new Variable("x")), _ => $"{z} - {z}.MaxOfLanes()")};");
        writer.Line($"{Vector} {a} = e / e.SumOfLanes();");
    }

    // Whether the parts of its sums lie beside each other, as PointText has them.
    private static bool IsPacked(LayerPlan layer) => PointText.PartsLength(layer, Lanes) > 0;

    private static int Vectors(LayerPlan layer) => (layer.Size + Lanes - 1) / Lanes;

    private static int Products(LayerPlan layer) => IsPacked(layer) ? layer.PreviousSize * layer.Size / Lanes : layer.PreviousSize * Vectors(layer);

    private void WriteStarts(LayerPlan layer)
    {
        int sums = IsPacked(layer) ? PointText.PartsLength(layer, Lanes) / Lanes : Vectors(layer);
        for (int v = 0; v < sums; v++)
        {
            int offset = layer.BiasOffset + (v * Lanes);
            // Lanes without a unit are never read, but what lies past the parameters must not be touched.
            bool isWhole = layer.Size - (v * Lanes) >= Lanes || (!IsPacked(layer) && offset + Lanes <= plan.Model.ParameterCount);
            string start = isWhole ? $"{Vector}.Load(ref w, {offset})"
                : layer.Size - (v * Lanes) > 0 ? $"{Vector}.LoadPart(ref w, {offset}, {layer.Size - (v * Lanes)})"
                : "default";
            IEnumerable<string> rest = Enumerable.Range(1, IsPacked(layer) ? 0 : layer.Chains - 1).Select(chain => $", {Sum(layer, v, chain)} = default");
            writer.Line($"{Vector} {Sum(layer, v, 0)} = {start}{string.Concat(rest)};");
        }
    }

    // Of the others the inputs are in registers, whose lanes cannot be counted through.
    private static bool IsLoop(LayerPlan layer) =>
        layer.Number == 1
        && Products(layer) > MostUnrolled
        && layer.Chains * Vectors(layer) <= MostSums
        && !IsPacked(layer);

    private static bool HasFunction(NetworkPlan plan, LayerPlan layer) =>
        (layer.Number == plan.Model.LayerCount && plan.Model.HasSoftmax) || ValueOf(plan, layer).HasCalls;

    // Four inputs at a time: one load, or one lane of each four, then each of them in all lanes.
    private void WriteTerms(LayerPlan layer)
    {
        int l = layer.Number;
        int whole = layer.PreviousSize - (layer.PreviousSize % 4);
        writer.Line(whole > 0 || l > 1 ? $"{Vector} four{l}, x{l};" : $"{Vector} x{l};");
        if (IsLoop(layer))
        {
            writer.Line("ref float input = ref x;");
            writer.Line($"ref float weights = ref {(layer.WeightOffset == 0 ? "w" : $"{Names.Add}(ref w, {layer.WeightOffset})")};");
            using (writer.Block($"for (nint k = 0; k < {whole}; k += 4)"))
            {
                WriteFour(layer, $"{Vector}.LoadFour(ref input, 0)", "weights", 0, 0, 4);
                writer.Line($"input = ref {Names.Add}(ref input, 4);");
                writer.Line($"weights = ref {Names.Add}(ref weights, {4 * layer.Size});");
            }

            writer.Blank();
        }
        else
        {
            // What is left over of the units before is in the register too; of the inputs no more may be read than there are.
            int inFours = l == 1 ? whole : layer.PreviousSize;
            for (int k = 0; k < inFours; k += 4)
            {
                string four = l == 1 ? $"{Vector}.LoadFour(ref x, {k})" : $"a{l - 1}_{k / Lanes}.RepeatQuarter({k % Lanes / 4})";
                WriteFour(layer, four, "w", layer.WeightOffset + (k * layer.Size), k, System.Math.Min(4, layer.PreviousSize - k));
            }
        }

        for (int k = whole; l == 1 && k < layer.PreviousSize; k++)
        {
            writer.Line($"x{l} = {Vector}.Broadcast(ref x, {k});");
            WriteProducts(layer, k, "w", layer.WeightOffset + (k * layer.Size));
        }
    }

    private void WriteFour(LayerPlan layer, string four, string weights, int place, int first, int count)
    {
        int l = layer.Number;
        writer.Line($"four{l} = {four};");
        for (int k = 0; k < count; k++)
        {
            writer.Line($"x{l} = four{l}.RepeatWithinQuarters({k});");
            WriteProducts(layer, first + k, weights, place + (k * layer.Size));
        }
    }

    private void WriteProducts(LayerPlan layer, int input, string weights, int place) =>
        writer.Line(string.Join(" ", Enumerable.Range(0, Vectors(layer)).Select(v =>
            $"{Sum(layer, v, input % layer.Chains)}.AddProduct(x{layer.Number}, ref {weights}, {place + (v * Lanes)});")));

    private void WritePackedTerms(LayerPlan layer)
    {
        int l = layer.Number;
        int length = PointText.PartsLength(layer, Lanes);
        writer.Line($"// Each lane has a unit and one of the {layer.Chains} parts of its sum.");
        for (int k = 0; k < layer.PreviousSize; k += layer.Chains)
        {
            for (int v = 0; v < length / Lanes; v++)
            {
                int input = k + (v * Lanes / layer.Size);
                string repeated = l == 1 ? $"{Vector}.Repeat(ref x, {input}, {layer.Size})" : $"a{l - 1}_{input / Lanes}.Repeat({input % Lanes}, {layer.Size})";
                writer.Line($"{Sum(layer, v, 0)}.AddProduct({repeated}, ref w, {layer.WeightOffset + (k * layer.Size) + (v * Lanes)});");
            }
        }
    }

    private static string Sum(LayerPlan layer, int vector, int chain) => $"z{layer.Number}_{vector}{Tile.Letter(chain)}";

    private static string Total(LayerPlan layer, int v)
    {
        if (IsPacked(layer))
        {
            return PointText.PartsLength(layer, Lanes) == Lanes
                ? $"{Sum(layer, 0, 0)}.SumOfParts({layer.Size})"
                : $"{Sum(layer, 0, 0)}.SumOfParts({layer.Size}) + {Sum(layer, 1, 0)}.SumOfParts({layer.Size})";
        }

        return Tile.Total([.. Enumerable.Range(0, layer.Chains).Select(chain => Sum(layer, v, chain))]);
    }

    private static Expression ValueOf(NetworkPlan plan, LayerPlan layer)
    {
        ActivationModel activation = plan.Model.Activations[layer.Number - 1];
        return Activations.Find(activation.Name)!.Value(activation.Arguments);
    }

    private void WriteOutputs()
    {
        LayerPlan last = plan.Layers[plan.Layers.Count - 1];
        for (int v = 0; v < Vectors(last); v++)
        {
            int count = System.Math.Min(Lanes, last.Size - (v * Lanes));
            string store = count == Lanes ? $"Store(ref y, {v * Lanes})" : $"StorePart(ref y, {v * Lanes}, {count})";
            writer.Line($"a{last.Number}_{v}.{store};");
        }
    }
}
