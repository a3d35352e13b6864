using System;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Gradient descent: θ ← θ − η ∂J/∂θ for every weight and bias θ, with one learning rate η, with or without momentum.</summary>
/// <remarks>
/// With momentum μ (Polyak, Some methods of speeding up the convergence of iteration methods, 1964) v ← μ v + ∂J/∂θ and θ ← θ − η v;
/// Nesterov's (Nesterov, A method for solving the convex programming problem with convergence rate O(1/k²), 1983, in the form of Sutskever
/// et al., On the importance of initialization and momentum in deep learning, 2013) θ ← θ − η (∂J/∂θ + μ v). This is PyTorch's <c>SGD</c>.
/// A network of single precision computes with the nearest <see cref="float"/> of each setting, as with all optimizers.
/// </remarks>
public sealed class GradientDescent : Optimizer
{
    /// <summary>Makes gradient descent with a learning rate.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="momentum">μ, 0 or more and less than 1.</param>
    /// <param name="nesterov">Whether the momentum is Nesterov's.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> or <paramref name="momentum"/> is out of its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="nesterov"/> is set without a momentum.</exception>
    public GradientDescent(double learningRate, double momentum = 0, bool nesterov = false)
        : base(learningRate)
    {
        Momentum = OptimizerArguments.Fraction(momentum, nameof(momentum));
        Nesterov = nesterov;
        if (nesterov && momentum == 0)
        {
            throw new ArgumentException("nesterov is true, but momentum is 0; it must be greater than 0.", nameof(nesterov));
        }
    }

    /// <summary>μ.</summary>
    public double Momentum { get; }

    /// <summary>Whether the momentum is Nesterov's.</summary>
    public bool Nesterov { get; }

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => Momentum == 0
        ? new PlainState<T>(parameterCount)
        : new MomentumState<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(GradientDescent), ("learningRate", LearningRate), ("momentum", Momentum), ("nesterov", Nesterov ? 1 : 0));

    private readonly struct PlainRule<T>(double learningRate) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _learningRate = Pack<T>.Create(learningRate);

        public int Memories => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third) =>
            parameter - (_learningRate * derivative);
    }

    private sealed class PlainState<T>(int parameterCount) : ElementwiseState<T, PlainRule<T>>(parameterCount)
        where T : unmanaged
    {
        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) =>
            Run(new PlainRule<T>(learningRate), parameters, gradient);
    }

    private readonly struct MomentumRule<T>(GradientDescent settings, double learningRate) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _learningRate = Pack<T>.Create(learningRate);
        private readonly Pack<T> _momentum = Pack<T>.Create(settings.Momentum);
        private readonly bool _nesterov = settings.Nesterov;

        public int Memories => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third)
        {
            first = (_momentum * first) + derivative;
            return parameter - (_learningRate * (_nesterov ? derivative + (_momentum * first) : first));
        }
    }

    private sealed class MomentumState<T>(GradientDescent settings, int parameterCount) : ElementwiseState<T, MomentumRule<T>>(parameterCount)
        where T : unmanaged
    {
        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) =>
            Run(new MomentumRule<T>(settings, learningRate), parameters, gradient);
    }
}
