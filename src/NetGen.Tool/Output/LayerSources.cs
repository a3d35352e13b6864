using System.Collections.Generic;
using System.Linq;
using NetGen.Tool.Statistics;

namespace NetGen.Tool.Output;

/// <summary>Says which tensors of a file became which layer.</summary>
internal static class LayerSources
{
    /// <summary>A line for each layer; none where all tensors have NetGen's names, which say it themselves.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<LayerSummary> layers) => layers.All(layer => layer.Tensors is null)
        ? []
        : layers.Select(layer => $"layer {Numbers.Whole(layer.Layer)}: {Tensors(layer)}");

    /// <summary>The tensors of a layer.</summary>
    public static string Tensors(LayerSummary layer) => layer.Tensors is null ? "" : string.Join(", ", layer.Tensors.Select(Printable.Name));
}
