using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Gradient descent: θ ← θ − η ∂J/∂θ for every weight and bias θ, with one learning rate η.</summary>
public sealed class GradientDescent : Optimizer
{
    /// <summary>Makes gradient descent with a learning rate.</summary>
    /// <param name="learningRate">η. A network of single precision uses the nearest <see cref="float"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is not a positive finite number.</exception>
    public GradientDescent(double learningRate)
    {
        // Written so that a NaN fails.
        if (!(learningRate > 0 && learningRate <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "learningRate must be positive and finite.");
        }

        LearningRate = learningRate;
    }

    /// <summary>η.</summary>
    public double LearningRate { get; }

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => new State<T>(LearningRate);

    private sealed class State<T>(double learningRate) : OptimizerState<T>
        where T : unmanaged
    {
        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient) =>
            SpanMath.SubtractScaled(parameters, gradient, learningRate);
    }
}
