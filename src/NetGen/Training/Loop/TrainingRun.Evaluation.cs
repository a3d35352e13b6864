using System;
using NetGen.Runtime;

namespace NetGen;

/// <content>What happens between epochs, and after the last.</content>
internal ref partial struct TrainingRun<T, TTarget, TObjective>
{
    // Nobody should have to wait longer for a sign of life.
    private const int LongestSilenceMilliseconds = 1000;

    /// <summary>Computes the costs that somebody asks for, and tells them.</summary>
    /// <returns>Whether the cost is finite, as far as it is known.</returns>
    private bool Evaluate()
    {
        int epoch = _state.Epoch;
        bool isProgressPlanned = _agenda.IsProgressDue(epoch);
        bool isProgressDue = isProgressPlanned ? IsTimeForProgress() : IsSilentForLong();
        bool isHistoryDue = _agenda.IsHistoryDue(epoch);
        bool isStoppingDue = _agenda.IsStoppingDue(epoch);
        if (!isProgressDue && !isHistoryDue && !isStoppingDue)
        {
            return true;
        }

        if (!_data.Validation.IsEmpty)
        {
            // With early stopping it alone decides when to look, so that reports in between change nothing. Nor does the clock.
            Validate(counts: _options.EarlyStopping is null ? isHistoryDue || isProgressPlanned : isStoppingDue, isReported: isProgressDue || isHistoryDue);
        }

        if (!isProgressDue && !isHistoryDue)
        {
            return true;
        }

        double cost = ReportedCost(_data.Training, _data.RawTraining);
        _cost = cost;
        if (!SpanChecks.AreFinite<T>(_parameters) || !IsCostFinite())
        {
            return false;
        }

        _state.SafePoints.Confirm(_parameters);
        if (isHistoryDue)
        {
            _state.History.Add(new TrainingRecord(epoch, cost, _validationCost, Elapsed));
        }

        if (isProgressDue)
        {
            _lastReport = _clock.Elapsed;
            _lastReportTicks = Environment.TickCount;
            _options.Progress?.Report(new TrainingProgress(epoch, _options.Epochs, cost, Elapsed, _validationCost));
        }

        return true;
    }

    private readonly bool IsTimeForProgress() =>
        _options.ProgressPeriod == TimeSpan.Zero
        || _state.Epoch == _options.Epochs
        || _lastReport == TimeSpan.MinValue
        || _clock.Elapsed - _lastReport >= _options.ProgressPeriod;

    private readonly bool IsSilentForLong()
    {
        if (!_agenda.IsProgressAutomatic)
        {
            return false;
        }

        // Not the exact clock, which would take a tenth of a small network's step.
        int silence = unchecked(Environment.TickCount - _lastReportTicks);
        return silence >= LongestSilenceMilliseconds && silence >= _options.ProgressPeriod.TotalMilliseconds;
    }

    private void Validate(bool counts, bool isReported)
    {
        bool isSame = _data.TargetStandardization is null;
        double? cost = counts || isSame ? Cost(_data.Validation) : null;
        _validationCost = isSame ? cost : isReported ? ReportedCost(_data.Validation, _data.RawValidation) : null;
        if (counts && cost < _state.BestCost - (_options.EarlyStopping?.MinDelta ?? 0) && SpanChecks.AreFinite<T>(_parameters))
        {
            _state.BestCost = cost.Value;
            _state.BestEpoch = _state.Epoch;
            _parameters.CopyTo(_state.Best);
        }
    }

    // Standardised targets may have a finite J where that of the targets as they are exceeds the precision.
    private bool IsCostFinite() =>
        SpanChecks.IsFinite(_cost ??= ReportedCost(_data.Training, _data.RawTraining))
        || (_data.TargetStandardization is not null && SpanChecks.IsFinite(Cost(_data.Training)));

    /// <summary>J in the units of the targets as they are.</summary>
    private readonly double ReportedCost(LossData<T, TTarget> data, LossData<T, TTarget> rawData)
    {
        if (_data.TargetStandardization is not TargetStandardization standardization)
        {
            return Cost(data);
        }

        _parameters.CopyTo(_kept);
        try
        {
            standardization.Fold(_network);
            return Cost(data.WithTargets(rawData.Targets));
        }
        finally
        {
            _kept.AsSpan().CopyTo(_parameters);
        }
    }

    private readonly double Cost(LossData<T, TTarget> data) => SpanMath.ToDouble(_objective.Cost(data));

    /// <summary>J as anybody else would compute it, to the bit.</summary>
    private readonly double OwnCost(double? known, LossData<T, TTarget> data, LossData<T, TTarget> rawData) =>
        known is double cost && !_objective.IsDivided(data) ? cost : SpanMath.ToDouble(_objective.OwnCost(rawData));

    /// <summary>Leaves the network with the last parameters of which all is finite.</summary>
    private void GoBack()
    {
        SafePoints<T> points = _state.SafePoints;
        if (!IsSound() && !IsSound(points.Epoch) && !IsSound(points.EpochBefore))
        {
            points.Confirmed.AsSpan().CopyTo(_parameters);
        }

        _cost = null;
        _validationCost = null;
    }

    private readonly bool IsSound(T[] point)
    {
        point.AsSpan().CopyTo(_parameters);
        return IsSound();
    }

    private readonly bool IsSound() => SpanChecks.AreFinite<T>(_parameters) && SpanChecks.IsFinite(Cost(_data.Training));

    private void RestoreBest()
    {
        if (_options.EarlyStopping is { RestoreBest: true } && _state.BestEpoch != 0)
        {
            _state.Best.AsSpan().CopyTo(_parameters);
            _cost = null;
            _validationCost = null;
        }
    }
}
