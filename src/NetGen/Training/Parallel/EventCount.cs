using System;
using System.Threading;

namespace NetGen;

/// <summary>Counts events that other threads wait for: awake for as long as a training step may take, then asleep.</summary>
internal sealed class EventCount
{
    // Together some tens of microseconds: an optimizer's step is shorter, and to be woken takes longer.
    private const int Spins = 100;
    private const int Yields = 50;
    private const int SpinLength = 10;

    private readonly object _lock = new();
    private int _count;
    private int _sleepers;

    /// <summary>The events so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Counts an event, and wakes those who wait.</summary>
    public void Advance()
    {
        // A full fence: either this thread sees the sleeper, or the sleeper sees the event before it goes to sleep.
        Interlocked.Increment(ref _count);
        if (Volatile.Read(ref _sleepers) > 0)
        {
            lock (_lock)
            {
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>Returns when there have been other than <paramref name="count"/> events.</summary>
    public void WaitPast(int count)
    {
        for (int tries = 0; Count == count; tries++)
        {
            if (tries >= Spins + Yields)
            {
                Sleep(count);
            }
            else if (tries < Spins && Environment.ProcessorCount > 1)
            {
                Thread.SpinWait(SpinLength);
            }
            else
            {
                // Another thread may need this processor. The structure SpinWait would come to sleep a whole millisecond.
                Thread.Yield();
            }
        }
    }

    private void Sleep(int count)
    {
        lock (_lock)
        {
            Interlocked.Increment(ref _sleepers);
            while (Count == count)
            {
                Monitor.Wait(_lock);
            }

            Interlocked.Decrement(ref _sleepers);
        }
    }
}
