using System.Collections.Generic;
using System.Linq;
using NetGen.Tool.Files;

namespace NetGen.Tool.Statistics;

/// <summary>The contents of a file.</summary>
/// <param name="File">Its path, or <c>-</c> for the standard input.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Network">The network in a line. Null: the tensors do not form one.</param>
/// <param name="WhyNoNetwork">The reason why they do not.</param>
/// <param name="Cost">The cost. Null: the file does not contain it.</param>
/// <param name="Precision">The precision of the network's numbers.</param>
/// <param name="Parameters">The number of weights and biases.</param>
/// <param name="Layers">The network's layers.</param>
/// <param name="Tensors">Every tensor.</param>
/// <param name="Metadata">The texts in the file.</param>
internal sealed record FileSummary(
    string File,
    long Bytes,
    string? Network,
    string? WhyNoNetwork,
    string? Cost,
    string? Precision,
    long? Parameters,
    IReadOnlyList<LayerSummary>? Layers,
    IReadOnlyList<TensorStatistics> Tensors,
    IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Summarises a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="bins">The number of bins of a histogram.</param>
    public static FileSummary Of(NetworkSource source, int bins)
    {
        NetworkFile file = source.Network;
        NetworkDescription? network = null;
        string? problem = null;
        try
        {
            network = file.Description;
        }
        catch (System.IO.InvalidDataException noNetwork)
        {
            problem = noNetwork.Message;
        }

        return new FileSummary(
            source.Input.Path ?? GivenPath.Standard,
            source.Bytes,
            network?.ToString(),
            problem,
            network?.Cost,
            network?.Precision.ToString(),
            network?.ParameterCount,
            network is null ? null : LayerSummary.Of(file),
            [.. file.Tensors.Select(tensor => TensorStatistics.Of(tensor, bins))],
            file.Metadata);
    }
}
