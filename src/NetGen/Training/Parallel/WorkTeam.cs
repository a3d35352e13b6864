using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace NetGen;

/// <summary>
/// The thread that trains, with others that help it. Each begins with a part of the items that is its own, so that neighbours are
/// done by one thread, and then takes what is left of the others' parts: nobody waits for a helper that has no processor.
/// </summary>
/// <remarks>
/// The helpers live as long as the team, and start when there has been a millisecond of work for them: a run that is over sooner is
/// over before they could help. Nothing is allocated for a piece of work.
/// </remarks>
internal sealed class WorkTeam : IDisposable
{
    // Counters of different threads lie in different cache lines.
    private const int Spacing = 32;

    private static readonly long WorkBeforeStart = Stopwatch.Frequency / 1000;

    private readonly int _size;
    private readonly Thread[] _helpers;
    private readonly EventCount _begun = new();
    private readonly EventCount _done = new();

    private IWork? _work;
    private int _count;

    // For each part, the items that nobody has taken. Below zero where threads have asked in vain.
    private readonly int[] _untaken;
    private int _unfinished;

    private readonly object _failureLock = new();
    private Exception? _failure;
    private int _failedItem;

    private long _timeAlone;
    private bool _isStarted;
    private volatile bool _isClosed;

    /// <summary>Makes a team.</summary>
    /// <param name="size">The number of threads, the caller's own included.</param>
    public WorkTeam(int size)
    {
        _size = size;
        _helpers = new Thread[size - 1];
        _untaken = new int[size * Spacing];
    }

    /// <summary>Does work, and returns when all of it is done.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="count">The number of items, at least 1.</param>
    /// <remarks>All items are done, even if one throws. Of several exceptions that of the first item is thrown here.</remarks>
    public void Run(IWork work, int count)
    {
        int done = _done.Count;
        _work = work;
        _count = count;
        Volatile.Write(ref _unfinished, count);
        for (int part = 0; part < _size; part++)
        {
            Interlocked.Exchange(ref _untaken[part * Spacing], First(part + 1) - First(part));
        }

        if (_isStarted)
        {
            _begun.Advance();
            TakeItems(0);
            _done.WaitPast(done);
        }
        else
        {
            RunAlone();
        }

        Rethrow();
    }

    /// <summary>Ends the helpers.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _begun.Advance();
        foreach (Thread? helper in _helpers)
        {
            helper?.Join();
        }
    }

    private void RunAlone()
    {
        long start = Stopwatch.GetTimestamp();
        TakeItems(0);
        _timeAlone += Stopwatch.GetTimestamp() - start;
        if (_timeAlone >= WorkBeforeStart)
        {
            Start();
        }
    }

    private void Start()
    {
        int begun = _begun.Count;
        for (int i = 0; i < _helpers.Length; i++)
        {
            int part = i + 1;
            var helper = new Thread(() => Help(part, begun)) { IsBackground = true, Name = "NetGen training" };
            helper.Start();
            _helpers[i] = helper;
        }

        _isStarted = true;
    }

    private void Help(int part, int begun)
    {
        while (true)
        {
            _begun.WaitPast(begun);
            begun = _begun.Count;
            if (_isClosed)
            {
                return;
            }

            TakeItems(part);
        }
    }

    private int First(int part) => (int)((long)_count * part / _size);

    private void TakeItems(int ownPart)
    {
        for (int i = 0; i < _size; i++)
        {
            int part = ownPart + i < _size ? ownPart + i : ownPart + i - _size;
            TakeItemsOf(part);
        }
    }

    private void TakeItemsOf(int part)
    {
        ref int untaken = ref _untaken[part * Spacing];
        int finished = 0;
        int left;
        while (Volatile.Read(ref untaken) > 0 && (left = Interlocked.Decrement(ref untaken)) >= 0)
        {
            // An item that is taken is one of the present work, which does not end before it is counted as finished.
            Do(First(part + 1) - 1 - left);
            finished++;
        }

        if (finished != 0 && Interlocked.Add(ref _unfinished, -finished) == 0)
        {
            _done.Advance();
        }
    }

    private void Do(int item)
    {
        try
        {
            _work!.Do(item);
        }
        catch (Exception exception)
        {
            lock (_failureLock)
            {
                if (_failure is null || item < _failedItem)
                {
                    _failure = exception;
                    _failedItem = item;
                }
            }
        }
    }

    private void Rethrow()
    {
        if (_failure is Exception failure)
        {
            _failure = null;
            ExceptionDispatchInfo.Capture(failure).Throw();
        }
    }
}
