using System.Collections.Generic;

namespace NetGen;

/// <content>What becomes of the data points.</content>
public sealed partial class TrainingOptions
{
    /// <summary>
    /// A factor for the loss of the data points of each class, for classes of unlike sizes: one for each output, two (of 0 and of 1)
    /// where there is one output. It multiplies a data point's own weight. Each 0 or more. Default: all ones.
    /// <see cref="NetGen.ClassWeights"/> makes those that balance a set. The validation cost knows none.
    /// </summary>
    public IReadOnlyList<double>? ClassWeights { get; set; }

    /// <summary>
    /// Whether to train with inputs of mean 0 and deviation 1 over the training set, as inputs of unlike sizes need it. Afterwards
    /// the network takes inputs as they are: (x − μ) / σ is folded into its first layer. Default: <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// A network whose first layer has no biases, as a new one, starts with its parameters as those for standardised inputs. In any
    /// other network the first layer is unfolded first, so that training continues from what it computes. Until training ends the
    /// parameters are those for standardised inputs. The training set's inputs are copied once.
    /// <see cref="TrainingResult.Standardization"/> tells μ and σ.
    /// </remarks>
    public bool StandardizeInputs { get; set; }
}
