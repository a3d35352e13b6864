using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>What is in a file.</summary>
/// <param name="File">Its path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Network">The network in a line. Null: the tensors are not those of one.</param>
/// <param name="WhyNoNetwork">Why they are not.</param>
/// <param name="Cost">The cost. Null: the file does not tell.</param>
/// <param name="Precision">The precision of the network's numbers.</param>
/// <param name="Parameters">How many weights and biases there are.</param>
/// <param name="Layers">The network's layers.</param>
/// <param name="Tensors">Every tensor.</param>
/// <param name="Metadata">The texts that the file carries.</param>
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
    /// <summary>Looks at a file.</summary>
    public static FileSummary Of(string path, NetworkFile file, int bins)
    {
        NetworkDescription? network = null;
        string? problem = null;
        try
        {
            network = file.Description;
        }
        catch (InvalidDataException noNetwork)
        {
            problem = noNetwork.Message;
        }

        return new FileSummary(
            path,
            new FileInfo(path).Length,
            network?.ToString(),
            problem,
            network?.Cost,
            network?.Precision.ToString(),
            network?.ParameterCount,
            network is null ? null : LayerSummary.Of(network),
            [.. file.Tensors.Select(tensor => TensorStatistics.Of(tensor, bins))],
            file.Metadata);
    }
}
