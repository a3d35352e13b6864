using System.Collections.Generic;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Declarations of networks, one for each thing that changes the shape of the generated file. All are C# 9.</summary>
internal static class SampleNetworks
{
    /// <summary>The exercise of the formalism, small enough to be written out.</summary>
    public const string Flower =
        """
        using NetGen;

        /// <summary>Two inputs, four hidden units, one output.</summary>
        [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
        public partial class FlowerNet { }
        """;

    public const string OneLayer =
        """
        using NetGen;

        /// <summary>Linear regression.</summary>
        [Network(3, 2)]
        public partial class OneLayerNet { }
        """;

    public const string FourLayers =
        """
        using NetGen;

        namespace Mixed
        {
            /// <summary>Four kinds of units, and arguments.</summary>
            [Network(5, 7, 6, 4, 3, Activations = "gelu, LeakyReLU(0.2), softplus, hardswish", Cost = "Huber(0.5)")]
            public partial class FourLayerNet { }
        }
        """;

    public const string Softmax =
        """
        using NetGen;

        /// <summary>A classifier whose output error cancels to A − T.</summary>
        [Network(4, 6, 3, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
        public partial class ClassifierNet { }
        """;

    /// <summary>Softmax whose Jacobian does not cancel.</summary>
    public const string SoftmaxJacobian =
        """
        using NetGen;

        /// <summary>A classifier with the squared error.</summary>
        [Network(3, 4, Activations = "softmax", Cost = "MeanSquaredError")]
        public partial class SquaredClassifierNet { }
        """;

    public const string Double =
        """
        using NetGen;

        /// <summary>Double precision.</summary>
        [Network(2, 3, 2, Activations = "silu,identity", Cost = "LogCosh", Precision = Precision.Double)]
        public partial class DoubleNet { }
        """;

    public const string OwnActivation =
        """
        using System;
        using NetGen;

        /// <summary>An activation of the user's.</summary>
        [Network(2, 3, 1, Activations = "Bump,identity")]
        public partial class BumpNet
        {
            private static float Bump(float z) => 1f / (1f + (z * z));

            private static float BumpDerivative(float z)
            {
                float a = Bump(z);
                return -2f * z * a * a;
            }
        }
        """;

    public const string NestedInGeneric =
        """
        using NetGen;

        namespace Outer.Inner
        {
            /// <summary>Holds a network.</summary>
            /// <typeparam name="TKey">A constrained parameter.</typeparam>
            /// <typeparam name="TValue">Another one.</typeparam>
            internal partial class Holder<TKey, TValue>
                where TKey : class
            {
                internal readonly partial struct Middle
                {
                    [Network(2, 2, 1)]
                    private sealed partial class HiddenNet { }

                    internal static int Count => HiddenNet.ParameterCount;
                }
            }
        }
        """;

    /// <summary>Too large to be written out, too small to be blocked.</summary>
    public const string Looped =
        """
        using NetGen;

        /// <summary>Layers that are loops.</summary>
        [Network(8, 32, 16, 4, Activations = "relu,relu,identity")]
        public partial class LoopedNet { }
        """;

    public const string Digits =
        """
        using NetGen;

        /// <summary>Handwritten digits.</summary>
        [Network(784, 128, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
        public partial class DigitNet { }
        """;

    public const string Wide =
        """
        using NetGen;

        /// <summary>Three layers of the same width.</summary>
        [Network(512, 512, 512, 10, Activations = "elu,selu,softmax", Cost = "CategoricalCrossEntropy")]
        public partial class WideNet { }
        """;

    /// <summary>Every activation with every cost, by turns.</summary>
    public static string Everything { get; } = EveryActivationAndCost();

    /// <summary>All of the above, by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(Flower)] = Flower,
        [nameof(OneLayer)] = OneLayer,
        [nameof(FourLayers)] = FourLayers,
        [nameof(Softmax)] = Softmax,
        [nameof(SoftmaxJacobian)] = SoftmaxJacobian,
        [nameof(Double)] = Double,
        [nameof(OwnActivation)] = OwnActivation,
        [nameof(NestedInGeneric)] = NestedInGeneric,
        [nameof(Looped)] = Looped,
        [nameof(Digits)] = Digits,
        [nameof(Wide)] = Wide,
        [nameof(Everything)] = Everything,
    };

    private static string EveryActivationAndCost()
    {
        string[] activations =
        [
            "identity", "sigmoid", "tanh", "relu", "leakyrelu(0.05)", "elu(0.9)", "selu", "gelu", "silu", "mish", "softplus",
            "softsign", "hardsigmoid", "hardtanh", "hardswish", "sin", "gaussian", "softmax",
        ];
        string[] costs = ["MeanSquaredError", "MeanAbsoluteError", "Huber(0.7)", "LogCosh", "Hinge"];

        // Costs that only some outputs serve.
        Dictionary<string, string> particular = new()
        {
            ["sigmoid"] = "CrossEntropy",
            ["softplus"] = "Poisson",
            ["gaussian"] = "Poisson",
            ["softmax"] = "CategoricalCrossEntropy",
        };

        List<string> networks = ["using NetGen;"];
        foreach (string precision in (string[])["Single", "Double"])
        {
            for (int i = 0; i < activations.Length; i++)
            {
                // Softmax is for output layers alone.
                string hidden = activations[i % (activations.Length - 1)];
                networks.Add(
                    $$"""
                    /// <summary>Number {{i}}.</summary>
                    [Network(3, {{(i % 2 == 0 ? 2 : 40)}}, 2, Activations = "{{hidden}},{{activations[i]}}", Cost = "{{particular.GetValueOrDefault(activations[i], costs[i % costs.Length])}}", Precision = Precision.{{precision}})]
                    public partial class {{precision}}Net{{i}} { }
                    """);
            }
        }

        return string.Join("\n\n", networks);
    }
}
