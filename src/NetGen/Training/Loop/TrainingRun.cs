using System;
using System.Diagnostics;
using System.Threading;
using NetGen.Runtime;

namespace NetGen;

/// <summary>One run of training, from the network as it comes to its result. Everything it needs is allocated before the first epoch.</summary>
internal ref partial struct TrainingRun<T, TTarget, TObjective>
    where T : unmanaged
    where TTarget : unmanaged
    where TObjective : struct, IObjective<T, TTarget>
{
    private readonly INetwork<T> _network;

    // Of the network. Asked for once, since a call of an interface takes a hundredth of a small network's step.
    private readonly Span<T> _parameters;
    private readonly TObjective _objective;
    private readonly TrainingData<T, TTarget> _data;
    private readonly TrainingOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Agenda _agenda;
    private readonly BatchSource<T, TTarget> _batches;
    private readonly T[] _gradient;
    private readonly OptimizerState<T> _optimizer;

    // The same, where it needs the whole set.
    private readonly WholeSetState<T>? _wholeSetOptimizer;
    private readonly Penalty<T>? _penalty;
    private readonly RunState<T> _state;
    private readonly CheckpointStore<T>? _checkpoints;

    // With standardisation: the parameters as the network came, and those that are kept while others take their place.
    private readonly T[] _initial;
    private readonly T[] _kept;
    private readonly Stopwatch _clock;

    private TimeSpan _lastReport;

    // In milliseconds: of the last report or, without one, of the beginning.
    private int _lastReportTicks;

    // Of the parameters as they are; null where they have changed since.
    private double? _cost;
    private double? _validationCost;

    public TrainingRun(INetwork<T> network, TObjective objective, TrainingData<T, TTarget> data, TrainingOptions options, Stopwatch clock, CancellationToken cancellationToken)
    {
        _network = network;
        _parameters = network.Parameters;
        _objective = objective;
        _data = data;
        _options = options;
        _cancellationToken = cancellationToken;
        _clock = clock;
        _agenda = new Agenda(options);
        _batches = new BatchSource<T, TTarget>(data.Training, objective.InputSize, objective.TargetSize, options.BatchSize, options.Shuffle, options.Seed);
        _gradient = new T[network.ParameterCount];
        _optimizer = options.Optimizer.CreateState<T>(_gradient.Length);
        _wholeSetOptimizer = _optimizer as WholeSetState<T>;
        _penalty = Penalty<T>.Of(network, options);
        _state = new RunState<T>(_gradient.Length);
        _checkpoints = options.CheckpointPath is string path
            ? new CheckpointStore<T>(path, RunSettings.Of(network, data, options, objective.CostName), options)
            : null;
        _initial = data.IsStandardized ? _parameters.ToArray() : [];
        _kept = new T[_initial.Length];
        _lastReport = TimeSpan.MinValue;
        _lastReportTicks = Environment.TickCount;
        _cost = null;
        _validationCost = null;
    }

    private readonly TimeSpan Elapsed => _state.EarlierTime + _clock.Elapsed;

    /// <summary>Trains.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained, or another run uses the checkpoint.</exception>
    public TrainingResult Run()
    {
        using TrainingGuard guard = TrainingGuard.Enter(_network);
        using CheckpointStore<T>? checkpoints = _checkpoints;
        checkpoints?.Open();
        return RunAlone();
    }

    private TrainingResult RunAlone()
    {
        Begin();
        TrainingStatus status;
        bool isFolded;
        try
        {
            // Now, so that a disk that is full is known before hours of training.
            _checkpoints?.Write(_state, _parameters, _optimizer, Elapsed);
            status = RunEpochs();
            if (status != TrainingStatus.Diverged && !(SpanChecks.AreFinite<T>(_parameters) && IsCostFinite()))
            {
                status = TrainingStatus.Diverged;
            }

            if (status == TrainingStatus.Diverged)
            {
                GoBack();
            }
            else
            {
                _checkpoints?.Write(_state, _parameters, _optimizer, Elapsed);
            }

            RestoreBest();
        }
        finally
        {
            isFolded = TryFold();
        }

        double cost = OwnCost(_cost, _data.Training, _data.RawTraining);
        double? validationCost = _data.Validation.IsEmpty ? null : OwnCost(_validationCost, _data.Validation, _data.RawValidation);

        // The sum of squares of huge targets may be beyond the precision while all else is sound.
        if (!isFolded || double.IsNaN(cost) || (double.IsInfinity(cost) && _data.TargetStandardization is null))
        {
            status = TrainingStatus.Diverged;
        }

        int? bestEpoch = _state.BestEpoch == 0 ? null : _state.BestEpoch;
        return new TrainingResult(
            status, _state.Epoch, cost, validationCost, bestEpoch, _state.History.AsReadOnly(), _data.InputStandardization, _data.TargetStandardization, Elapsed);
    }

    private readonly void Begin()
    {
        if (_checkpoints is not null && _checkpoints.TryRestore(_state, _batches.Count, _parameters, _optimizer))
        {
            // The run that ended here asked for fewer epochs.
            if (_state.History.Count > 0 && _agenda.IsOddEntry(_state.History[^1].Epoch))
            {
                _state.History.RemoveAt(_state.History.Count - 1);
            }
        }
        else
        {
            Unfold();
            _state.SafePoints.Begin(_parameters);
        }

        const int MostReserved = 1 << 16;
        _state.History.Capacity = Math.Max(_state.History.Count, Math.Min(_agenda.HistoryLength, MostReserved));
    }

    private TrainingStatus RunEpochs()
    {
        while (_state.Epoch < _options.Epochs)
        {
            if (_state.Batch == 0 && _agenda.IsOutOfPatience(_state.Epoch, _state.BestEpoch))
            {
                return TrainingStatus.StoppedEarly;
            }

            if (RunEpoch() is TrainingStatus end)
            {
                return end;
            }

            if (!Evaluate())
            {
                return TrainingStatus.Diverged;
            }

            _checkpoints?.WriteAfterEpoch(_state, _parameters, _optimizer, Elapsed);
        }

        return TrainingStatus.Completed;
    }

    /// <returns>Why training ends within the epoch; null where the epoch was done to its end.</returns>
    private TrainingStatus? RunEpoch()
    {
        _batches.StartEpoch(_state.Epoch);
        while (_state.Batch < _batches.Count)
        {
            if (_cancellationToken.IsCancellationRequested)
            {
                return TrainingStatus.Cancelled;
            }

            if (_options.MaxDuration is TimeSpan maxDuration && _clock.Elapsed >= maxDuration)
            {
                return TrainingStatus.TimedOut;
            }

            if (_state.Batch == 0)
            {
                _state.SafePoints.BeginEpoch(_parameters);
            }

            if (Step() is TrainingStatus end)
            {
                return end;
            }

            if (++_state.Batch < _batches.Count)
            {
                _checkpoints?.WriteAfterBatch(_state, _parameters, _optimizer, Elapsed);
            }
        }

        _state.Batch = 0;
        _state.Epoch++;
        return null;
    }

    /// <returns>Why training ends here and no step was made; null where one was.</returns>
    private TrainingStatus? Step()
    {
        TrainingStatus? end = _wholeSetOptimizer is null ? StepWithGradient() : StepWithWholeSet(_wholeSetOptimizer);
        if (end is null)
        {
            _cost = null;
            _validationCost = null;
        }

        return end;
    }

    private readonly TrainingStatus? StepWithGradient()
    {
        _objective.Gradient(_batches.Get(_state.Batch), _gradient);
        _penalty?.AddGradient(_parameters, _gradient);
        if (!SpanChecks.AreFinite<T>(_gradient))
        {
            return TrainingStatus.Diverged;
        }

        if (_options.MaxGradientNorm is double maxNorm)
        {
            GradientClipping.Apply<T>(_gradient, maxNorm);
        }

        _optimizer.Step(_parameters, _gradient, LearningRate());
        return null;
    }

    private readonly TrainingStatus? StepWithWholeSet(WholeSetState<T> optimizer)
    {
        var problem = new StepProblem<T, TTarget, TObjective>(_network, _objective, _penalty, _data.Training);
        return optimizer.Step(problem) switch
        {
            WholeSetOutcome.Moved => null,
            WholeSetOutcome.Converged => TrainingStatus.Converged,
            _ => TrainingStatus.Diverged,
        };
    }

    private readonly double LearningRate()
    {
        double learningRate = _options.Optimizer.LearningRate;
        if (_options.Schedule is LearningRateSchedule schedule)
        {
            double epoch = _state.Epoch + ((double)_state.Batch / _batches.Count);
            learningRate *= schedule.Factor(epoch, _options.Epochs);
        }

        return learningRate;
    }
}
