using System;

namespace NetGen;

/// <summary>
/// Adam (Kingma and Ba, Adam: A method for stochastic optimization, 2015): a moving average of each derivative, divided by the root of
/// one of its square.
/// </summary>
/// <remarks>
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², and in step t θ ← θ − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
/// The defaults are the paper's and PyTorch's.
/// </remarks>
public sealed class Adam : Optimizer
{
    /// <summary>Makes Adam.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, 0 or more and less than 1.</param>
    /// <param name="beta2">β₂, 0 or more and less than 1.</param>
    /// <param name="epsilon">ε, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public Adam(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate)
    {
        Beta1 = OptimizerArguments.Fraction(beta1, nameof(beta1));
        Beta2 = OptimizerArguments.Fraction(beta2, nameof(beta2));
        Epsilon = OptimizerArguments.Positive(epsilon, nameof(epsilon));
    }

    /// <summary>β₁.</summary>
    public double Beta1 { get; }

    /// <summary>β₂.</summary>
    public double Beta2 { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => new State<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(Adam), ("learningRate", LearningRate), ("beta1", Beta1), ("beta2", Beta2), ("epsilon", Epsilon));

    private sealed class State<T>(Adam settings, int parameterCount) : ElementwiseState<T, AdamRule<T>>(parameterCount)
        where T : unmanaged
    {
        private RunningPower _power1 = new(settings.Beta1);
        private RunningPower _power2 = new(settings.Beta2);

        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
        {
            long step = NextStep;
            var rule = new AdamRule<T>(
                learningRate, settings.Beta1, settings.Beta2, settings.Epsilon, 0, _power1.At(step), _power2.At(step));
            Run(rule, parameters, gradient);
        }
    }
}
