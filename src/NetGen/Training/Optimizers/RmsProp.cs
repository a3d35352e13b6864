using System;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// RMSprop (Hinton, Neural networks for machine learning, lecture 6e, 2012): each derivative divided by the root of a moving average of
/// its square.
/// </summary>
/// <remarks>
/// v ← α v + (1 − α) g² and θ ← θ − η g / (√v + ε). Centred (Graves, Generating sequences with recurrent neural networks, 2013) the
/// average's own square is subtracted, m ← α m + (1 − α) g and √(v − m²); with momentum μ it is b ← μ b + g / (√v + ε) and θ ← θ − η b.
/// The defaults are PyTorch's.
/// </remarks>
public sealed class RmsProp : Optimizer
{
    /// <summary>Makes RMSprop.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="alpha">α, 0 or more and less than 1.</param>
    /// <param name="epsilon">ε, positive.</param>
    /// <param name="momentum">μ, 0 or more and less than 1.</param>
    /// <param name="centered">Whether v is made the variance rather than the mean square.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public RmsProp(double learningRate = 0.01, double alpha = 0.99, double epsilon = 1e-8, double momentum = 0, bool centered = false)
        : base(learningRate)
    {
        Alpha = OptimizerArguments.Fraction(alpha, nameof(alpha));
        Epsilon = OptimizerArguments.Positive(epsilon, nameof(epsilon));
        Momentum = OptimizerArguments.Fraction(momentum, nameof(momentum));
        Centered = centered;
    }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <summary>μ.</summary>
    public double Momentum { get; }

    /// <summary>Whether v is the variance rather than the mean square.</summary>
    public bool Centered { get; }

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => Momentum == 0 && !Centered
        ? new PlainState<T>(this, parameterCount)
        : new FullState<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(RmsProp),
        ("learningRate", LearningRate),
        ("alpha", Alpha),
        ("epsilon", Epsilon),
        ("momentum", Momentum),
        ("centered", Centered ? 1 : 0));

    private readonly struct PlainRule<T>(RmsProp settings, double learningRate) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _learningRate = Pack<T>.Create(learningRate);
        private readonly Pack<T> _alpha = Pack<T>.Create(settings.Alpha);
        private readonly Pack<T> _rest = Pack<T>.Create(1 - settings.Alpha);
        private readonly Pack<T> _epsilon = Pack<T>.Create(settings.Epsilon);

        public int Memories => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third)
        {
            first = (_alpha * first) + (_rest * derivative * derivative);
            return parameter - (_learningRate * derivative / (Pack<T>.Sqrt(first) + _epsilon));
        }
    }

    private sealed class PlainState<T>(RmsProp settings, int parameterCount) : ElementwiseState<T, PlainRule<T>>(parameterCount)
        where T : unmanaged
    {
        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) =>
            Run(new PlainRule<T>(settings, learningRate), parameters, gradient);
    }

    private readonly struct FullRule<T>(RmsProp settings, double learningRate) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _learningRate = Pack<T>.Create(learningRate);
        private readonly Pack<T> _alpha = Pack<T>.Create(settings.Alpha);
        private readonly Pack<T> _rest = Pack<T>.Create(1 - settings.Alpha);
        private readonly Pack<T> _epsilon = Pack<T>.Create(settings.Epsilon);
        private readonly Pack<T> _momentum = Pack<T>.Create(settings.Momentum);
        private readonly bool _centered = settings.Centered;

        public int Memories => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third)
        {
            first = (_alpha * first) + (_rest * derivative * derivative);
            Pack<T> variance = first;
            if (_centered)
            {
                // Rounding must not make it negative.
                second = (_alpha * second) + (_rest * derivative);
                variance = Pack<T>.Max(first - (second * second), default);
            }

            third = (_momentum * third) + (derivative / (Pack<T>.Sqrt(variance) + _epsilon));
            return parameter - (_learningRate * third);
        }
    }

    private sealed class FullState<T>(RmsProp settings, int parameterCount) : ElementwiseState<T, FullRule<T>>(parameterCount)
        where T : unmanaged
    {
        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) =>
            Run(new FullRule<T>(settings, learningRate), parameters, gradient);
    }
}
