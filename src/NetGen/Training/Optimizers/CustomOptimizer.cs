using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// An optimizer of your own in a few lines: <see cref="Step"/> in double precision, which serves networks of both precisions, and
/// memory that training clears, keeps and writes into checkpoints.
/// </summary>
/// <remarks>
/// For networks of single precision the parameters and the gradient are converted before each step and the parameters are rounded
/// after it. An optimizer that works on vectors of <see cref="float"/> derives from <see cref="Optimizer"/> instead.
/// </remarks>
/// <example>
/// Lion (Chen et al., Symbolic discovery of optimization algorithms, 2023):
/// <code>
/// public sealed class Lion : CustomOptimizer
/// {
///     public Lion(double learningRate = 1e-4)
///         : base(learningRate, memories: 1)
///     {
///     }
///
///     protected override void Step(Span&lt;double&gt; parameters, ReadOnlySpan&lt;double&gt; gradient, OptimizerMemory memory, double learningRate)
///     {
///         Span&lt;double&gt; momentum = memory[0];
///         for (int i = 0; i &lt; parameters.Length; i++)
///         {
///             parameters[i] -= learningRate * Math.Sign((0.9 * momentum[i]) + (0.1 * gradient[i]));
///             momentum[i] = (0.99 * momentum[i]) + (0.01 * gradient[i]);
///         }
///     }
/// }
/// </code>
/// </example>
public abstract class CustomOptimizer : Optimizer
{
    private readonly int _memories;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="memories">How many numbers are remembered for each parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is not positive and finite, or <paramref name="memories"/> negative.</exception>
    protected CustomOptimizer(double learningRate, int memories = 0)
        : base(learningRate) =>
        _memories = OptimizerArguments.AtLeast(memories, 0, nameof(memories));

    /// <inheritdoc/>
    public sealed override OptimizerState<T> CreateState<T>(int parameterCount) => new State<T>(this, parameterCount);

    /// <summary>Moves the parameters one step.</summary>
    /// <param name="parameters">Every weight and bias, to be changed in place.</param>
    /// <param name="gradient">∂J/∂<paramref name="parameters"/> of the current batch, in the same order.</param>
    /// <param name="memory">What this run remembers, zeros at first.</param>
    /// <param name="learningRate">η of this step.</param>
    /// <remarks>Runs may step at the same time: keep what a run remembers in <paramref name="memory"/>, not in fields.</remarks>
    protected abstract void Step(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerMemory memory, double learningRate);

    private sealed class State<T> : OptimizerState<T>
        where T : unmanaged
    {
        private readonly CustomOptimizer _optimizer;
        private readonly double[] _memory;

        // Empty for networks of double precision, whose own numbers are used.
        private readonly double[] _parameters;
        private readonly double[] _gradient;

        private readonly int _parameterCount;

        private long _steps;

        public State(CustomOptimizer optimizer, int parameterCount)
        {
            int converted = typeof(T) == typeof(double) ? 0 : parameterCount;
            _optimizer = optimizer;
            _parameterCount = parameterCount;
            _memory = new double[checked(optimizer._memories * parameterCount)];
            _parameters = new double[converted];
            _gradient = new double[converted];
        }

        public override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
        {
            StepArguments.Check(parameters.Length, gradient.Length, _parameterCount);
            var memory = new OptimizerMemory(_memory, parameters.Length, ++_steps);
            if (typeof(T) == typeof(double))
            {
                _optimizer.Step(SpanMath.AsDoubles(parameters), SpanMath.AsDoubles(gradient), memory, learningRate);
                return;
            }

            SpanMath.ToDoubles(parameters, _parameters);
            SpanMath.ToDoubles(gradient, _gradient);
            _optimizer.Step(_parameters, _gradient, memory, learningRate);
            SpanMath.FromDoubles(_parameters, parameters);
        }

        public override void Archive(OptimizerArchive archive)
        {
            archive.Count("steps", ref _steps);
            archive.Numbers<double>("memory", _memory);
        }
    }
}
