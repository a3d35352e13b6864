namespace NetGen.Generator.Text.Kernels;

/// <content>The cost alone, of a frozen network: what the gradient's loop does without its gradient, sum for sum.</content>
internal sealed partial class RowBatchText
{
    public void WriteCost()
    {
        string labels = HasLabels ? $", {Names.ReadOnlySpan}<int> labels" : "";
        WriteMethod(
            Real,
            "CostBatch",
            $"{In} parameters, {In} inputs, {In} targets{labels}, {Names.Layout} layout, {In} sampleWeights, int n",
            $"parameters, inputs, targets{(HasLabels ? ", labels" : "")}, layout, sampleWeights, n");
        using (writer.Block())
        {
            WriteMemory("Length");
            writer.Line("double cost = 0.0;");
            using (Blocks())
            {
                WriteTargets();
                writer.Line($"{Names.Lanes}.Scales(sampleWeights, n, first, count, block.Slice(Scales, P));");
                WriteForwardCall("false");
                writer.Line($"Loss<{V}>(block, width);");
                writer.Line($"cost += {Names.Lanes}.WeightedSum(block.Slice(Losses, count), block.Slice(Scales, count));");
            }

            WriteReturnMemory();
            writer.Blank();
            writer.Line(plan.Model.IsDouble ? "return cost;" : "return (float)cost;");
        }
    }
}
