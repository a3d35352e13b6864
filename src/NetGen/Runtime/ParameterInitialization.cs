using System;
using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>The random weights that a new network starts with. Biases are left alone: those of a new network are 0.</summary>
/// <remarks>
/// W(layer) is drawn row by row, whatever order the network keeps it in, so that a seed means the same network for every order.
/// Only exact or correctly rounded operations are used: the same bits everywhere. A single-precision network gets the
/// double-precision weights, rounded.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterInitialization
{
    /// <summary>
    /// Weights uniform on ±√(6 / (S_(l−1) + S_l)): Glorot and Bengio, "Understanding the difficulty of training deep feedforward
    /// neural networks", 2010. For activations that are close to the identity around 0.
    /// </summary>
    /// <param name="network">The network whose weights are overwritten.</param>
    /// <param name="layer">l, 1 to L.</param>
    /// <param name="random">Where the weights are drawn from.</param>
    public static void Glorot(INetwork<float> network, int layer, SeededRandom random) => FillGlorot(network, layer, random);

    /// <inheritdoc cref="Glorot(INetwork{float}, int, SeededRandom)"/>
    public static void Glorot(INetwork<double> network, int layer, SeededRandom random) => FillGlorot(network, layer, random);

    /// <summary>
    /// Weights uniform on ±√(6 / S_(l−1)): He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015. For activations that
    /// silence about half of their inputs.
    /// </summary>
    /// <param name="network">The network whose weights are overwritten.</param>
    /// <param name="layer">l, 1 to L.</param>
    /// <param name="random">Where the weights are drawn from.</param>
    public static void He(INetwork<float> network, int layer, SeededRandom random) => FillHe(network, layer, random);

    /// <inheritdoc cref="He(INetwork{float}, int, SeededRandom)"/>
    public static void He(INetwork<double> network, int layer, SeededRandom random) => FillHe(network, layer, random);

    private static void FillGlorot<T>(INetwork<T> network, int layer, SeededRandom random)
        where T : unmanaged
    {
        // As doubles, since the sum of two sizes need not be an int.
        double fanIn = network.LayerSize(layer - 1);
        double fanOut = network.LayerSize(layer);
        Fill(network, layer, Math.Sqrt(6 / (fanIn + fanOut)), random);
    }

    private static void FillHe<T>(INetwork<T> network, int layer, SeededRandom random)
        where T : unmanaged
    {
        double fanIn = network.LayerSize(layer - 1);
        Fill(network, layer, Math.Sqrt(6 / fanIn), random);
    }

    private static void Fill<T>(INetwork<T> network, int layer, double limit, SeededRandom random)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        int rows = network.LayerSize(layer);
        int columns = network.LayerSize(layer - 1);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double weight = limit * ((2 * random.NextDouble()) - 1);
                parameters[network.WeightIndex(layer, row, column)] = SpanMath.FromDouble<T>(weight);
            }
        }
    }
}
