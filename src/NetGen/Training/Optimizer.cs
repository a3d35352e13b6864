namespace NetGen;

/// <summary>A way to descend: how the parameters follow from the gradient.</summary>
/// <remarks>
/// An optimizer is its settings alone, so one object serves any number of runs, in both precisions and at once. What it remembers
/// within a run is an <see cref="OptimizerState{T}"/>.
/// </remarks>
/// <example>
/// One of your own, for networks of single precision:
/// <code>
/// public sealed class SignDescent : Optimizer
/// {
///     public override OptimizerState&lt;T&gt; CreateState&lt;T&gt;(int parameterCount) => (OptimizerState&lt;T&gt;)(object)new State();
///
///     private sealed class State : OptimizerState&lt;float&gt;
///     {
///         public override void Step(Span&lt;float&gt; parameters, ReadOnlySpan&lt;float&gt; gradient)
///         {
///             for (int i = 0; i &lt; parameters.Length; i++)
///             {
///                 parameters[i] -= 0.001f * MathF.Sign(gradient[i]);
///             }
///         }
///     }
/// }
/// </code>
/// </example>
public abstract class Optimizer
{
    /// <summary>Begins a run.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="parameterCount">The number of weights and biases.</param>
    public abstract OptimizerState<T> CreateState<T>(int parameterCount)
        where T : unmanaged;
}
