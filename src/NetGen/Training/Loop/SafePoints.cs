using System;

namespace NetGen;

/// <summary>Copies of the parameters from before they became useless.</summary>
internal sealed class SafePoints<T>(int parameterCount)
    where T : unmanaged
{
    /// <summary>As they were when the present epoch began.</summary>
    public T[] Epoch { get; private set; } = new T[parameterCount];

    /// <summary>As they were when the epoch before began: with one batch an epoch, the last whose derivatives were finite.</summary>
    public T[] EpochBefore { get; private set; } = new T[parameterCount];

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
        (Epoch, EpochBefore) = (EpochBefore, Epoch);
        parameters.CopyTo(Epoch);
    }

    /// <summary>The cost has been seen to be finite.</summary>
    public void Confirm(ReadOnlySpan<T> parameters) => parameters.CopyTo(Confirmed);
}
