using System;

namespace NetGen;

/// <summary>What a <see cref="CustomOptimizer"/> remembers from step to step of one run.</summary>
public readonly ref struct OptimizerMemory
{
    private readonly Span<double> _numbers;
    private readonly int _parameterCount;

    internal OptimizerMemory(Span<double> numbers, int parameterCount, long step)
    {
        _numbers = numbers;
        _parameterCount = parameterCount;
        StepNumber = step;
    }

    /// <summary>The number of this step: 1 for the run's first, 2 for the next, whatever the epoch.</summary>
    public long StepNumber { get; }

    /// <summary>One number for each parameter, 0 in the first step.</summary>
    /// <param name="index">From 0 to one less than the memories that the optimizer has asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such memory.</exception>
    public Span<double> this[int index] => _numbers.Slice(index * _parameterCount, _parameterCount);
}
