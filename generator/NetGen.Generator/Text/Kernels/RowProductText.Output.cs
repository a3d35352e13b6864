using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The products of an output layer that is turned round, so that few outputs fill whole vectors.</summary>
internal sealed partial class RowProductText
{
    // Some data points at a time are turned round and lie in the lanes; the units are the rows of the tiles.
    private void WriteOutput(LayerPlan layer)
    {
        int l = layer.Number;
        string place = layer.KeepsPreActivation ? $"Z{l}" : $"A{l}";
        string real = _names.Real;
        Product product = Product.OfUnits(layer, _rows.TurnedPoints.ToString(), plan.Model.IsDouble);
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: Z({l}) = W({l}) A({l - 1}) + b({l}), (1.4), {layer.PreviousSize} inputs to {layer.Size} units, {_rows.TurnedPoints} data points at a time in the lanes.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void Linear{l}<{_names.Vector}>(ref {real} w, {Names.Span}<{real}> block, {Names.Span}<{real}> rows, int count)");
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }

        using (writer.Block())
        {
            writer.Line($"ref {real} weights = ref {At("w", layer.WeightOffset)};");
            writer.Line($"ref {real} biases = ref {At("w", layer.BiasOffset)};");
            writer.Line($"ref {real} a = ref {Names.Reference}(block.Slice(Turned));");
            using (writer.Block($"for (int p = 0; p < count; p += {_rows.TurnedPoints})"))
            {
                writer.Line($"int some = global::System.Math.Min({_rows.TurnedPoints}, count - p);");
                writer.Line($"int width = (some + {_rows.Lanes - 1}) & ~{_rows.Lanes - 1};");
                writer.Line($"{Names.Batch}.ToUnits<{real}>(rows.Slice(p * Row + RowA{l - 1}), Row, some, {layer.PreviousSize}, block.Slice(Turned), {_rows.TurnedPoints});");
                writer.Line($"ref {real} z = ref {Names.Reference}(block.Slice({place} + p));");
                new ProductText(writer, _names, tiles).WritePanels(product);
            }
        }

        new ProductText(writer, _names, tiles).WriteMethods(product);
    }

    // The sums have a row for each output unit, and lanes for the units before, since those fill them better.
    private void WriteOutputGradient(LayerPlan layer)
    {
        int l = layer.Number;
        int padded = _rows.Padded(layer.PreviousSize);
        string v = _names.Vector;
        string real = _names.Real;
        Product product = new()
        {
            Name = $"Gradient{l}",
            RowCount = layer.Size,
            Columns = padded.ToString(),
            IsDouble = plan.Model.IsDouble,
            Depth = "count",
            Left = "h",
            LeftRow = "P",
            LeftStep = "1",
            Right = "a",
            RightStep = "Row",
            Start = TileStart.Total,
            Sum = "sums",
            SumRow = padded.ToString(),
        };
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: adds a block's share of ∂J/∂W({l}) = H({l}) (A({l - 1}))ᵗ, (5.1), to sums with a row for each output unit.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void Gradient{l}<{v}>(ref {real} block, ref {real} rows, int count)");
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }

        using (writer.Block())
        {
            WriteInputs(l);
            writer.Line($"ref {real} h = ref {Names.Add}(ref block, H{l});");
            writer.Line($"ref {real} sums = ref {Names.Add}(ref block, OutputWeightSums);");
            new ProductText(writer, _names, tiles).WritePanels(product);
        }

        new ProductText(writer, _names, tiles).WriteMethods(product);

        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: adds a block's share of ∂J/∂b({l}) = H({l}) J_N, (5.1), to {_rows.Lanes} partial sums for each unit.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void BiasGradient{l}<{v}>(ref {real} block, int width)");
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }

        using (writer.Block())
        using (writer.Block($"for (nint i = 0; i < {layer.Size}; i++)"))
        {
            writer.Line($"ref {real} h = ref {Names.Add}(ref block, H{l} + i * P);");
            writer.Line($"ref {real} sums = ref {Names.Add}(ref block, OutputBiasSums + i * {_rows.Lanes});");
            using (writer.Block($"for (nint lane = 0; lane < {_rows.Lanes}; lane += {v}.Count)"))
            {
                writer.Line($"{v} sum = {v}.Load(ref sums, lane);");
                using (writer.Block($"for (nint p = lane; p < width; p += {_rows.Lanes})"))
                {
                    writer.Line($"sum += {v}.Load(ref h, p);");
                }

                writer.Blank();
                writer.Line("sum.Store(ref sums, lane);");
            }
        }
    }
}
