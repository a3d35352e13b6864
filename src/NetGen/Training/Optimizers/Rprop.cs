using System;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// iRPROP− (Igel and Hüsken, Improving the Rprop learning algorithm, 2000, after Riedmiller and Braun, 1993): every parameter has a step
/// of its own, which grows while its derivative keeps its sign and shrinks when it changes. Only signs of derivatives count. For the
/// whole set at once: batches of a few data points give too unsteady signs.
/// </summary>
/// <remarks>
/// Where the derivative has kept its sign, Δ ← min(η⁺ Δ, Δmax); where it has changed, Δ ← max(η⁻ Δ, Δmin) and the derivative is taken as
/// 0, in this step and when the next looks back; then θ ← θ − sign(g) Δ. The same as PyTorch's <c>Rprop</c>. The defaults are
/// those of the papers and of FANN, but for Δmin, which is 0 in FANN.
/// </remarks>
public sealed class Rprop : Optimizer
{
    /// <summary>Makes iRPROP−.</summary>
    /// <param name="initialStep">Δ of every parameter at first, positive; PyTorch's learning rate.</param>
    /// <param name="decrease">η⁻, greater than 0 and less than 1.</param>
    /// <param name="increase">η⁺, greater than 1.</param>
    /// <param name="minimumStep">Δmin, 0 or more.</param>
    /// <param name="maximumStep">Δmax, at least the other two steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public Rprop(double initialStep = 0.1, double decrease = 0.5, double increase = 1.2, double minimumStep = 1e-6, double maximumStep = 50)
    {
        InitialStep = OptimizerArguments.Positive(initialStep, nameof(initialStep));
        Decrease = OptimizerArguments.Between(decrease, 0, 1, nameof(decrease));
        Increase = OptimizerArguments.Between(increase, 1, double.PositiveInfinity, nameof(increase));
        MinimumStep = OptimizerArguments.NotNegative(minimumStep, nameof(minimumStep));
        MaximumStep = OptimizerArguments.Positive(maximumStep, nameof(maximumStep));
        if (maximumStep < Math.Max(initialStep, minimumStep))
        {
            throw new ArgumentOutOfRangeException(nameof(maximumStep), maximumStep, "maximumStep must not be less than initialStep or minimumStep.");
        }
    }

    /// <summary>Δ of every parameter at first.</summary>
    public double InitialStep { get; }

    /// <summary>η⁻.</summary>
    public double Decrease { get; }

    /// <summary>η⁺.</summary>
    public double Increase { get; }

    /// <summary>Δmin.</summary>
    public double MinimumStep { get; }

    /// <summary>Δmax.</summary>
    public double MaximumStep { get; }

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => new State<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(Rprop),
        ("initialStep", InitialStep),
        ("decrease", Decrease),
        ("increase", Increase),
        ("minimumStep", MinimumStep),
        ("maximumStep", MaximumStep));

    private readonly struct Rule<T>(Rprop settings) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _decrease = Pack<T>.Create(settings.Decrease);
        private readonly Pack<T> _increase = Pack<T>.Create(settings.Increase);
        private readonly Pack<T> _minimumStep = Pack<T>.Create(settings.MinimumStep);
        private readonly Pack<T> _maximumStep = Pack<T>.Create(settings.MaximumStep);

        public int Memories => 2;

        // The first memory is Δ, the second the sign of the derivative before.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third)
        {
            Pack<T> sign = Pack<T>.Sign(derivative);
            Pack<T> agreement = sign * second;
            Pack<T> greater = Pack<T>.Min(_increase * first, _maximumStep);
            Pack<T> less = Pack<T>.Max(_decrease * first, _minimumStep);
            first = Pack<T>.IfNegative(agreement, less, Pack<T>.IfNegative(default(Pack<T>) - agreement, greater, first));
            second = Pack<T>.IfNegative(agreement, default, sign);
            return parameter - (second * first);
        }
    }

    private sealed class State<T> : ElementwiseState<T, Rule<T>>
        where T : unmanaged
    {
        private readonly Rprop _settings;

        public State(Rprop settings, int parameterCount)
            : base(parameterCount)
        {
            _settings = settings;
            FillFirst(SpanMath.FromDouble<T>(settings.InitialStep));
        }

        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) =>
            Run(new Rule<T>(_settings), parameters, gradient);
    }
}
