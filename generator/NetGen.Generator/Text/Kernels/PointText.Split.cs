using System;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The layers whose weights one data point goes through a few inputs at a time.</summary>
internal sealed partial class PointText
{
    private static bool IsSplit(LayerPlan layer) => layer.PointInputs < layer.PreviousSize;

    private void WriteSplitCall(LayerPlan layer)
    {
        int l = layer.Number;
        int panel = Math.Min(_rows.Padded(layer.Size), LayerPlan.PointPanelVectors * _rows.Lanes);
        writer.Line("// With these vectors a row of weights takes several panels.");
        using (writer.Block($"if ({LayerPlan.PointPanelVectors} * {V}.Count < {panel})"))
        {
            writer.Line($"Linear{l}Split<{V}>(ref a, ref weights, ref biases, ref z);");
            writer.Line("return;");
        }

        writer.Blank();
    }

    // The sums go through memory from one round to the next, so that their order is that of tiles over the whole depth.
    private void WriteSplit(LayerPlan layer, Product product)
    {
        int l = layer.Number;
        int padded = _rows.Padded(layer.Size);
        bool isEven = layer.PreviousSize % layer.PointInputs == 0;
        Product round = product with
        {
            Name = $"Linear{l}Split",
            WidestVectors = 2 * padded / _rows.Lanes,
            Depth = isEven ? layer.PointInputs.ToString() : "depth",
            Left = "someInputs",
            Right = "theirWeights",
            Start = TileStart.Sum,
            StartValues = "",
            End = TileEnd.Plain,
            IsAhead = true,
        };
        writer.Blank();
        writer.Line($"/// <summary>Layer {l} where a row of weights takes several panels, which share the cache lines and pages of a few rows at a time.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void Linear{l}Split<{V}>(ref {Real} a, ref {Real} weights, ref {Real} biases, ref {Real} z)");
        WriteConstraint();
        using (writer.Block())
        {
            using (writer.Block($"for (nint j = 0; j < {padded}; j += {V}.Count)"))
            {
                writer.Line($"{V}.Load(ref biases, j).Store(ref z, j);");
            }

            writer.Blank();
            writer.Line($"// The weights of {layer.PointInputs} inputs stay in the first-level cache while each panel reads its part of them.");
            using (writer.Block($"for (nint k = 0; k < {layer.PreviousSize}; k += {layer.PointInputs})"))
            {
                if (!isEven)
                {
                    writer.Line($"nint depth = global::System.Math.Min({layer.PointInputs}, {layer.PreviousSize} - (int)k);");
                }

                writer.Line($"ref {Real} someInputs = ref {Names.Add}(ref a, k);");
                writer.Line($"ref {Real} theirWeights = ref {Names.Add}(ref weights, k * {layer.Size});");
                new ProductText(writer, _names, tiles).WritePanels(round);
            }

            WriteSplitEnd(padded, product.End);
        }

        new ProductText(writer, _names, tiles).WriteMethods(round);
    }

    private void WriteSplitEnd(int padded, TileEnd end)
    {
        if (end == TileEnd.Plain)
        {
            return;
        }

        writer.Blank();
        using (writer.Block($"for (nint j = 0; j < {padded}; j += {V}.Count)"))
        {
            writer.Line($"{V} sum = {V}.Load(ref z, j);");
            writer.Line($"({end.Formula.Replace("{0}", "sum")}).Store(ref z, j);");
        }
    }
}
