using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>
/// Forward propagation of one data point with vectors of one width, every value between the inputs and the outputs in a register:
/// nothing waits for a value to be stored and read again.
/// </summary>
internal sealed class RegisterPointText
{
    /// <summary>The widths there is such a kernel for.</summary>
    public static readonly int[] VectorBits = [512, 256];

    // A first layer of more terms is a loop.
    private const int MostUnrolled = 32;

    // The JIT compiler stops inlining in methods of about 900 local variables, its own included.
    private readonly int _mostProducts;
    private readonly int _mostFunctions;

    private readonly IndentedWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly int _lanes;

    // Of the 32 or 16 registers, those that hold sums.
    private readonly int _mostSums;
    private readonly string _vector;
    private readonly VectorPrinter _printer;

    public RegisterPointText(IndentedWriter writer, NetworkPlan plan, int bits)
    {
        _writer = writer;
        _plan = plan;
        Bits = bits;
        _lanes = bits / 32;
        (_mostProducts, _mostFunctions, _mostSums) = bits == 512 ? (64, 3, 16) : (112, 5, 8);
        _vector = $"global::NetGen.Numerics.SingleVector{bits}";
        _printer = new(plan.Model, _vector);
    }

    /// <summary>The width of its vectors.</summary>
    public int Bits { get; }

    /// <summary>The name of its method.</summary>
    public string Method => $"ForwardInRegisters{Bits}";

    /// <summary>Whether the network is small enough for it.</summary>
    public bool Serves =>
        _plan is { Model.IsDouble: false, Rows.IsRented: false }
        && _plan.Model.Activations.All(activation => !activation.IsUserDefined)
        && (!_plan.Model.HasSoftmax || _plan.Model.OutputSize <= 16)
        && _plan.Layers.Sum(layer => IsLoop(layer) ? 4 * Vectors(layer) : Products(layer)) <= _mostProducts
        && _plan.Layers.Sum(layer => HasFunction(layer) ? Vectors(layer) : 0) <= _mostFunctions;

    public void Write()
    {
        _writer.Blank();
        _writer.Line($"/// <summary>The same with vectors of {_lanes} numbers; every value between inputs and outputs stays in a register.</summary>");
        _writer.Line(Names.OptimizeApart);
        using (_writer.Block($"private static void {Method}(ref float w, ref float x, ref float y)"))
        {
            foreach (LayerPlan layer in _plan.Layers)
            {
                WriteLayer(layer);
                _writer.Blank();
            }

            WriteOutputs();
        }
    }

    private void WriteLayer(LayerPlan layer)
    {
        _writer.Line($"// Layer {layer.Number}, {layer.PreviousSize} inputs to {layer.Size} units: z = W a + b (1.1).");
        if (IsPacked(layer))
        {
            WriteStarts(layer, new(0, PointText.PartsLength(layer, _lanes) / _lanes, 0, 1));
            WritePackedTerms(layer);
            WriteActivations(layer, new(0, Vectors(layer), 0, layer.Chains));
        }
        else
        {
            WriteGroups(layer);
        }

        if (IsSoftmax(layer))
        {
            WriteSoftmax(layer);
        }
    }

    private bool IsSoftmax(LayerPlan layer) => layer.Number == _plan.Model.LayerCount && _plan.Model.HasSoftmax;

    private void WriteActivations(LayerPlan layer, SumGroup group)
    {
        foreach (int v in group.Vectors)
        {
            WriteActivation(layer, v, Total(layer, v, group));
        }
    }

    private void WriteActivation(LayerPlan layer, int v, string total)
    {
        string a = $"a{layer.Number}_{v}";
        string z = Sum(layer, v, 0);
        if (_plan.Model.Activations[layer.Number - 1].Name == "identity")
        {
            _writer.Line($"{_vector} {a} = {total};");
            return;
        }

        if (total != z)
        {
            _writer.Line($"{z} = {total};");
        }

        if (!IsSoftmax(layer))
        {
            _writer.Line($"{_vector} {a} = {_printer.Print(ValueOf(layer), _ => z)};");
        }
    }

    // In the order of sums that the blocks take. There are one or two vectors.
    private void WriteSoftmax(LayerPlan layer)
    {
        string[] z = [.. Enumerable.Range(0, Vectors(layer)).Select(v => Sum(layer, v, 0))];
        int inLast = layer.Size - ((z.Length - 1) * _lanes);
        string last = z[z.Length - 1];
        if (inLast < _lanes)
        {
            // Only there: e to the power of −∞ would be slow, as all results are that underflow, and the sum leaves them out.
            _writer.Line("// Lanes without a unit must not count.");
            _writer.Line($"{_vector} isUnit = {_vector}.LessThan({_vector}.Indices, {_vector}.Create({inLast}));");
            _writer.Line($"{_vector} units = {_vector}.Select(isUnit, {last}, {_vector}.Create(float.NegativeInfinity));");
            last = "units";
        }

        _writer.Line($"{_vector} max = {(z.Length == 1 ? last : $"{_vector}.Larger({z[0]}, {last})")}.MaxOfLanes();");
        for (int v = 0; v < z.Length; v++)
        {
            _writer.Line($"{_vector} e{v} = {_printer.Print(Formulas.Exp(new Variable("x")), _ => $"{z[v]} - max")};");
        }

        _writer.Line($"{_vector} sum = {(z.Length == 1 ? $"e0.SumOfLanes({inLast})" : $"e0.SumOfLanes(e1, {inLast})")};");
        for (int v = 0; v < z.Length; v++)
        {
            _writer.Line($"{_vector} a{layer.Number}_{v} = e{v} / sum;");
        }
    }

    // Whether the parts of its sums lie beside each other, as PointText has them.
    private bool IsPacked(LayerPlan layer) => PointText.PartsLength(layer, _lanes) > 0;

    private int Vectors(LayerPlan layer) => (layer.Size + _lanes - 1) / _lanes;

    private int Products(LayerPlan layer) => IsPacked(layer) ? layer.PreviousSize * layer.Size / _lanes : layer.PreviousSize * Vectors(layer);

    private void WriteStarts(LayerPlan layer, SumGroup group)
    {
        foreach (int v in group.Vectors)
        {
            if (group.FirstChain > 0)
            {
                _writer.Line($"{_vector} {string.Join(", ", group.Chains.Select(chain => $"{Sum(layer, v, chain)} = default"))};");
                continue;
            }

            int offset = layer.BiasOffset + (v * _lanes);
            // Lanes without a unit are never read, but what lies past the parameters must not be touched.
            bool isWhole = layer.Size - (v * _lanes) >= _lanes || (!IsPacked(layer) && offset + _lanes <= _plan.Model.ParameterCount);
            string start = isWhole ? $"{_vector}.Load(ref w, {offset})"
                : layer.Size - (v * _lanes) > 0 ? $"{_vector}.LoadPart(ref w, {offset}, {layer.Size - (v * _lanes)})"
                : "default";
            IEnumerable<string> rest = group.Chains.Skip(1).Select(chain => $", {Sum(layer, v, chain)} = default");
            _writer.Line($"{_vector} {Sum(layer, v, 0)} = {start}{string.Concat(rest)};");
        }
    }

    // Of the others the inputs are in registers, whose lanes cannot be counted through.
    private bool IsLoop(LayerPlan layer) => layer.Number == 1 && Products(layer) > MostUnrolled && !IsPacked(layer);

    private bool HasFunction(LayerPlan layer) => IsSoftmax(layer) || ValueOf(layer).HasCalls;

    private void WriteGroups(LayerPlan layer)
    {
        int l = layer.Number;
        _writer.Line(layer.PreviousSize >= 4 || l > 1 ? $"{_vector} four{l}, x{l};" : $"{_vector} x{l};");
        if (IsLoop(layer))
        {
            _writer.Line("ref float input = ref x;");
            _writer.Line($"ref float weights = ref {(layer.WeightOffset == 0 ? "w" : $"{Names.Add}(ref w, {layer.WeightOffset})")};");
        }

        // As many vectors of units at a time as the registers hold sums of: all parts of a sum together if they can be, else two by
        // two, so that each input that is spread over a register serves more units.
        int most = System.Math.Max(1, _mostSums / System.Math.Min(layer.Chains, 2));
        for (int first = 0; first < Vectors(layer); first += most)
        {
            int count = System.Math.Min(most, Vectors(layer) - first);
            int chains = count * layer.Chains <= _mostSums ? layer.Chains : 2;
            SumGroup group = new(first, count, 0, chains);
            for (; group.FirstChain < layer.Chains; group = group with { FirstChain = group.FirstChain + chains })
            {
                WriteStarts(layer, group);
                WriteTerms(layer, group);
                if (chains < layer.Chains)
                {
                    WriteSubtotals(layer, group);
                }
            }

            WriteActivations(layer, group);
        }
    }

    private void WriteSubtotals(LayerPlan layer, SumGroup group) =>
        _writer.Line(string.Join(" ", group.Vectors.Select(v => $"{Sum(layer, v, group.FirstChain)} += {Sum(layer, v, group.FirstChain + 1)};")));

    // Four inputs at a time: one load, or one lane of each four, then each of them in all lanes. Of two parts of the sums, two of
    // the four are the inputs.
    private void WriteTerms(LayerPlan layer, SumGroup group)
    {
        int l = layer.Number;
        int whole = layer.PreviousSize - (layer.PreviousSize % 4);
        bool isAll = group.ChainCount == layer.Chains;
        if (IsLoop(layer))
        {
            if (group.First > 0 || group.FirstChain > 0)
            {
                _writer.Line("input = ref x;");
                _writer.Line($"weights = ref {Names.Add}(ref w, {layer.WeightOffset + (group.First * _lanes)});");
            }

            using (_writer.Block($"for (nint k = 0; k < {whole}; k += 4)"))
            {
                WriteFour(Load("input", 0), 0, 4, (k, v) => ("weights", (k * layer.Size) + ((v - group.First) * _lanes)));
                _writer.Line($"input = ref {Names.Add}(ref input, 4);");
                _writer.Line($"weights = ref {Names.Add}(ref weights, {4 * layer.Size});");
            }

            _writer.Blank();
        }
        else
        {
            // What is left over of the units before is in the register too; of the inputs no more may be read than there are.
            int inFours = l == 1 ? whole : layer.PreviousSize;
            for (int k = 0; k < inFours; k += 4)
            {
                string four = l == 1 ? Load("x", k) : $"a{l - 1}_{k / _lanes}.RepeatFour({k % _lanes / 4})";
                WriteFour(four, k, System.Math.Min(4, layer.PreviousSize - k), Place);
            }
        }

        for (int k = whole; l == 1 && k < layer.PreviousSize; k++)
        {
            if (IsOfGroup(k))
            {
                _writer.Line($"x{l} = {_vector}.Broadcast(ref x, {k});");
                WriteProducts(k, Place);
            }
        }

        bool IsOfGroup(int k) => group.Chains.Contains(k % layer.Chains);

        string Load(string inputs, int k) => isAll
            ? $"{_vector}.LoadFour(ref {inputs}, {k})"
            : $"{_vector}.LoadTwo(ref {inputs}, {k + group.FirstChain})";

        (string, int) Place(int k, int v) => ("w", layer.WeightOffset + (k * layer.Size) + (v * _lanes));

        void WriteFour(string four, int firstInput, int inputs, System.Func<int, int, (string, int)> place)
        {
            _writer.Line($"four{l} = {four};");
            foreach (int k in Enumerable.Range(firstInput, inputs).Where(IsOfGroup))
            {
                _writer.Line($"x{l} = four{l}.RepeatWithinFours({(isAll || l > 1 ? k % 4 : k % 2)});");
                WriteProducts(k, place);
            }
        }

        void WriteProducts(int k, System.Func<int, int, (string, int)> place) =>
            _writer.Line(string.Join(" ", group.Vectors.Select(v =>
            {
                (string weights, int offset) = place(k, v);
                return $"{Sum(layer, v, k % layer.Chains)}.AddProduct(x{l}, ref {weights}, {offset});";
            })));
    }

    private void WritePackedTerms(LayerPlan layer)
    {
        int l = layer.Number;
        int length = PointText.PartsLength(layer, _lanes);
        _writer.Line($"// Each lane has a unit and one of the {layer.Chains} parts of its sum.");
        for (int k = 0; k < layer.PreviousSize; k += layer.Chains)
        {
            for (int v = 0; v < length / _lanes; v++)
            {
                int input = k + (v * _lanes / layer.Size);
                string repeated = l == 1 ? $"{_vector}.Repeat(ref x, {input}, {layer.Size})" : $"a{l - 1}_{input / _lanes}.Repeat({input % _lanes}, {layer.Size})";
                _writer.Line($"{Sum(layer, v, 0)}.AddProduct({repeated}, ref w, {layer.WeightOffset + (k * layer.Size) + (v * _lanes)});");
            }
        }
    }

    private static string Sum(LayerPlan layer, int vector, int chain) => $"z{layer.Number}_{vector}{Tile.Letter(chain)}";

    private string Total(LayerPlan layer, int v, SumGroup group)
    {
        if (IsPacked(layer))
        {
            IEnumerable<int> sums = Enumerable.Range(0, PointText.PartsLength(layer, _lanes) / _lanes);
            return Tile.Total([.. sums.Select(sum => Sum(layer, sum, 0) + (layer.Size < _lanes ? $".SumOfParts({layer.Size})" : ""))]);
        }

        // Of four parts taken two by two, each two are added up already.
        return Tile.Total([.. Enumerable.Range(0, layer.Chains).Where(chain => group.ChainCount == layer.Chains || chain % 2 == 0).Select(chain => Sum(layer, v, chain))]);
    }

    private Expression ValueOf(LayerPlan layer)
    {
        ActivationModel activation = _plan.Model.Activations[layer.Number - 1];
        return Activations.Find(activation.Name)!.Value(activation.Arguments);
    }

    private void WriteOutputs()
    {
        LayerPlan last = _plan.Layers[_plan.Layers.Count - 1];
        for (int v = 0; v < Vectors(last); v++)
        {
            int count = System.Math.Min(_lanes, last.Size - (v * _lanes));
            string store = count == _lanes ? $"Store(ref y, {v * _lanes})" : $"StorePart(ref y, {v * _lanes}, {count})";
            _writer.Line($"a{last.Number}_{v}.{store};");
        }
    }
}
