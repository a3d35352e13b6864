using System;

namespace NetGen;

/// <summary>A way to descend: how the parameters follow from the gradient.</summary>
/// <remarks>
/// An optimizer is its settings alone, so one object serves any number of runs, in both precisions and at once. What it remembers
/// within a run is an <see cref="OptimizerState{T}"/>. One of your own is easiest made from <see cref="CustomOptimizer"/>.
/// </remarks>
public abstract class Optimizer
{
    /// <summary>Makes an optimizer that takes no learning rate.</summary>
    protected Optimizer() => LearningRate = 1;

    /// <summary>Makes an optimizer with a learning rate.</summary>
    /// <param name="learningRate">η.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is not a positive finite number.</exception>
    protected Optimizer(double learningRate)
    {
        LearningRate = OptimizerArguments.Positive(learningRate, nameof(learningRate));
        TakesLearningRate = true;
    }

    /// <summary>η, which <see cref="TrainingOptions.Schedule"/> multiplies; 1 where <see cref="TakesLearningRate"/> is not.</summary>
    public double LearningRate { get; }

    /// <summary>Whether there is a learning rate. Without one there can be no <see cref="TrainingOptions.Schedule"/>.</summary>
    public bool TakesLearningRate { get; }

    /// <summary>
    /// Whether a step needs the cost and the gradient at several places, and of the whole set. Then
    /// <see cref="TrainingOptions.BatchSize"/> must be 0 and <see cref="TrainingOptions.MaxGradientNorm"/> not be set.
    /// </summary>
    internal virtual bool NeedsWholeSet => false;

    /// <summary>Whether a cost of the caller's own can be minimised.</summary>
    internal virtual bool TakesCostFunction => true;

    /// <summary>
    /// Creates the state of a training run. <c>Train</c> calls it; in a training loop of your own, call it once and then
    /// <see cref="OptimizerState{T}.Step"/> for each batch.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="parameterCount">The number of weights and biases.</param>
    public abstract OptimizerState<T> CreateState<T>(int parameterCount)
        where T : unmanaged;

    /// <summary>
    /// The name and all settings, which checkpoints are compared by: training does not continue from one that another text wrote.
    /// An optimizer of your own that has more settings than the learning rate adds them here.
    /// </summary>
    public override string ToString() => TakesLearningRate
        ? OptimizerArguments.Describe(GetType().Name, ("learningRate", LearningRate))
        : GetType().Name;

    /// <summary>Refuses networks and options that this optimizer cannot train with.</summary>
    internal virtual void Check(NetworkDescription network, TrainingOptions options)
    {
    }
}
