using System;
using NetGen;

[assembly: CLSCompliant(false)]

namespace Library
{
    /// <summary>Written out.</summary>
    [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
    public partial class FlowerNet
    {
    }

    /// <summary>Loops, and classes as numbers.</summary>
    [Network(64, 32, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
    public partial class DigitNet
    {
    }

    /// <summary>Uses what is generated.</summary>
    public static class Use
    {
        /// <summary>The cost of a new network for one data point.</summary>
        /// <param name="inputs">64 numbers.</param>
        /// <param name="label">The class.</param>
        public static double Cost(ReadOnlySpan<double> inputs, int label)
        {
            return new DigitNet(seed: FlowerNet.ParameterCount).Cost(inputs, stackalloc int[] { label });
        }
    }
}
