using System;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The state of an optimizer that treats every parameter for itself.</summary>
/// <typeparam name="T">The network's precision.</typeparam>
/// <typeparam name="TRule">What is done with each parameter.</typeparam>
internal abstract class ElementwiseState<T, TRule> : OptimizerState<T>
    where T : unmanaged
    where TRule : struct, IElementwiseRule<T>
{
    private readonly T[] _first;
    private readonly T[] _second;
    private readonly T[] _third;

    private readonly int _parameterCount;

    private long _steps;

    protected ElementwiseState(int parameterCount)
    {
        int memories = default(TRule).Memories;
        _parameterCount = parameterCount;
        _first = new T[memories > 0 ? parameterCount : 0];
        _second = new T[memories > 1 ? parameterCount : 0];
        _third = new T[memories > 2 ? parameterCount : 0];
    }

    /// <summary>The number of the step that <see cref="Run"/> is going to make, 1 for the first.</summary>
    protected long NextStep => _steps + 1;

    /// <summary>Moves all parameters one step. Compiled into each optimizer's own, so that the rule's numbers stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Run(in TRule rule, Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        StepArguments.Check(parameters.Length, gradient.Length, _parameterCount);
        _steps++;
        ElementwiseLoop.Run(rule, parameters, gradient, _first, _second, _third);
    }

    public sealed override void Archive(OptimizerArchive archive)
    {
        archive.Count("steps", ref _steps);
        archive.Finite<T>("first", _first);
        archive.Finite<T>("second", _second);
        archive.Finite<T>("third", _third);
    }

    /// <summary>Gives a memory its first content.</summary>
    protected void FillFirst(T value) => _first.AsSpan().Fill(value);
}
