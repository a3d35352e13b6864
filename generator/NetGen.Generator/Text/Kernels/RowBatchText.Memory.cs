using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The memory of a call: the block, the rows and the transposed weights, on the stack or from the shared array pool.</summary>
internal sealed partial class RowBatchText
{
    private void WriteMemory(string length)
    {
        int line = Names.Line(plan.Model);
        if (_rows.IsRented)
        {
            writer.Line($"{Real}[] memory = {Pool}.Rent({length} + Points * Row + {2 * line});");
            writer.Line($"{Out} block = {Names.Align}<{Real}>(new {Out}(memory, 0, {length} + {line}));");
            writer.Line($"{Out} rows = {Names.Align}<{Real}>(new {Out}(memory, {length} + {line}, Points * Row + {line}));");
        }
        else
        {
            writer.Line($"{Out} block = {Names.Align}<{Real}>(stackalloc {Real}[{length} + {line}]);");
            writer.Line($"{Out} rows = {Names.Align}<{Real}>(stackalloc {Real}[global::System.Math.Min(n, Points) * Row + {line}]);");
        }

        foreach (LayerPlan layer in plan.Layers.Where(layer => _rows.Biases[layer.Number - 1] >= 0))
        {
            writer.Line($"parameters.Slice({layer.BiasOffset}, {layer.Size}).CopyTo(block.Slice(B{layer.Number}));");
        }

        writer.Line("nint pointStride = layout == global::NetGen.BatchLayout.SampleRows ? InputSize : 1;");
    }

    private int FirstTransposed => plan.Layers[0].Size * _rows.Padded(plan.Model.InputSize);

    private bool IsTransposedRented => Bytes(_rows.TransposedLength) > RowPlan.MaximumStackTransposed;

    private bool IsFirstTransposedRented => Bytes(_rows.TransposedLength + FirstTransposed) > RowPlan.MaximumStackTransposed;

    private int Bytes(int count) => count * plan.Model.NumberBytes;

    // (W(l))ᵗ of every layer but the first, and of that where ∂J/∂X is wanted.
    private void WriteTransposed()
    {
        string length = $"inputGradient.IsEmpty ? {_rows.TransposedLength} : {_rows.TransposedLength + FirstTransposed}";
        if (IsTransposedRented)
        {
            writer.Line($"{Real}[]? rented = gradient.IsEmpty && inputGradient.IsEmpty ? null : {Pool}.Rent({length});");
            writer.Line($"{Out} transposed = rented;");
        }
        else if (IsFirstTransposedRented)
        {
            writer.Line($"{Real}[]? rented = inputGradient.IsEmpty ? null : {Pool}.Rent({_rows.TransposedLength + FirstTransposed});");
            writer.Line($"{Out} transposed = rented is null ? stackalloc {Real}[{_rows.TransposedLength}] : rented;");
        }
        else
        {
            writer.Line($"{Out} transposed = stackalloc {Real}[{length}];");
        }

        if (plan.Layers.Count > 1)
        {
            using (writer.Block("if (!gradient.IsEmpty || !inputGradient.IsEmpty)"))
            {
                foreach (LayerPlan layer in plan.Layers.Skip(1).Reverse())
                {
                    WriteTransposition(layer);
                }
            }

            writer.Blank();
        }

        using (writer.Block("if (!inputGradient.IsEmpty)"))
        {
            WriteTransposition(plan.Layers[0]);
        }

        writer.Blank();
    }

    private void WriteTransposition(LayerPlan layer) => writer.Line(
        $"{Names.Batch}.ToUnits(parameters.Slice({layer.WeightOffset}, {layer.Size * layer.PreviousSize}), {layer.Size}, {layer.PreviousSize}, {layer.Size}, transposed.Slice(T{layer.Number}), {_rows.Padded(layer.PreviousSize)});");

    /// <summary>The length of memory for a copy of the parameters at a place of its own in a cache line, in which the memory may start anywhere.</summary>
    public static long PackedLength(NetworkPlan plan) => plan.Model.ParameterCount + (2 * Names.Line(plan.Model));

    private bool HasPacked => RowProductText.PackableLayers(plan).Length > 0;

    // The first of the layers starts on a boundary.
    private void WritePacked()
    {
        int line = Names.Line(plan.Model);
        LayerPlan[] layers = RowProductText.PackableLayers(plan);
        int start = (line - (layers[0].WeightOffset % line)) % line;
        writer.Line("// With 16 registers a panel is narrow. For many data points it pays to copy the weights of each panel together.");
        writer.Line($"{Real}[]? packed = {V}.HasManyRegisters || n < {RowPlan.PackedPoints} ? null : {Pool}.Rent({PackedLength(plan)});");
        using (writer.Block("if (packed is not null)"))
        {
            writer.Line($"{Out} copy = {Names.Align}<{Real}>(new {Out}(packed)).Slice({start});");
            string places = string.Join(", ", layers.Select(layer => $"{layer.WeightOffset}, {layer.PreviousSize}, {layer.Size}"));
            writer.Line($"global::NetGen.Runtime.Panels.Copy<{V}, {Real}>(parameters, stackalloc int[] {{ {places} }}, copy);");
            writer.Line("parameters = copy;");
        }

        writer.Blank();
    }

    private void WriteReturn(string array)
    {
        writer.Blank();
        using (writer.Block($"if ({array} is not null)"))
        {
            writer.Line($"{Pool}.Return({array});");
        }
    }

    private void WriteReturnMemory()
    {
        if (_rows.IsRented)
        {
            writer.Blank();
            writer.Line($"{Pool}.Return(memory);");
        }
    }

    // Nothing says that memory of the stack is zero.
    private void WriteClear()
    {
        writer.Line("gradient.Clear();");
        if (_rows.IsOutputTurned)
        {
            writer.Line("block.Slice(OutputWeightSums, Length - OutputWeightSums).Clear();");
        }
    }

    private void WriteEnd()
    {
        if (_rows.IsOutputTurned)
        {
            int padded = _rows.Padded(Output.PreviousSize);
            writer.Blank();
            using (writer.Block("if (!gradient.IsEmpty)"))
            {
                writer.Line($"{Names.Batch}.ToUnits<{Real}>(block.Slice(OutputWeightSums), {padded}, OutputSize, {Output.PreviousSize}, gradient.Slice({Output.WeightOffset}), OutputSize);");
                writer.Line($"{Names.Lanes}.AddSums(block.Slice(OutputBiasSums), {_rows.Lanes}, gradient.Slice({Output.BiasOffset}, OutputSize));");
            }
        }

        WriteReturnMemory();
        if (IsFirstTransposedRented)
        {
            WriteReturn("rented");
            writer.Blank();
        }
    }
}
