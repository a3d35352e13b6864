using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Timing;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Table;

/// <summary>A row while it is measured.</summary>
/// <param name="plan">What it is.</param>
/// <param name="workload">Its workload.</param>
/// <param name="round">That of the round size, if it is compared with one.</param>
/// <param name="contestants">NetGen, the round size if there is one, and the peers.</param>
/// <param name="length">How long to measure.</param>
internal sealed class MeasuredRow(RowPlan plan, Workload workload, Workload? round, IReadOnlyList<(string Name, Work Work)> contestants, ContestLength length)
{
    private readonly Contest _contest = new([.. contestants.Select(contestant => contestant.Work.Run)], length);

    public double Checksum => contestants.Sum(contestant => contestant.Work.Result().Sum(values => values.Sum()));

    public TableRow Result
    {
        get
        {
            TimingResult[] times = _contest.Results;
            return new TableRow(
                plan,
                workload,
                times[0],
                Leasts(contestants.Zip(times, (contestant, time) => (contestant.Name, time.Least)).Skip(round is null ? 1 : 2)),
                round is null ? null : times[0].Least / workload.Flop / (times[1].Least / round.Flop));
        }
    }

    public void RunRound(int number) => _contest.RunRound(number);

    /// <summary>Of each peer its quickest way.</summary>
    private static Dictionary<string, double> Leasts(IEnumerable<(string Name, double Least)> ways) =>
        ways.GroupBy(way => way.Name).ToDictionary(group => group.Key, group => group.Min(way => way.Least));
}
