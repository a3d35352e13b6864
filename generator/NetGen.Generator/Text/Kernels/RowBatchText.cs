using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The loops over the data points of a batch for kernels that have units in their lanes.</summary>
internal sealed partial class RowBatchText(IndentedWriter writer, NetworkPlan plan)
{
    private readonly VectorNames _names = new(plan.Model);
    private readonly RowPlan _rows = plan.Rows!;
    private readonly RowActivationText _activations = new(writer, plan);
    private readonly int _output = plan.Model.LayerCount;

    private string V => _names.Vector;

    private string Real => _names.Real;

    private string In => $"{Names.ReadOnlySpan}<{Real}>";

    private string Out => $"{Names.Span}<{Real}>";

    private string Pool => $"global::System.Buffers.ArrayPool<{Real}>.Shared";

    private bool HasLabels => Costs.Find(plan.Model.Cost.Name)!.TakesLabels;

    private LayerPlan Output => plan.Layers[_output - 1];

    private bool HasOutputActivation => plan.Model.OutputActivation.Name != "identity" || Output.KeepsPreActivation;

    public void WriteForward()
    {
        WriteMethod("void", "ForwardBatch", $"{In} parameters, {In} inputs, {Out} outputs, {Names.Layout} layout, int n", "parameters, inputs, outputs, layout, n");
        using (writer.Block())
        {
            WriteMemory("ForwardLength");
            if (HasPacked)
            {
                WritePacked();
            }

            using (Blocks())
            {
                WriteForwardCall("packed is not null");
                writer.Line($"{Names.Batch}.Write<{Real}>(block.Slice(A{_output}, OutputSize * P), P, outputs, layout, n, first, count, OutputSize);");
            }

            WriteReturnMemory();
            if (HasPacked)
            {
                WriteReturn("packed");
            }
        }
    }

    public void WriteGradient()
    {
        string labels = HasLabels ? $", {Names.ReadOnlySpan}<int> labels" : "";
        WriteMethod(
            Real,
            "GradientBatch",
            $"{In} parameters, {In} inputs, {In} targets{labels}, {Out} gradient, {Out} inputGradient, {Names.Layout} layout, {In} sampleWeights, bool wantsCost, int n",
            $"parameters, inputs, targets{(HasLabels ? ", labels" : "")}, gradient, inputGradient, layout, sampleWeights, wantsCost, n");
        using (writer.Block())
        {
            WriteMemory("Length");
            WriteTransposed();
            WriteClear();
            writer.Line("double cost = 0.0;");
            using (Blocks())
            {
                WriteTargets();
                writer.Line($"{Names.Lanes}.Scales(sampleWeights, n, first, count, block.Slice(Scales, P));");
                WriteForwardCall("false");
                using (writer.Block("if (wantsCost)"))
                {
                    writer.Line($"Loss<{V}>(block, width);");
                    writer.Line($"cost += {Names.Lanes}.WeightedSum(block.Slice(Losses, count), block.Slice(Scales, count));");
                }

                writer.Blank();
                using (writer.Block("if (!gradient.IsEmpty || !inputGradient.IsEmpty)"))
                {
                    writer.Line($"OutputError<{V}>(block, width);");
                    if (OutputFormulas.Fused(plan.Model) is null)
                    {
                        WriteHadamardCall();
                    }

                    WriteBackpropagateCall();
                }
            }

            WriteEnd();
            writer.Line(plan.Model.IsDouble ? "return cost;" : "return (float)cost;");
        }
    }

    public void WriteBackward()
    {
        WriteMethod(
            "void",
            "BackwardBatch",
            $"{In} parameters, {In} inputs, {In} outputGradient, {Out} gradient, {Out} inputGradient, {Names.Layout} layout, int n",
            "parameters, inputs, outputGradient, gradient, inputGradient, layout, n");
        using (writer.Block())
        {
            WriteMemory("Length");
            WriteTransposed();
            WriteClear();
            using (Blocks())
            {
                WriteForwardCall("false");
                writer.Line($"{Names.Batch}.Read(outputGradient, layout, n, first, count, OutputSize, block.Slice(H{_output}, OutputSize * P), P);");
                WriteHadamardCall();
                WriteBackpropagateCall();
            }

            WriteEnd();
        }
    }

    /// <summary>Writes forward propagation of a block.</summary>
    public void WriteForwardBlock()
    {
        writer.Blank();
        writer.Line($"/// <summary>Forward propagation of the data points of a block: A(1) … A({_output}), the last as a row for each unit.</summary>");
        writer.Line($"private static void Forward<{V}>({In} parameters, ref {Real} x, {Names.Layout} layout, int n, {Out} block, {Out} rows, int count, int width{(HasPacked ? ", bool isPacked" : "")})");
        WriteConstraint();
        using (writer.Block())
        {
            writer.Line($"ref {Real} w = ref {Names.Reference}(parameters);");
            writer.Line($"ref {Real} b = ref {Names.Reference}(block);");
            writer.Line($"ref {Real} r = ref {Names.Reference}(rows);");
            WriteEachLayout("Linear1", $"ref w, ref x, ref b, {IsPacked(plan.Layers[0])}ref r, count");
            foreach (LayerPlan layer in plan.Layers)
            {
                if (layer == Output && _rows.IsOutputTurned)
                {
                    writer.Line($"Linear{layer.Number}<{V}>(ref w, block, rows, count);");
                }
                else if (layer.Number > 1)
                {
                    writer.Line($"Linear{layer.Number}<{V}>(ref w, ref b, {IsPacked(layer)}ref r, count);");
                }

                if (layer.Number < _output && _activations.HasPass(layer))
                {
                    string type = plan.Model.Activations[layer.Number - 1].IsUserDefined ? "" : $"<{V}>";
                    writer.Line($"Activation{layer.Number}{type}(ref r, count);");
                }
            }

            writer.Blank();
            string place = Output.KeepsPreActivation ? $"Z{_output}" : $"A{_output}";
            if (!_rows.IsOutputTurned)
            {
                writer.Line($"{Names.Batch}.ToUnits<{Real}>(rows.Slice(RowZ{_output}), Row, count, OutputSize, block.Slice({place}), P);");
            }

            if (HasOutputActivation)
            {
                writer.Line($"Activation{_output}<{V}>(block, width);");
            }
        }
    }

    /// <summary>Writes what follows once H(L) of a block is known.</summary>
    public void WriteBackpropagate()
    {
        writer.Blank();
        writer.Line($"/// <summary>Backpropagation (5.2) from H({_output}) of the data points of a block to the derivatives (5.1).</summary>");
        writer.Line($"private static void Backpropagate<{V}>({Out} transposed, ref {Real} x, {Out} block, {Out} rows, {Out} gradient, {Out} inputGradient, {Names.Layout} layout, int n, int first, int count)");
        WriteConstraint();
        using (writer.Block())
        {
            writer.Line($"ref {Real} t = ref {Names.Reference}(transposed);");
            writer.Line($"ref {Real} r = ref {Names.Reference}(rows);");
            writer.Line($"ref {Real} g = ref {Names.Reference}(gradient);");
            if (_rows.IsOutputTurned)
            {
                writer.Line($"ref {Real} b = ref {Names.Reference}(block);");
            }
            else
            {
                writer.Line($"{Names.Batch}.ToPoints<{Real}>(block.Slice(H{_output}), P, count, OutputSize, rows.Slice(RowA{_output}), Row);");
            }

            foreach (LayerPlan layer in plan.Layers.Reverse())
            {
                int l = layer.Number;
                bool isTurned = layer == Output && _rows.IsOutputTurned;
                using (writer.Block("if (!gradient.IsEmpty)"))
                {
                    if (isTurned)
                    {
                        writer.Line("// Lanes past the last data point must add nothing to a sum.");
                        writer.Line($"{Names.Lanes}.ClearPadding(block.Slice(H{l}, OutputSize * P), P, count);");
                        writer.Line($"Gradient{l}<{V}>(ref b, ref r, count);");
                        writer.Line($"BiasGradient{l}<{V}>(ref b, (count + {_rows.Lanes - 1}) & ~{_rows.Lanes - 1});");
                    }
                    else if (l == 1)
                    {
                        WriteEachLayout("Gradient1", "ref g, ref x, ref r, count");
                    }
                    else
                    {
                        writer.Line($"Gradient{l}<{V}>(ref g, ref r, count);");
                    }

                    if (!isTurned)
                    {
                        writer.Line($"BiasGradient{l}<{V}>(ref g, ref r, count);");
                    }
                }

                writer.Blank();
                if (l > 1)
                {
                    string h = isTurned ? $", ref {Names.Add}(ref b, H{l})" : "";
                    writer.Line($"Propagate{l}<{V}>(ref t, ref r{h}, count);");
                    if (_activations.HasDerivativePass(plan.Layers[l - 2]))
                    {
                        string type = plan.Model.Activations[l - 2].IsUserDefined ? "" : $"<{V}>";
                        writer.Line($"HadamardRows{l - 1}{type}(ref r, count);");
                    }
                }
            }

            using (writer.Block("if (!inputGradient.IsEmpty)"))
            {
                writer.Line($"InputGradient<{V}>(ref t, rows, inputGradient, layout, n, first, count);");
            }
        }
    }

    /// <summary>Writes ∂J/∂X of a block: into the user's memory where its rows are whole vectors, else some rows at a time.</summary>
    public void WriteInputGradient()
    {
        int padded = _rows.Padded(plan.Model.InputSize);
        writer.Blank();
        writer.Line("/// <summary>∂J/∂X = Δ(0) = (W(1))ᵗ H(1), (5.2), added to zeros.</summary>");
        writer.Line($"private static void InputGradient<{V}>(ref {Real} transposed, {Out} rows, {Out} inputGradient, {Names.Layout} layout, int n, int first, int count)");
        WriteConstraint();
        using (writer.Block())
        {
            if (padded == plan.Model.InputSize)
            {
                using (writer.Block($"if (layout == {Names.Layout}.SampleRows)"))
                {
                    writer.Line($"{Out} sums = inputGradient.Slice(first * InputSize, count * InputSize);");
                    writer.Line("sums.Clear();");
                    writer.Line($"Propagate1<{V}>(ref transposed, ref {Names.Reference}(rows), ref {Names.Reference}(sums), count);");
                    writer.Line("return;");
                }

                writer.Blank();
            }

            writer.Line($"{Out} some = stackalloc {Real}[{_rows.InputRows * padded}];");
            using (writer.Block($"for (int p = 0; p < count; p += {_rows.InputRows})"))
            {
                writer.Line($"int someCount = global::System.Math.Min({_rows.InputRows}, count - p);");
                writer.Line("some.Clear();");
                writer.Line($"Propagate1<{V}>(ref transposed, ref {Names.Reference}(rows.Slice(p * Row)), ref {Names.Reference}(some), someCount);");
                writer.Line($"{Names.Batch}.WriteRows<{Real}>(some, {padded}, inputGradient, layout, n, first + p, someCount, InputSize);");
            }
        }
    }

    private void WriteEachLayout(string method, string arguments)
    {
        using (writer.Block($"if (layout == {Names.Layout}.SampleRows)"))
        {
            writer.Line($"{method}<{V}>({arguments});");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{method}Columns<{V}>({arguments}, n);");
        }

        writer.Blank();
    }

    private void WriteMethod(string result, string name, string parameters, string arguments)
    {
        writer.Blank();
        using (writer.Block($"public static {result} {name}({parameters})"))
        {
            foreach (int width in _rows.VectorBits)
            {
                using (writer.Block($"if (global::System.Runtime.Intrinsics.Vector{width}.IsHardwareAccelerated)"))
                {
                    writer.Line($"{(result == "void" ? "" : "return ")}{name}<{_names.OfWidth(width)}>({arguments});");
                    if (result == "void")
                    {
                        writer.Line("return;");
                    }
                }

                writer.Blank();
            }

            writer.Line($"{(result == "void" ? "" : "return ")}{name}<{_names.OfWidth(null)}>({arguments});");
        }

        writer.Blank();
        writer.Line($"private static {result} {name}<{V}>({parameters})");
        WriteConstraint();
    }

    private void WriteConstraint()
    {
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }
    }

    private IndentedWriter.Scope Blocks()
    {
        writer.Line("int count;");
        IndentedWriter.Scope loop = writer.Block("for (int first = 0; first < n; first += count)");
        writer.Line("count = global::System.Math.Min(Points, n - first);");
        writer.Line($"int width = (count + {_rows.Lanes - 1}) & ~{_rows.Lanes - 1};");
        writer.Line($"ref {Real} x = ref {Names.Add}(ref {Names.Reference}(inputs), first * pointStride);");
        return loop;
    }

    private void WriteForwardCall(string isPacked) =>
        writer.Line($"Forward<{V}>(parameters, ref x, layout, n, block, rows, count, width{(HasPacked ? $", isPacked: {isPacked}" : "")});");

    private string IsPacked(LayerPlan layer) => RowProductText.IsPackable(plan, layer) ? "isPacked, " : "";

    private void WriteTargets()
    {
        string read = $"{Names.Batch}.Read(targets, layout, n, first, count, OutputSize, block.Slice(Targets, OutputSize * P), P);";
        if (!HasLabels)
        {
            writer.Line(read);
            return;
        }

        using (writer.Block("if (labels.IsEmpty)"))
        {
            writer.Line(read);
        }

        using (writer.Block("else"))
        {
            writer.Line($"{Names.Lanes}.OneHot(labels.Slice(first, count), block.Slice(Targets, OutputSize * P), P);");
        }

        writer.Blank();
    }

    private void WriteHadamardCall()
    {
        if (plan.Model.OutputActivation.Name != "identity")
        {
            writer.Line($"{ActivationText.ErrorMethod(plan, _output)}<{V}>(block, width);");
        }
    }

    private void WriteBackpropagateCall() =>
        writer.Line($"Backpropagate<{V}>(transposed, ref x, block, rows, gradient, inputGradient, layout, n, first, count);");
}
