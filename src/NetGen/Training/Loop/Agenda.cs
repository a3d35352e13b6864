using System;

namespace NetGen;

/// <summary>What is due after an epoch.</summary>
internal readonly struct Agenda
{
    // With this many reports a run, a progress bar moves smoothly.
    private const int DefaultReports = 100;

    // J takes about a third of an epoch's time. Computed this seldom, it takes a hundredth.
    private const int LeastDefaultInterval = 32;

    private readonly int _epochs;
    private readonly int _progressInterval;
    private readonly int _historyInterval;
    private readonly EarlyStopping? _earlyStopping;

    public Agenda(TrainingOptions options)
    {
        _epochs = options.Epochs;
        _progressInterval = options.Progress is null ? 0
            : options.ProgressInterval == 0 ? Math.Max(LeastDefaultInterval, options.Epochs / DefaultReports)
            : options.ProgressInterval;
        IsProgressAutomatic = options.Progress is not null && options.ProgressInterval == 0;
        _historyInterval = options.HistoryInterval;
        _earlyStopping = options.EarlyStopping;
    }

    /// <summary>The entries that the history will have.</summary>
    public int HistoryLength => _historyInterval == 0 ? 0 : ((_epochs - 1) / _historyInterval) + 1;

    /// <summary>Whether somebody is to be told how far training is, and leaves it to training when.</summary>
    public bool IsProgressAutomatic { get; }

    /// <summary>Whether somebody is to be told, if it is not too soon.</summary>
    public bool IsProgressDue(int epoch) => IsDue(epoch, _progressInterval);

    /// <summary>Whether an entry is to be written.</summary>
    public bool IsHistoryDue(int epoch) => IsDue(epoch, _historyInterval);

    /// <summary>Whether an entry is one that would not be there if more epochs had been asked for.</summary>
    public bool IsOddEntry(int epoch) => _historyInterval != 0 && epoch < _epochs && !IsHistoryDue(epoch);

    /// <summary>Whether early stopping wants to see the validation cost.</summary>
    public bool IsStoppingDue(int epoch) => _earlyStopping is not null && epoch % _earlyStopping.Interval == 0;

    /// <summary>Whether the validation cost has not improved for too long.</summary>
    public bool IsOutOfPatience(int epoch, int bestEpoch) =>
        _earlyStopping is not null && epoch > 0 && IsStoppingDue(epoch) && epoch - bestEpoch >= _earlyStopping.Patience;

    private bool IsDue(int epoch, int interval) => interval != 0 && (epoch % interval == 0 || epoch == _epochs);
}
