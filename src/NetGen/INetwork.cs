using System;
using System.Linq;

namespace NetGen;

/// <summary>
/// What every generated network offers, for code that serves all of them: training, files, tests.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
/// <remarks>
/// In every method N, the number of data points, is read off the length of <c>inputs</c>, which must be a multiple of
/// <see cref="InputSize"/> and not empty. A span of a wrong length is an <see cref="ArgumentException"/>. No method changes the
/// network, so any number of threads may call them at once, and none allocates on the heap.
/// </remarks>
public interface INetwork<T>
    where T : unmanaged
{
    /// <summary>S_0, the number of inputs.</summary>
    int InputSize { get; }

    /// <summary>S_L, the number of outputs.</summary>
    int OutputSize { get; }

    /// <summary>L, the number of layers, the input layer not counted.</summary>
    int LayerCount { get; }

    /// <summary>The number of weights and biases.</summary>
    int ParameterCount { get; }

    /// <summary>Sizes, activations, cost and precision; without an implementation of its own the activations and the cost are not known.</summary>
    NetworkDescription Description => new(
        Enumerable.Range(0, LayerCount + 1).Select(LayerSize),
        Array.Empty<string>(),
        null,
        typeof(T) == typeof(double) ? Precision.Double : Precision.Single);

    /// <summary>Every weight and bias, in an order that <see cref="WeightIndex"/> and <see cref="BiasIndex"/> tell.</summary>
    Span<T> Parameters { get; }

    /// <summary>S_l, the number of units of a layer.</summary>
    /// <param name="layer">0 (the inputs) to L.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    int LayerSize(int layer);

    /// <summary>Where W(layer)[row, column] stands in <see cref="Parameters"/> and in a gradient.</summary>
    /// <param name="layer">1 to L.</param>
    /// <param name="row">The unit of this layer, 0 to S_layer − 1.</param>
    /// <param name="column">The unit of the layer before, 0 to S_(layer−1) − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such weight.</exception>
    int WeightIndex(int layer, int row, int column);

    /// <summary>Where b(layer)[row] stands in <see cref="Parameters"/> and in a gradient.</summary>
    /// <param name="layer">1 to L.</param>
    /// <param name="row">The unit, 0 to S_layer − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bias.</exception>
    int BiasIndex(int layer, int row);

    /// <summary>Forward propagation, equation (1.4) in NetGen's mathematics.md: the activations A(L) of the output layer.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="outputs">Receives A(L): N data points of S_L outputs. Must not overlap another argument.</param>
    /// <param name="layout">How <paramref name="inputs"/> and <paramref name="outputs"/> lie in memory.</param>
    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs, BatchLayout layout = BatchLayout.SampleRows);

    /// <summary>The cost J, equation (3.1) in NetGen's mathematics.md: the loss averaged over the data points.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="targets">T: N data points of S_L targets.</param>
    /// <param name="layout">How <paramref name="inputs"/> and <paramref name="targets"/> lie in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    T Cost(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>
    /// The cost J and, by backpropagation, equation (5.1) in NetGen's mathematics.md, its derivatives with respect to every parameter.
    /// </summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="targets">T: N data points of S_L targets.</param>
    /// <param name="gradient">
    /// Overwritten with ∂J/∂W(l) and ∂J/∂b(l) in the order of <see cref="Parameters"/>. Empty: not computed.
    /// </param>
    /// <param name="layout">How <paramref name="inputs"/> and <paramref name="targets"/> lie in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    /// <returns>J.</returns>
    /// <remarks>
    /// Weights may be negative here: with actions as targets and advantages as weights, the gradient of <c>CategoricalCrossEntropy</c> is a
    /// policy gradient.
    /// </remarks>
    T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>The cost J, its derivatives with respect to every parameter, and those with respect to the inputs.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="targets">T: N data points of S_L targets.</param>
    /// <param name="gradient">
    /// Overwritten with ∂J/∂W(l) and ∂J/∂b(l) in the order of <see cref="Parameters"/>. Empty: not computed.
    /// </param>
    /// <param name="inputGradient">
    /// Overwritten with ∂J/∂X = Δ(0) = (W(1))ᵗ H(1), laid out like <paramref name="inputs"/>. Empty: not computed.
    /// </param>
    /// <param name="layout">How <paramref name="inputs"/>, <paramref name="targets"/> and <paramref name="inputGradient"/> lie in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    /// <returns>J.</returns>
    T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>
    /// What <see cref="Gradient(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, BatchLayout, ReadOnlySpan{T})"/> computes, without the
    /// cost: for training, which rarely asks for it. Generated networks leave its logarithms out.
    /// </summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="targets">T: N data points of S_L targets.</param>
    /// <param name="gradient">Overwritten with ∂J/∂W(l) and ∂J/∂b(l) in the order of <see cref="Parameters"/>.</param>
    /// <param name="layout">How <paramref name="inputs"/> and <paramref name="targets"/> lie in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    void GradientOnly(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        Gradient(inputs, targets, gradient, layout, sampleWeights);

    /// <summary>
    /// Backpropagation, equation (5.2) in NetGen's mathematics.md, from any Δ(L) = ∂J/∂A(L), equation (2.14): a cost of your own, a policy
    /// gradient, the next network in a chain.
    /// </summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="outputGradient">Δ(L): N data points of S_L derivatives.</param>
    /// <param name="gradient">
    /// Overwritten with ∂J/∂W(l) and ∂J/∂b(l) in the order of <see cref="Parameters"/>. Empty: not computed.
    /// </param>
    /// <param name="inputGradient">
    /// Overwritten with ∂J/∂X = Δ(0) = (W(1))ᵗ H(1), laid out like <paramref name="inputs"/>. Empty: not computed.
    /// </param>
    /// <param name="layout">How the batches lie in memory.</param>
    void Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradient, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows);
}
