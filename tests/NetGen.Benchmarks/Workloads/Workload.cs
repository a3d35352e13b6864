using System;
using System.Collections.Generic;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Something that every peer is asked to do with one network.</summary>
internal sealed class Workload
{
    /// <summary>The data points that are gone through one at a time.</summary>
    public const int EachPoints = 16;

    private readonly Func<IPeer, IEnumerable<Work>> _ways;
    private readonly Lazy<double[][]> _right;
    private readonly double _tolerance;

    private Workload(ISubject subject, WorkloadKind kind, int points, double flop, Func<IPeer, IEnumerable<Work>> ways, Func<double[][]> right)
    {
        Subject = subject;
        Kind = kind;
        Points = points;
        Flop = flop;
        _ways = ways;
        _right = new Lazy<double[][]>(right);

        // Roundings lead two trainings apart, to places that are as good as each other.
        _tolerance = kind == WorkloadKind.Train ? 0.05 : subject.IsSingle ? 1e-4 : 1e-9;
    }

    public ISubject Subject { get; }

    public WorkloadKind Kind { get; }

    /// <summary>The data points of one run.</summary>
    public int Points { get; }

    /// <summary>The floating-point operations of one run.</summary>
    public double Flop { get; }

    public static Workload ForwardEach(ISubject subject) => new(
        subject,
        WorkloadKind.ForwardEach,
        EachPoints,
        EachPoints * subject.Shape.ForwardFlop,
        peer => peer.ForwardEach(EachPoints),
        () => subject.RightOutputs(EachPoints));

    public static Workload ForwardBatch(ISubject subject, int points) => new(
        subject,
        WorkloadKind.ForwardBatch,
        points,
        points * subject.Shape.ForwardFlop,
        peer => peer.ForwardBatch(points),
        () => subject.RightOutputs(points));

    public static Workload Gradient(ISubject subject)
    {
        int points = subject.Shape.GradientPoints;
        return new(
            subject,
            WorkloadKind.Gradient,
            points,
            points * subject.Shape.GradientFlop,
            peer => peer.Gradient(points),
            () => subject.RightGradient(points));
    }

    /// <summary>The flower exercise: 10,000 steps over all the points.</summary>
    public static Workload Train(ISubject subject)
    {
        const int Steps = 10_000;
        const double Rate = 1.2;
        int points = subject.Shape.GradientPoints;
        return new(
            subject,
            WorkloadKind.Train,
            points,
            Steps * points * subject.Shape.GradientFlop,
            peer => peer.Train(points, Steps, Rate),
            () => [[subject.RightCostAfterTraining(points, Steps, Rate)]]);
    }

    /// <summary>Every way in which a peer does it. Whatever it computes has been found right.</summary>
    /// <exception cref="InvalidOperationException">A way computes something else.</exception>
    public IEnumerable<Work> Ways(IPeer peer)
    {
        foreach (Work way in _ways(peer))
        {
            way.Run();
            double[][] result = way.Result();
            double error = Error(Kind == WorkloadKind.Train ? [[Subject.CostWith(result[0], Points)]] : result, _right.Value);
            if (!(error <= _tolerance))
            {
                throw new InvalidOperationException($"{peer.Name} is {error:g2} off, relative to the largest value ({Kind}, {Subject.Shape.Name}).");
            }

            yield return way;
        }
    }

    /// <summary>The largest deviation, relative to the largest value of its array.</summary>
    private static double Error(double[][] actual, double[][] right)
    {
        double worst = 0;
        for (int i = 0; i < right.Length; i++)
        {
            double scale = 0;
            double deviation = actual[i].Length == right[i].Length ? 0 : double.NaN;
            for (int k = 0; k < right[i].Length; k++)
            {
                // Math.Max keeps a NaN.
                scale = Math.Max(scale, Math.Abs(right[i][k]));
                deviation = Math.Max(deviation, Math.Abs(actual[i][k] - right[i][k]));
            }

            worst = Math.Max(worst, deviation / scale);
        }

        return worst;
    }
}
