namespace NetGen.Generator.Text.Kernels;

/// <content>The cost alone, of a frozen network: what the gradient's loop does without its gradient, sum for sum.</content>
internal sealed partial class BatchText
{
    public void WriteCost()
    {
        (string, string)[] targets = HasLabels ? [(In, "targets"), ($"{Names.ReadOnlySpan}<int>", "labels")] : [(In, "targets")];
        WriteMethod(_real, "CostBatch", [(In, "inputs"), .. targets, (Names.Layout, "layout"), (In, "sampleWeights")]);
        using (writer.Block())
        {
            using (Block("Length"))
            {
                writer.Line("double cost = 0.0;");
                using (Blocks("0"))
                {
                    WriteRead("inputs", "InputSize", "A0");
                    WriteTargets();
                    writer.Line($"{Names.Lanes}.Scales(sampleWeights, n, first, {Count}, block.Slice(Scales, {Stride}));");
                    writer.Line($"Forward{dialect.TypeArguments}({dialect.ParametersArgument}block{dialect.WidthArgument});");
                    writer.Line($"Loss{dialect.TypeArguments}(block{dialect.WidthArgument});");
                    writer.Line($"cost += {Names.Lanes}.WeightedSum(block.Slice(Losses, {Count}), block.Slice(Scales, {Count}));");
                }

                writer.Blank();
                writer.Line(_plan.Model.IsDouble ? "return cost;" : "return (float)cost;");
            }
        }
    }
}
