using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The three products of a layer whose units lie in the lanes: forward, the errors, and the derivatives of the weights.</summary>
internal sealed partial class RowProductText(IndentedWriter writer, NetworkPlan plan, Tiles tiles)
{
    // How the batch that the first layer reads lies in memory.
    private enum InputOrder
    {
        PointByPoint,
        UnitByUnit,
    }

    private readonly VectorNames _names = new(plan.Model);
    private readonly RowActivationText _activations = new(writer, plan);
    private readonly RowPlan _rows = plan.Rows!;

    private int LayerCount => plan.Layers.Count;

    /// <summary>Z(l) = W(l) A(l−1) + b(l) for the rows of a block, and the activation where it is cheap.</summary>
    public void WriteLinear(LayerPlan layer)
    {
        if (_rows.IsOutputTurned && layer.Number == LayerCount)
        {
            WriteOutput(layer);
            return;
        }

        foreach (InputOrder? order in Orders(layer))
        {
            WriteLinear(layer, order);
        }
    }

    private void WriteLinear(LayerPlan layer, InputOrder? order)
    {
        int l = layer.Number;
        TileEnd end = l == LayerCount ? TileEnd.Plain : _activations.ValueEnd(layer);
        Product product = Linear(layer, order) with { Start = TileStart.Lanes, StartValues = "biases", End = end };
        string result = end == TileEnd.Plain ? $"Z({l}) = W({l}) A({l - 1}) + b({l})" : $"A({l}) = σ(W({l}) A({l - 1}) + b({l}))";
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: {result}, (1.4), {layer.PreviousSize} inputs to {layer.Size} units{Of(order)}.</summary>");
        using (Method(product.Name, order, "ref {0} w, ", IsPackable(plan, layer) ? "ref {0} block, bool isPacked, " : "ref {0} block, "))
        {
            writer.Line($"ref {_names.Real} weights = ref {At("w", layer.WeightOffset)};");
            writer.Line(_rows.Biases[l - 1] < 0
                ? $"ref {_names.Real} biases = ref {At("w", layer.BiasOffset)};"
                : $"ref {_names.Real} biases = ref {Names.Add}(ref block, B{l});");
            WriteInputs(l);
            writer.Line($"ref {_names.Real} z = ref {Names.Add}(ref rows, {(end == TileEnd.Plain ? $"RowZ{l}" : $"RowA{l}")});");
            if (IsSplit(layer))
            {
                WriteSplit(layer, product);
            }
            else
            {
                new ProductText(writer, _names, tiles).WritePanels(product);
            }
        }

        foreach (Product part in IsSplit(layer) ? Parts(layer, product) : [product])
        {
            new ProductText(writer, _names, tiles).WriteMethods(part);
        }
    }

    /// <summary>Δ(l−1) = (W(l))ᵗ H(l), and H(l−1) where the derivative is cheap.</summary>
    public void WritePropagate(LayerPlan layer)
    {
        int l = layer.Number;
        TileEnd end = l == 1 ? TileEnd.Plain : _activations.DerivativeEnd(plan.Layers[l - 2]);
        Product product = Propagation(layer, end);
        writer.Blank();
        writer.Line(l == 1
            ? $"/// <summary>Δ(0) = (W(1))ᵗ H(1), (5.2): ∂J/∂X.</summary>"
            : $"/// <summary>Δ({l - 1}) = (W({l}))ᵗ H({l}), (5.2){(end == TileEnd.Plain ? "" : $", and H({l - 1}) = Δ({l - 1}) ⊙ ∂σ/∂Z({l - 1})")}.</summary>");
        bool isTurned = _rows.IsOutputTurned && l == LayerCount;
        string sums = isTurned ? ", ref {0} h" : l == 1 ? ", ref {0} sums" : "";
        writer.Line(Names.Optimize);
        writer.Line($"private static void Propagate{l}<{_names.Vector}>(ref {_names.Real} transposed, ref {_names.Real} rows{string.Format(sums, _names.Real)}, int count)");
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }

        using (writer.Block())
        {
            writer.Line($"ref {_names.Real} weights = ref {Names.Add}(ref transposed, T{l});");
            if (!isTurned)
            {
                writer.Line($"ref {_names.Real} h = ref {Names.Add}(ref rows, RowA{l});");
            }

            if (l > 1)
            {
                writer.Line($"ref {_names.Real} delta = ref {Names.Add}(ref rows, RowA{l - 1});");
            }

            if (end.UsesPreActivation)
            {
                writer.Line($"ref {_names.Real} z = ref {Names.Add}(ref rows, RowZ{l - 1});");
            }

            new ProductText(writer, _names, tiles).WritePanels(product);
        }

        new ProductText(writer, _names, tiles).WriteMethods(product);
    }

    private Product Propagation(LayerPlan layer, TileEnd end)
    {
        int l = layer.Number;
        int padded = _rows.Padded(layer.PreviousSize);
        bool isTurned = _rows.IsOutputTurned && l == LayerCount;
        return new Product
        {
            Name = $"Propagate{l}",
            Rows = "count",
            Columns = padded.ToString(),
            IsDouble = plan.Model.IsDouble,
            Depth = layer.Size.ToString(),
            Left = "h",
            LeftRow = isTurned ? "1" : "Row",
            LeftStep = isTurned ? "P" : "1",
            Right = "weights",
            RightStep = padded.ToString(),
            Start = l == 1 ? TileStart.Total : TileStart.Zero,
            End = end,
            Sum = l == 1 ? "sums" : "delta",
            SumRow = l == 1 ? padded.ToString() : "Row",
            PreActivations = "z",
        };
    }

    /// <summary>Adds H(l) (A(l−1))ᵗ to ∂J/∂W(l), and H(l) J_N to ∂J/∂b(l).</summary>
    public void WriteGradient(LayerPlan layer)
    {
        int l = layer.Number;
        if (_rows.IsOutputTurned && l == LayerCount)
        {
            WriteOutputGradient(layer);
            return;
        }

        foreach (InputOrder? order in Orders(layer))
        {
            Product product = Gradient(layer, order);
            writer.Blank();
            writer.Line($"/// <summary>Layer {l}: adds a block's share of ∂J/∂W({l}) = H({l}) (A({l - 1}))ᵗ, (5.1){Of(order)}.</summary>");
            using (Method(product.Name, order, "ref {0} gradient, ", ""))
            {
                WriteInputs(l);
                writer.Line($"ref {_names.Real} h = ref {Names.Add}(ref rows, RowA{l});");
                writer.Line($"ref {_names.Real} weights = ref {At("gradient", layer.WeightOffset)};");
                new ProductText(writer, _names, tiles).WritePanels(product);
            }

            new ProductText(writer, _names, tiles).WriteMethods(product);
        }

        WriteBiasGradient(layer);
    }

    private Product Gradient(LayerPlan layer, InputOrder? order)
    {
        bool isWhole = layer.Size % _rows.Lanes == 0;
        (string pointStride, string unitStride) = Strides(layer, order);
        return new Product
        {
            Name = $"Gradient{layer.Number}{Suffix(order)}",
            RowCount = layer.PreviousSize,
            Columns = layer.Size.ToString(),
            IsDouble = plan.Model.IsDouble,
            HasPart = !isWhole,
            Depth = "count",
            Left = "a",
            LeftRow = unitStride,
            LeftStep = pointStride,
            Right = "h",
            RightStep = "Row",
            Start = TileStart.Total,
            Sum = "weights",
            SumRow = layer.Size.ToString(),
            IsRowByRow = Bytes(layer.PreviousSize) > NetworkPlanner.FirstLevelBytes && Bytes(layer.Size) <= NetworkPlanner.FirstLevelBytes * 3 / 4,
        };
    }

    // What a block has of so many units.
    private int Bytes(int units) => _rows.Points * units * plan.Model.NumberBytes;

    private void WriteBiasGradient(LayerPlan layer)
    {
        int l = layer.Number;
        string v = _names.Vector;
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: adds a block's share of ∂J/∂b({l}) = H({l}) J_N, (5.1).</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void BiasGradient{l}<{v}>(ref {_names.Real} gradient, ref {_names.Real} rows, int count)");
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }

        using (writer.Block())
        {
            writer.Line($"{Names.ColumnSums}.Add<{v}, {_names.Real}>(ref {Names.Add}(ref rows, RowA{l}), Row, count, ref {At("gradient", layer.BiasOffset)}, {layer.Size});");
        }
    }

    private Product Linear(LayerPlan layer, InputOrder? order)
    {
        int padded = _rows.Padded(layer.Size);
        (string pointStride, string unitStride) = Strides(layer, order);
        return new Product
        {
            Name = $"Linear{layer.Number}{Suffix(order)}",
            Rows = "count",
            Columns = padded.ToString(),
            IsDouble = plan.Model.IsDouble,
            Depth = layer.PreviousSize.ToString(),
            Chains = layer.Chains,
            Rest = layer.PreviousSize % layer.Chains,
            Left = "a",
            LeftRow = pointStride,
            LeftStep = unitStride,
            Right = "weights",
            RightStep = layer.Size.ToString(),
            Sum = "z",
            SumRow = "Row",
        };
    }

    // The first layer reads the user's own batch, in either layout: each has kernels whose strides are constants where they can be.
    private static InputOrder?[] Orders(LayerPlan layer) => layer.Number == 1 ? [InputOrder.PointByPoint, InputOrder.UnitByUnit] : [null];

    private static string Suffix(InputOrder? order) => order == InputOrder.UnitByUnit ? "Columns" : "";

    private static string Of(InputOrder? order) => order switch
    {
        InputOrder.PointByPoint => ", the batch's data points one after another",
        InputOrder.UnitByUnit => ", the batch's units one after another",
        _ => "",
    };

    private static (string PointStride, string UnitStride) Strides(LayerPlan layer, InputOrder? order) => order switch
    {
        InputOrder.PointByPoint => (layer.PreviousSize.ToString(), "1"),
        InputOrder.UnitByUnit => ("1", "stride"),
        _ => ("Row", "1"),
    };

    private void WriteInputs(int layer)
    {
        if (layer > 1)
        {
            writer.Line($"ref {_names.Real} a = ref {Names.Add}(ref rows, RowA{layer - 1});");
        }
    }

    private IndentedWriter.Scope Method(string name, InputOrder? order, string before, string after)
    {
        string real = _names.Real;
        string inputs = order is null ? "" : $"ref {real} a, ";
        string stride = order == InputOrder.UnitByUnit ? ", nint stride" : "";
        writer.Line(Names.Optimize);
        writer.Line($"private static void {name}<{_names.Vector}>({string.Format(before, real)}{inputs}{string.Format(after, real)}ref {real} rows, int count{stride})");
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }

        return writer.Block();
    }

    private static string At(string reference, int offset) => offset == 0 ? reference : $"{Names.Add}(ref {reference}, {offset})";
}
