using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace NetGen;

/// <summary>Lets one run at a time train a network: two would change its parameters under each other.</summary>
internal readonly struct TrainingGuard : IDisposable
{
    // Kept for as long as the network is; a run allocates nothing for a network that was trained before.
    private static readonly ConditionalWeakTable<object, StrongBox<int>> Runs = new();

    private readonly StrongBox<int> _runs;

    private TrainingGuard(StrongBox<int> runs) => _runs = runs;

    /// <summary>Begins a run.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained.</exception>
    public static TrainingGuard Enter(object network)
    {
        StrongBox<int> runs = Runs.GetValue(network, static _ => new StrongBox<int>());
        if (Interlocked.CompareExchange(ref runs.Value, 1, 0) != 0)
        {
            throw new InvalidOperationException(
                "This network is already being trained, by another thread or by the call of Train whose Progress or cost function this is. Train one run at a time, or train another instance.");
        }

        return new TrainingGuard(runs);
    }

    /// <summary>Ends the run.</summary>
    public void Dispose() => Volatile.Write(ref _runs.Value, 0);
}
