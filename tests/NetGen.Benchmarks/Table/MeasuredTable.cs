using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Timing;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Table;

/// <summary>
/// Measures rows. Their rounds go through the whole table one after the other, so that a time in which the machine is busy with
/// something else spoils a round of some rows and no whole row.
/// </summary>
internal sealed class MeasuredTable(ContestLength length, bool withPeers) : IDisposable
{
    private readonly Dictionary<string, ISubject> _subjects = [];
    private readonly Dictionary<string, IPeer[]> _peers = [];
    private readonly List<MeasuredRow> _rows = [];

    /// <summary>The rows as far as they are measured.</summary>
    public IReadOnlyList<TableRow> Rows => [.. _rows.Select(row => row.Result)];

    /// <summary>Of everything that was computed, so that nothing can be left out for want of a reader.</summary>
    public double Checksum => _rows.Sum(row => row.Checksum);

    /// <summary>Checks and warms up what a row compares.</summary>
    public void Add(RowPlan plan)
    {
        Workload workload = plan.Workload(SubjectOf(plan.NetworkName));
        Workload? round = plan.Round is { } other ? other.Workload(SubjectOf(other.NetworkName)) : null;
        List<(string Name, Work Work)> contestants = [.. Ways(workload, workload.Subject.CreateGenerated())];

        // An odd size is compared with the round one alone.
        if (round is not null)
        {
            contestants.AddRange(Ways(round, round.Subject.CreateGenerated()));
        }
        else if (withPeers)
        {
            contestants.AddRange(PeersOf(plan.NetworkName).SelectMany(peer => Ways(workload, peer)));
        }

        _rows.Add(new MeasuredRow(plan, workload, round, contestants, length));
    }

    /// <summary>Measures everything that was added.</summary>
    /// <param name="progress">Told what is measured.</param>
    public void Measure(Action<string> progress)
    {
        for (int round = 0; round < length.Rounds; round++)
        {
            progress($"round {round + 1} of {length.Rounds}");
            _rows.ForEach(row => row.RunRound(round));
        }
    }

    public void Dispose()
    {
        foreach (IPeer peer in _peers.Values.SelectMany(peers => peers))
        {
            peer.Dispose();
        }
    }

    private static IEnumerable<(string Name, Work Work)> Ways(Workload workload, IPeer peer) =>
        workload.Ways(peer).Select(way => (peer.Name, way));

    private ISubject SubjectOf(string name)
    {
        if (!_subjects.TryGetValue(name, out ISubject? subject))
        {
            _subjects.Add(name, subject = Catalog.Create(name));
        }

        return subject;
    }

    private IPeer[] PeersOf(string name)
    {
        if (!_peers.TryGetValue(name, out IPeer[]? peers))
        {
            _peers.Add(name, peers = [.. SubjectOf(name).CreatePeers()]);
        }

        return peers;
    }
}
