using System;

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

    private long _steps;

    protected ElementwiseState(int parameterCount)
    {
        int memories = default(TRule).Memories;
        _first = new T[memories > 0 ? parameterCount : 0];
        _second = new T[memories > 1 ? parameterCount : 0];
        _third = new T[memories > 2 ? parameterCount : 0];
    }

    public sealed override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
    {
        TRule rule = Rule(++_steps, learningRate);
        ElementwiseLoop.Run(rule, parameters, gradient, _first, _second, _third);
    }

    public sealed override void Archive(OptimizerArchive archive)
    {
        archive.Number("steps", ref _steps);
        archive.Numbers<T>("first", _first);
        archive.Numbers<T>("second", _second);
        archive.Numbers<T>("third", _third);
    }

    /// <summary>The rule with the numbers of one step.</summary>
    /// <param name="step">1 for the first.</param>
    /// <param name="learningRate">η.</param>
    protected abstract TRule Rule(long step, double learningRate);

    /// <summary>Gives a memory its first content.</summary>
    protected void FillFirst(T value) => _first.AsSpan().Fill(value);
}
