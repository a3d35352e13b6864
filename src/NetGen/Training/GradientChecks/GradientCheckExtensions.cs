using System;

namespace NetGen;

/// <summary>Checks of a network's derivatives, for those who bring an activation function of their own.</summary>
public static class GradientCheckExtensions
{
    /// <summary>
    /// Compares the derivatives by backpropagation, equation (5.1) in NetGen's mathematics.md, with central differences of J, for every
    /// weight and bias, and names the parameter for which they differ most.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may use it meanwhile; its parameters are the same bits afterwards.</param>
    /// <param name="inputs">N data points of S_0 inputs; a few are enough.</param>
    /// <param name="targets">N data points of S_L targets.</param>
    /// <param name="tolerance">The greatest relative error that counts as correct. Null: 10⁻² in single precision, 10⁻⁵ in double.</param>
    /// <remarks>
    /// The step h follows from the precision: ∛ε · max(1, |θ|), and for a derivative that looks wrong also an eighth, four times
    /// and a 64th of it, of which the best counts, so that a step across the kink of a <c>relu</c> does no harm; exactly at a kink
    /// everything between the derivatives on its two sides is correct. It takes 2 to 12 costs a parameter. Single precision can tell a wrong formula, not a small error: check with
    /// <see cref="Precision.Double"/> where you can.
    /// </remarks>
    /// <exception cref="ArgumentException">A span is of a wrong length, or holds what training refuses.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is not between 0 and 1.</exception>
    public static GradientCheck CheckGradient<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, double? tolerance = null)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        DataChecks.Check(network, new DataSet<T>(inputs, targets), DataNames.Spans);
        return CentralDifferences.For<T>(tolerance).Compare(network, new TargetObjective<T>(network), new LossData<T, T>(inputs, targets, default));
    }

    /// <inheritdoc cref="CheckGradient{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, double?)"/>
    /// <param name="network">The network. Nothing else may use it meanwhile; its parameters are the same bits afterwards.</param>
    /// <param name="inputs">N data points of S_0 inputs; a few are enough.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="tolerance">The greatest relative error that counts as correct. Null: 10⁻² in single precision, 10⁻⁵ in double.</param>
    public static GradientCheck CheckGradient<T>(this IClassifier<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, double? tolerance = null)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        DataChecks.Check(network, new DataSet<T>(inputs, labels), DataNames.Labels);
        return CentralDifferences.For<T>(tolerance).Compare(network, new LabelObjective<T>(network), new LossData<T, int>(inputs, labels, default));
    }
}
