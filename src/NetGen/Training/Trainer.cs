using System;
using System.Diagnostics;
using System.Threading;
using NetGen.Runtime;

namespace NetGen;

/// <summary>The training loop. Everything it needs is allocated before the first epoch.</summary>
internal static class Trainer
{
    // With this many reports a run, a progress bar moves smoothly and the costs for them take little of the time.
    private const int DefaultReports = 100;

    public static TrainingResult Run<T, TTarget, TObjective>(TObjective objective, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, TrainingOptions options, CancellationToken cancellationToken)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        var clock = Stopwatch.StartNew();
        int epochs = options.Epochs;
        IProgress<TrainingProgress>? progress = options.Progress;
        int interval = options.ProgressInterval == 0 ? Math.Max(1, epochs / DefaultReports) : options.ProgressInterval;
        var batches = new BatchSource<T, TTarget>(inputs, objective.InputSize, targets, objective.TargetSize, options);
        T[] gradient = new T[objective.Parameters.Length];
        OptimizerState<T> optimizer = options.Optimizer.CreateState<T>(gradient.Length);

        double? cost = null;
        int epoch = 0;
        var status = TrainingStatus.Completed;
        while (epoch < epochs)
        {
            // Part of a cancelled epoch is done, so the cost that was reported before it no longer holds.
            cost = null;
            if (!RunEpoch(objective, batches, gradient, optimizer, cancellationToken))
            {
                status = TrainingStatus.Cancelled;
                break;
            }

            epoch++;
            if (progress is not null && (epoch % interval == 0 || epoch == epochs))
            {
                cost = SpanMath.ToDouble(objective.Cost(inputs, targets));
                progress.Report(new TrainingProgress(epoch, epochs, cost.Value, clock.Elapsed));
            }
        }

        cost ??= SpanMath.ToDouble(objective.Cost(inputs, targets));
        return new TrainingResult(status, epoch, cost.Value, clock.Elapsed);
    }

    /// <returns>Whether the epoch was done to its end: it was not cancelled.</returns>
    private static bool RunEpoch<T, TTarget, TObjective>(TObjective objective, BatchSource<T, TTarget> batches, T[] gradient, OptimizerState<T> optimizer, CancellationToken cancellationToken)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        batches.StartEpoch();
        for (int batch = 0; batch < batches.Count; batch++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            batches.Get(batch, out ReadOnlySpan<T> inputs, out ReadOnlySpan<TTarget> targets);
            objective.Gradient(inputs, targets, gradient);
            optimizer.Step(objective.Parameters, gradient);
        }

        return true;
    }
}
