using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace NetGen.Tests.Kernels;

/// <summary>The networks that one process has trained.</summary>
/// <param name="IsFused">Whether the process rounded a product and sum once.</param>
/// <param name="VectorBits">Its widest vectors; 0 without any.</param>
/// <param name="Networks">What it trained.</param>
internal sealed record TrainingRun(bool IsFused, int VectorBits, IReadOnlyList<TrainedNetwork> Networks)
{
    /// <summary>Trains with a setting of the runtime, such as <c>EnableAVX512=0</c>; empty for none.</summary>
    public static async Task<TrainingRun> WithAsync(string setting)
    {
        Dictionary<string, string> settings = setting
            .Split(';', System.StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('='))
            .ToDictionary(one => one[0], one => one[1]);
        string[] lines = await KernelRun.RunAsync(settings, "train");
        return new TrainingRun(
            lines[0] == "fused True",
            int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture),
            [.. lines.Skip(2).Select(TrainedNetwork.Parse)]);
    }
}
