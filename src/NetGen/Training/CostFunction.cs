using System;

namespace NetGen;

/// <summary>A cost of your own: J of a batch, and its derivatives with respect to the network's outputs.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
/// <param name="outputs">A(L): N data points of S_L outputs, one after another.</param>
/// <param name="targets">
/// The targets of the same N data points, one after another. There may be any number of them for each data point, the same for all.
/// </param>
/// <param name="outputGradient">
/// Receives Δ(L) = ∂J/∂A(L), laid out like <paramref name="outputs"/>. It holds zeros when the function is called.
/// </param>
/// <returns>J. Training minimises it as it is: for a mean over the batch, divide both J and the derivatives by N.</returns>
/// <remarks>
/// Training calls the function once for each batch, with all data points of the batch, on the thread that called <c>Train</c>. So J need
/// not be a sum over data points, and the function need not be thread-safe. It is also called with the whole training or validation set
/// wherever their cost is wanted. For the same arguments it must always give the same results, or runs cannot be repeated.
/// </remarks>
public delegate T CostFunction<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, Span<T> outputGradient);
