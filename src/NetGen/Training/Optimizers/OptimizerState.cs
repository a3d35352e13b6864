using System;

namespace NetGen;

/// <summary>What an <see cref="Optimizer"/> does in one training run, with whatever it remembers from step to step.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
public abstract class OptimizerState<T>
    where T : unmanaged
{
    /// <summary>Moves the parameters one step.</summary>
    /// <param name="parameters">Every weight and bias, to be changed in place.</param>
    /// <param name="gradient">∂J/∂<paramref name="parameters"/> of the current batch, in the same order.</param>
    /// <param name="learningRate">η of this step: <see cref="Optimizer.LearningRate"/>, times the schedule's factor if there is one.</param>
    /// <remarks>
    /// Called once for each batch, by training or by a loop of your own. The optimizers of this library allocate nothing here.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have the length that the state was created for.</exception>
    /// <exception cref="NotSupportedException">
    /// The optimizer, <see cref="LBfgs"/> or <see cref="LevenbergMarquardt"/>, needs more than one gradient; use <c>Train</c>.
    /// </exception>
    public abstract void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate);

    /// <summary>
    /// Hands everything that is remembered to an archive, which writes it into a checkpoint or fills it from one. A state that
    /// remembers nothing need not override it.
    /// </summary>
    /// <param name="archive">Takes spans and numbers, always the same ones in the same order.</param>
    public virtual void Archive(OptimizerArchive archive)
    {
    }
}
