using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The layers whose weights a block goes through some inputs at a time.</summary>
internal sealed partial class RowProductText
{
    // Beyond so many inputs the weights that a tile goes through no longer stay in the first-level cache.
    private const int MostDepth = 128;

    // What a variable of the number of inputs at a time is called.
    private const string Depth = "depth";

    /// <summary>Whether the activation of a layer cannot be applied at the end of its tiles, since their depth is split.</summary>
    public static bool IsSplit(LayerPlan layer) => layer.Chains == 1 && layer.PreviousSize >= 2 * MostDepth;

    // The weights of so many inputs at a time, so that they stay in the first-level cache while the rows of the block go by.
    private void WriteSplit(LayerPlan layer, Product product)
    {
        string v = _names.Vector;
        Product[] parts = Parts(layer, product);
        int depth = DepthAtATime(layer);
        int whole = layer.PreviousSize / depth * depth;
        using (writer.Block("for (nint p = 0; p < count; p++)"))
        using (writer.Block($"for (nint j = 0; j < {_rows.Padded(layer.Size)}; j += {v}.Count)"))
        {
            writer.Line($"{v}.Load(ref biases, j).Store(ref z, p * Row + j);");
        }

        writer.Blank();
        bool isPackable = IsPackable(plan, layer);
        string few = depth % 2 == 0 ? $"{v}.HasManyRegisters ? {depth} : {depth / 2}" : depth.ToString();

        // Packed weights come from the second-level cache one after another, soon enough to go through the whole depth at once; but
        // not the inputs of data points that are columns.
        bool isWhole = isPackable && parts.Length == 1 && product.HasAdjacentTerms;
        writer.Line(isWhole
            ? "// A few inputs at a time, whose weights stay in the first-level cache; all of them where the weights are packed."
            : "// A few inputs at a time: their weights stay in the first-level cache for all data points.");
        if (isPackable)
        {
            writer.Line($"(nint step, nint panel, nint {Depth}) = isPacked ? (2 * {v}.Count, {layer.PreviousSize}, {(isWhole ? layer.PreviousSize : depth)}) : ({layer.Size}, 1, {few});");
        }
        else
        {
            writer.Line($"nint {Depth} = {few};");
        }

        using (writer.Block($"for (nint k = 0; k < {whole}; k += {Depth})"))
        {
            WritePart(parts[0]);
        }

        if (parts.Length > 1)
        {
            writer.Blank();
            using (writer.Block())
            {
                writer.Line($"nint k = {whole};");
                WritePart(parts[1]);
            }
        }

        void WritePart(Product part)
        {
            writer.Line($"ref {_names.Real} someInputs = ref {Names.Add}(ref a, {(product.HasAdjacentTerms ? "k" : $"k * {product.LeftStep}")});");
            writer.Line($"ref {_names.Real} theirWeights = ref {Names.Add}(ref weights, k * {(isPackable ? "step" : layer.Size)});");
            new ProductText(writer, _names, tiles).WritePanels(part);
        }
    }

    // All parts are of one depth, but for the last where the inputs do not divide.
    private Product[] Parts(LayerPlan layer, Product product)
    {
        int depth = DepthAtATime(layer);
        int rest = layer.PreviousSize % depth;
        Product part = product with { Left = "someInputs", Right = "theirWeights", Start = TileStart.Sum, IsWide = true };

        // A panel of few registers is narrow, and where rows of weights are a power of two apart, what it takes of more of them falls
        // into the same few sets of the cache: so it takes half of them at a time, or a copy that has them together.
        Product few = IsPackable(plan, layer) ? part with { RightStep = "step", RightColumn = "panel" } : part;
        Product whole = part with { Name = product.Name + "Part", Depth = depth.ToString() };

        // Two inputs a round, where a part, half a part and all parts together are even. Single rows are dear then: their few sums
        // leave the hardware waiting for each product. Batches of columns are rarer, and pairs not worth their text.
        bool isEven = depth % 4 == 0;
        whole = whole with
        {
            FewRegisters = few with { Name = whole.Name, Depth = Depth, Steps = isEven ? 2 : 1, HasRestInPairs = isEven && product.HasAdjacentTerms },
        };
        if (rest == 0)
        {
            return [whole];
        }

        Product last = part with { Name = product.Name + "Rest", Depth = rest.ToString() };
        return [whole, last with { FewRegisters = few with { Name = last.Name, Depth = last.Depth } }];
    }

    /// <summary>The layers whose weights can be packed.</summary>
    public static LayerPlan[] PackableLayers(NetworkPlan plan) => [.. plan.Layers.Where(layer => IsPackable(plan, layer))];

    /// <summary>Whether the weights of a layer can be packed: whether its units fill panels of every width.</summary>
    public static bool IsPackable(NetworkPlan plan, LayerPlan layer) =>
        IsSplit(layer) && !(plan.Rows!.IsOutputTurned && layer.Number == plan.Layers.Count) && layer.Size % Names.Line(plan.Model) == 0;

    private static int DepthAtATime(LayerPlan layer)
    {
        int parts = (layer.PreviousSize + MostDepth - 1) / MostDepth;
        return (layer.PreviousSize + parts - 1) / parts;
    }
}
