using System;
using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>
/// Makes a partial class a feed-forward neural network: a source generator adds forward propagation, cost and backpropagation
/// for exactly these layers.
/// </summary>
/// <example>
/// <code>
/// [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
/// public partial class FlowerNet { }
/// </code>
/// </example>
[CLSCompliant(false)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Describes a network by the sizes of its layers.</summary>
    /// <param name="layerSizes">
    /// S_0, S_1 … S_L: the number of inputs, the number of units of each hidden layer, the number of outputs. At least two
    /// numbers, each at least 1.
    /// </param>
    [SuppressMessage("Design", "CA1019", Justification = "The generator is the only reader.")]
    public NetworkAttribute(params int[] layerSizes)
    {
        LayerSizes = layerSizes;
    }

    /// <summary>S_0, S_1 … S_L.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "An attribute's data are arrays.")]
    public int[] LayerSizes { get; }

    /// <summary>
    /// One activation function for each layer but the input layer, separated by commas, in upper or lower case, arguments in
    /// parentheses: <c>"leakyrelu(0.2),softmax"</c>.
    /// </summary>
    /// <remarks>
    /// <para>
    /// <c>identity</c> (<c>linear</c>), <c>sigmoid</c> (<c>logistic</c>), <c>tanh</c>, <c>relu</c>, <c>leakyrelu(slope=0.01)</c>,
    /// <c>elu(alpha=1)</c>, <c>selu</c>, <c>gelu</c>, <c>silu</c> (<c>swish</c>), <c>mish</c>, <c>softplus</c>, <c>softsign</c>,
    /// <c>hardsigmoid</c>, <c>hardtanh</c>, <c>hardswish</c>, <c>sin</c>, <c>gaussian</c>, and <c>softmax</c> for the output
    /// layer.
    /// </para>
    /// <para>
    /// Any other name is a static method of the class itself, or of a base class: <c>static float Bump(float z)</c> together with its derivative
    /// <c>static float BumpDerivative(float z)</c>.
    /// </para>
    /// <para>Without it, hidden layers use <c>tanh</c> and the output layer <c>identity</c>.</para>
    /// </remarks>
    public string? Activations { get; set; }

    /// <summary>
    /// The cost function J = (1/N) Σ loss, in upper or lower case, an argument in parentheses: <c>"Huber(0.5)"</c>.
    /// </summary>
    /// <remarks>
    /// <c>MeanSquaredError</c> (<c>Euclidean</c>; the default), <c>CrossEntropy</c>, <c>CategoricalCrossEntropy</c>,
    /// <c>MeanAbsoluteError</c>, <c>Huber(delta=1)</c>, <c>LogCosh</c>, <c>Hinge</c>, <c>Poisson</c>.
    /// </remarks>
    public string? Cost { get; set; }

    /// <summary>The floating-point type of parameters, inputs and outputs. Default: <see cref="Precision.Single"/>.</summary>
    public Precision Precision { get; set; }

    /// <summary>
    /// A trained network's file among the project's <c>NetworkWeights</c> items, such as <c>"flower.safetensors"</c>. The network is
    /// then frozen: its weights and biases are constants of the program, its members are static, and nothing is loaded at run time.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A frozen network has <c>Forward</c> and <c>Cost</c>, as static methods, and no instance. Where the attribute has no layer
    /// sizes, these, the activations and the cost come from the file: <c>[Network(Weights = "flower.safetensors")]</c>.
    /// </para>
    /// <para>Without build tasks, in Unity for example, the file's text form is one of the compiler's additional files.</para>
    /// </remarks>
    public string? Weights { get; set; }

    /// <summary>How the weights of a frozen network are stored. Default: <see cref="WeightStorage.Full"/>.</summary>
    public WeightStorage Storage { get; set; }
}
