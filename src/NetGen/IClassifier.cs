using System;

namespace NetGen;

/// <summary>A network that also takes its targets as class numbers: every one with the cost <c>CategoricalCrossEntropy</c>.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
public interface IClassifier<T> : INetwork<T>
    where T : unmanaged
{
    /// <summary>The cost J, equation (3.1) in NetGen's mathematics.md: the same bits as with one-hot targets.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="layout">How <paramref name="inputs"/> lies in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    /// <exception cref="ArgumentException">A label is not the number of a class.</exception>
    T Cost(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>The cost J and its derivatives with respect to every parameter, the same bits as with one-hot targets.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="gradient">Overwritten with the derivatives in the order of <see cref="INetwork{T}.Parameters"/>. Empty: not computed.</param>
    /// <param name="layout">How <paramref name="inputs"/> lies in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    /// <returns>J.</returns>
    /// <exception cref="ArgumentException">A label is not the number of a class.</exception>
    T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>The cost J, its derivatives with respect to every parameter, and those with respect to the inputs.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="gradient">Overwritten with the derivatives in the order of <see cref="INetwork{T}.Parameters"/>. Empty: not computed.</param>
    /// <param name="inputGradient">Overwritten with ∂J/∂X, laid out like <paramref name="inputs"/>. Empty: not computed.</param>
    /// <param name="layout">How <paramref name="inputs"/> and <paramref name="inputGradient"/> lie in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    /// <returns>J.</returns>
    /// <exception cref="ArgumentException">A label is not the number of a class.</exception>
    T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>What <c>Gradient</c> computes from class numbers, without the cost: for training, which rarely asks for it.</summary>
    /// <param name="inputs">X: N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="gradient">Overwritten with the derivatives in the order of <see cref="INetwork{T}.Parameters"/>.</param>
    /// <param name="layout">How <paramref name="inputs"/> lies in memory.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    /// <exception cref="ArgumentException">A label is not the number of a class.</exception>
    void GradientOnly(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        Gradient(inputs, labels, gradient, layout, sampleWeights);
}
