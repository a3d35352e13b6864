using System.Collections.Generic;

namespace NetGen;

/// <content>Class weights and standardisation.</content>
public sealed partial class TrainingOptions
{
    /// <summary>
    /// A factor for the loss of the data points of each class, for classes of different sizes: one for each output, or two (for the
    /// classes 0 and 1) with one output. It multiplies a data point's own weight. Each must be 0 or more. Default:
    /// <see langword="null"/>, all ones. <see cref="NetGen.ClassWeights"/> computes factors that balance a set. They do not affect the
    /// validation cost.
    /// </summary>
    public IReadOnlyList<double>? ClassWeights { get; set; }

    /// <summary>
    /// Whether to train with inputs of mean 0 and standard deviation 1 over the training set, which networks learn from much faster
    /// than from inputs of different sizes. Afterwards (x − μ) / σ is folded into the first layer, so that the network takes raw
    /// inputs. Default: <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// If all biases of the first layer are 0, as in a new network, its parameters are taken as those for standardised inputs.
    /// Otherwise the first layer is converted, so that training continues from what the network computes. While training runs,
    /// <see cref="INetwork{T}.Parameters"/> are those for standardised inputs. The inputs are copied once.
    /// <see cref="TrainingResult.Standardization"/> has μ and σ. An input whose deviation is so small that weights divided by it would
    /// overflow (below 3.1e-33 in single precision) is an <see cref="System.ArgumentException"/>.
    /// </remarks>
    public bool StandardizeInputs { get; set; }

    /// <summary>
    /// Whether to train with targets of mean 0 and standard deviation 1 over the training set: for regression with targets of any
    /// size, in any units. Afterwards t̂ σ + μ is folded into the output layer, so that the network computes the raw targets.
    /// Default: <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The output layer must have the activation <c>identity</c>, and the cost must be <c>MeanSquaredError</c>,
    /// <c>MeanAbsoluteError</c>, <c>Huber</c>, <c>LogCosh</c> or a <see cref="CostFunction{T}"/>. If all biases of the output layer are 0,
    /// as in a new network, its parameters are taken as those for standardised targets; otherwise the layer is converted first.
    /// </para>
    /// <para>
    /// Training minimises, and <see cref="EarlyStopping"/> compares, J of the standardised targets: every output counts the same, and
    /// the δ of <c>Huber</c> and <see cref="NetGen.EarlyStopping.MinDelta"/> are in units of a standard deviation. All costs that
    /// training reports are J of the raw targets. <see cref="TrainingResult.TargetStandardization"/> has μ and σ.
    /// </para>
    /// </remarks>
    public bool StandardizeTargets { get; set; }

    private void CheckStandardization(NetworkDescription network, bool hasLabels, bool isCostGiven)
    {
        if (!StandardizeTargets)
        {
            return;
        }

        if (hasLabels)
        {
            throw OptionErrors.Refusal($"StandardizeTargets is true, but the data has labels; it must be false for classification.");
        }

        if (!IsIdentity(network))
        {
            string activation = network.Activations.Count == 0 ? "not known" : network.Activations[^1];
            throw OptionErrors.Refusal($"StandardizeTargets is true, but the activation of the output layer is {activation}; it must be identity, so that the mean and the deviation can be folded into the layer.");
        }

        if (!isCostGiven && TargetDomains.Of(network) != TargetDomain.Real)
        {
            throw OptionErrors.Refusal($"StandardizeTargets is true, but the cost {network.Cost} is not defined for standardised targets; it must be MeanSquaredError, MeanAbsoluteError, Huber or LogCosh.");
        }
    }

    /// <summary>Whether a network's outputs are those of its last layer's sums.</summary>
    internal static bool IsIdentity(NetworkDescription network) =>
        network.Activations.Count > 0 && network.Activations[^1].Trim().ToUpperInvariant() is "IDENTITY" or "LINEAR";
}
