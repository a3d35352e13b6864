using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Table;

/// <summary>
/// Times that further programs have printed, lines of peer,workload,network,least,median,error. The workload is I (one data point
/// at a time), B (batch of 1024) or G (J and gradient), in ns a data point, or T (10,000 steps of the flower exercise), in ms.
/// </summary>
internal sealed class ExternalPeers
{
    private readonly Dictionary<(string Peer, string Workload, string Network), double> _least = [];

    private ExternalPeers()
    {
    }

    public static ExternalPeers None { get; } = new();

    /// <summary>The peers in the order in which they come.</summary>
    public IEnumerable<string> Names => _least.Keys.Select(key => key.Peer).Distinct();

    /// <summary>Reads every file of a folder. Lines of another form are passed over.</summary>
    public static ExternalPeers Read(string folder)
    {
        ExternalPeers peers = new();
        foreach (string line in Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            if (line.Split(',') is [string peer, ("I" or "B" or "G" or "T") and string workload, string network, string text, _, _] &&
                double.TryParse(text, CultureInfo.InvariantCulture, out double least))
            {
                (string, string, string) key = (peer, workload, network);
                peers._least[key] = Math.Min(least, peers._least.GetValueOrDefault(key, double.PositiveInfinity));
            }
        }

        return peers;
    }

    /// <summary>The time of one run in nanoseconds, where the peer has it.</summary>
    public double? Least(string peer, Workload workload)
    {
        (string letter, double factor) = workload.Kind switch
        {
            WorkloadKind.ForwardEach => ("I", workload.Points),
            WorkloadKind.ForwardBatch when workload.Points == 1024 => ("B", workload.Points),
            WorkloadKind.Gradient => ("G", workload.Points),
            WorkloadKind.Train => ("T", 1e6),
            _ => ("", 0.0),
        };
        return _least.TryGetValue((peer, letter, workload.Subject.Shape.Name), out double least) ? least * factor : null;
    }
}
