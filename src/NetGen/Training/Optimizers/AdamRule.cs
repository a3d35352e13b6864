using System;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// One step of <see cref="Adam"/> and <see cref="AdamW"/>: m ← m + (1 − β₁)(g − m), v ← β₂ v + (1 − β₂) g², and
/// θ ← (1 − η λ) θ − η / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε).
/// </summary>
internal readonly struct AdamRule<T> : IElementwiseRule<T>
    where T : unmanaged
{
    private readonly Pack<T> _rest1;
    private readonly Pack<T> _beta2;
    private readonly Pack<T> _rest2;
    private readonly Pack<T> _stepSize;
    private readonly Pack<T> _correction2;
    private readonly Pack<T> _epsilon;
    private readonly Pack<T> _kept;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdamRule(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, double power1, double power2)
    {
        _rest1 = Pack<T>.Create(1 - beta1);
        _beta2 = Pack<T>.Create(beta2);
        _rest2 = Pack<T>.Create(1 - beta2);
        _stepSize = Pack<T>.Create(learningRate / (1 - power1));
        _correction2 = Pack<T>.Create(1 / Math.Sqrt(1 - power2));
        _epsilon = Pack<T>.Create(epsilon);
        _kept = Pack<T>.Create(1 - (learningRate * weightDecay));
    }

    public int Memories => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third)
    {
        first += _rest1 * (derivative - first);
        second = (_beta2 * second) + (_rest2 * derivative * derivative);
        return (_kept * parameter) - (_stepSize * first / ((_correction2 * Pack<T>.Sqrt(second)) + _epsilon));
    }
}
