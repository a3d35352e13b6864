using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Benchmarks.Native;

/// <summary>What NetGen.EdgeTimes prints: of each network the nanoseconds of a data point alone and in a batch, the least of some runs.</summary>
internal sealed class NetworkTimes
{
    private const int Runs = 5;

    private readonly List<(string Network, double Alone, double Batch)> _times;

    private NetworkTimes(List<(string Network, double Alone, double Batch)> times) => _times = times;

    public IEnumerable<string> Networks => _times.Select(one => one.Network);

    public static NetworkTimes Of(NativeProgram program) => new(
    [
        .. Enumerable.Range(0, Runs)
            .SelectMany(_ => program.Run().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split(' '))
            .GroupBy(parts => parts[0])
            .Select(lines => (lines.Key, lines.Min(parts => Number(parts[1])), lines.Min(parts => Number(parts[2])))),
    ]);

    public double Alone(string network) => _times.Single(one => one.Network == network).Alone;

    public double Batch(string network) => _times.Single(one => one.Network == network).Batch;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
