using NetGen;

namespace OnMono
{
    /// <summary>Written out.</summary>
    [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
    public partial class FlowerNet
    {
    }

    /// <summary>Loops, and classes as numbers.</summary>
    [Network(8, 24, 3, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
    public partial class ClassNet
    {
    }

    /// <summary>For the optimizer of least squares.</summary>
    [Network(1, 6, 1, Precision = Precision.Double)]
    public partial class CurveNet
    {
    }

    /// <summary>Its weights are literals.</summary>
    [Network(Weights = "flower.safetensors")]
    public static partial class FrozenNet
    {
    }

    /// <summary>Its weights are packed into strings.</summary>
    [Network(Weights = "flower-50.safetensors")]
    public static partial class FrozenWideNet
    {
    }

    /// <summary>What <see cref="FrozenWideNet"/> was made of.</summary>
    [Network(2, 50, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
    public partial class WideNet
    {
    }
}
