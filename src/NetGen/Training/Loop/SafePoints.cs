using System;

namespace NetGen;

/// <summary>Copies of the parameters from before they became useless.</summary>
internal sealed class SafePoints<T>(int parameterCount)
    where T : unmanaged
{
    // Epochs take turns with them. A choice by a flag costs less than to exchange the references.
    private readonly T[] _odd = new T[parameterCount];
    private readonly T[] _even = new T[parameterCount];

    private bool _isOdd;

    /// <summary>As they were when the present epoch began.</summary>
    public T[] Epoch => _isOdd ? _odd : _even;

    /// <summary>As they were when the epoch before began: with one batch an epoch, the last whose derivatives were finite.</summary>
    public T[] EpochBefore => _isOdd ? _even : _odd;

    /// <summary>As they were when the cost was last seen to be finite, or when training began.</summary>
    public T[] Confirmed { get; } = new T[parameterCount];

    /// <summary>Fills all three.</summary>
    public void Begin(ReadOnlySpan<T> parameters)
    {
        parameters.CopyTo(Epoch);
        parameters.CopyTo(EpochBefore);
        parameters.CopyTo(Confirmed);
    }

    /// <summary>An epoch begins.</summary>
    public void BeginEpoch(ReadOnlySpan<T> parameters)
    {
        _isOdd = !_isOdd;
        parameters.CopyTo(Epoch);
    }

    /// <summary>The cost has been seen to be finite.</summary>
    public void Confirm(ReadOnlySpan<T> parameters) => parameters.CopyTo(Confirmed);
}
