using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Timing;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Table;

/// <summary>Measures rows.</summary>
internal sealed class MeasuredTable(Contest contest, bool withPeers) : IDisposable
{
    private readonly Dictionary<string, ISubject> _subjects = [];
    private readonly Dictionary<string, IPeer[]> _peers = [];

    /// <summary>Of everything that was computed, so that nothing can be left out for want of a reader.</summary>
    public double Checksum { get; private set; }

    public TableRow Measure(RowPlan plan)
    {
        Workload workload = plan.Workload(SubjectOf(plan.NetworkName));
        Workload? round = plan.Round is { } other ? other.Workload(SubjectOf(other.NetworkName)) : null;
        bool isMain = round is null;
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

        TimingResult[] times = contest.Run([.. contestants.Select(contestant => contestant.Work.Run)]);
        Checksum += contestants.Sum(contestant => contestant.Work.Result().Sum(values => values.Sum()));

        return new TableRow(
            plan,
            workload,
            times[0],
            Leasts(contestants.Zip(times, (contestant, time) => (contestant.Name, time.Least)).Skip(isMain ? 1 : 2)),
            round is null ? null : times[0].Least / workload.Flop / (times[1].Least / round.Flop));
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

    /// <summary>Of each peer its quickest way.</summary>
    private static Dictionary<string, double> Leasts(IEnumerable<(string Name, double Least)> ways) =>
        ways.GroupBy(way => way.Name).ToDictionary(group => group.Key, group => group.Min(way => way.Least));

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
