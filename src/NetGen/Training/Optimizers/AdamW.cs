using System;

namespace NetGen;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter, Decoupled weight decay regularization, 2019): before each step of
/// <see cref="Adam"/>, θ ← (1 − η λ) θ.
/// </summary>
/// <remarks>
/// The defaults are PyTorch's, and as there every parameter decays, biases too. <see cref="TrainingOptions.L2Penalty"/> is for weights
/// alone.
/// </remarks>
public sealed class AdamW : Optimizer
{
    /// <summary>Makes AdamW.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, 0 or more and less than 1.</param>
    /// <param name="beta2">β₂, 0 or more and less than 1.</param>
    /// <param name="epsilon">ε, positive.</param>
    /// <param name="weightDecay">λ, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public AdamW(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01)
        : base(learningRate)
    {
        Beta1 = OptimizerArguments.Fraction(beta1, nameof(beta1));
        Beta2 = OptimizerArguments.Fraction(beta2, nameof(beta2));
        Epsilon = OptimizerArguments.Positive(epsilon, nameof(epsilon));
        WeightDecay = OptimizerArguments.NotNegative(weightDecay, nameof(weightDecay));
    }

    /// <summary>β₁.</summary>
    public double Beta1 { get; }

    /// <summary>β₂.</summary>
    public double Beta2 { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => new State<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(AdamW),
        ("learningRate", LearningRate),
        ("beta1", Beta1),
        ("beta2", Beta2),
        ("epsilon", Epsilon),
        ("weightDecay", WeightDecay));

    private sealed class State<T>(AdamW settings, int parameterCount) : ElementwiseState<T, AdamRule<T>>(parameterCount)
        where T : unmanaged
    {
        private RunningPower _power1 = new(settings.Beta1);
        private RunningPower _power2 = new(settings.Beta2);

        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
        {
            long step = NextStep;
            var rule = new AdamRule<T>(
                learningRate, settings.Beta1, settings.Beta2, settings.Epsilon, settings.WeightDecay, _power1.At(step), _power2.At(step));
            Run(rule, parameters, gradient);
        }
    }
}
