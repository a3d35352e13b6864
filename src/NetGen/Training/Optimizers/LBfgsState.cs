using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>A run of <see cref="LBfgs"/>.</summary>
internal sealed partial class LBfgsState<T>(LBfgs settings, int parameterCount) : WholeSetState<T>(nameof(LBfgs))
    where T : unmanaged
{
    private readonly LBfgsHistory _history = new(settings.HistorySize, parameterCount);
    private readonly double[] _direction = new double[parameterCount];

    // Where the iteration began.
    private readonly T[] _start = new T[parameterCount];
    private T[] _gradient = new T[parameterCount];
    private double _cost;

    // Whether gradient and cost are those of the present parameters, and whether nothing is left to be done. Numbers, to be archived.
    private long _isKnown;
    private long _isDone;

    // Of the place that is tried, and of the best so far.
    private T[] _trialGradient = new T[parameterCount];
    private T[] _lowGradient = new T[parameterCount];

    public override WholeSetOutcome Step<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem)
    {
        if (_isKnown == 0)
        {
            _cost = problem.CostAndGradient(_gradient);
            if (!SpanChecks.IsFinite(_cost) || !SpanChecks.AreFinite<T>(_gradient))
            {
                return WholeSetOutcome.NotFinite;
            }

            _isKnown = 1;
        }

        if (_isDone != 0 || Sums.GreatestMagnitude<T>(_gradient) <= settings.ToleranceGradient)
        {
            return WholeSetOutcome.Converged;
        }

        problem.Parameters.CopyTo(_start);
        if (TryMove(problem))
        {
            return WholeSetOutcome.Moved;
        }

        // What is remembered may mislead; the gradient itself does not.
        if (!_history.IsEmpty)
        {
            _history.Clear();
            if (TryMove(problem))
            {
                return WholeSetOutcome.Moved;
            }
        }

        return WholeSetOutcome.Converged;
    }

    public override void Archive(OptimizerArchive archive)
    {
        archive.Count("known", ref _isKnown, 1);
        archive.Count("done", ref _isDone, 1);
        archive.Number("cost", ref _cost);
        archive.Finite<T>("gradient", _gradient);
        _history.Archive(archive);
    }

    /// <returns>Whether a place of less cost was found; else the parameters are as they were.</returns>
    private bool TryMove<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem)
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        // Nothing is known of the scale at first: then the first step is 1 in the sum over all parameters, at most, as in PyTorch.
        double scale = _history.IsEmpty ? Math.Min(1, 1 / Sums.OfMagnitudes<T>(_gradient)) : 1;
        _history.Direction<T>(_gradient, _direction, scale);
        double slope = Sums.Dot<double, T>(_direction, _gradient);
        if (!(slope < 0) || double.IsInfinity(slope))
        {
            return false;
        }

        if (!Search(problem, slope, out LinePoint found))
        {
            _start.AsSpan().CopyTo(problem.Parameters);
            return false;
        }

        Span<T> parameters = problem.Parameters;
        double change = _cost - found.Cost;
        if (change <= settings.ToleranceChange || found.Step * Sums.GreatestMagnitude<double>(_direction) <= settings.ToleranceChange)
        {
            _isDone = 1;
        }

        _history.Add<T>(_start, parameters, _gradient, _trialGradient);
        (_gradient, _trialGradient) = (_trialGradient, _gradient);
        _cost = found.Cost;
        return true;
    }
}
