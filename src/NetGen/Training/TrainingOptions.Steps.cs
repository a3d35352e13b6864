using System;

namespace NetGen;

/// <content>What is done to a gradient and to a learning rate.</content>
public sealed partial class TrainingOptions
{
    /// <summary>How the learning rate changes from step to step. Default: <see langword="null"/>, it stays the optimizer's.</summary>
    /// <remarks>For optimizers with a learning rate; with <see cref="Rprop"/> and others that have none, it must be null.</remarks>
    public LearningRateSchedule? Schedule { get; set; }

    /// <summary>
    /// λ₁ of λ₁ Σ |w|, which training adds to J: it draws weights to exactly 0 or near it. Default: 0. The sum is over the weights; the
    /// biases are free.
    /// </summary>
    /// <remarks>
    /// Costs that training reports are J alone, without penalties, so that they can be compared with one another, with the validation
    /// cost and with <c>Cost</c> of the network. Where a weight is 0 its derivative is taken as 0.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative or infinite number or NaN.</exception>
    public double L1Penalty
    {
        get;
        set => field = OptimizerArguments.NotNegative(value, nameof(L1Penalty));
    }

    /// <summary>
    /// λ₂ of ½ λ₂ Σ w², which training adds to J: it keeps weights small. Default: 0. The sum is over the weights; the biases are free.
    /// </summary>
    /// <remarks>
    /// Costs that training reports are without it, as with <see cref="L1Penalty"/>. Its derivative is λ₂ w, what PyTorch calls
    /// <c>weight_decay</c> in optimizers other than <see cref="AdamW"/>, though there for biases too.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative or infinite number or NaN.</exception>
    public double L2Penalty
    {
        get;
        set => field = OptimizerArguments.NotNegative(value, nameof(L2Penalty));
    }

    /// <summary>
    /// The greatest Euclidean norm ‖g‖ of a batch's gradient over all parameters, penalties included: a longer one is shortened to it
    /// (Pascanu et al., On the difficulty of training recurrent neural networks, 2013). Default: <see langword="null"/>, any.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a number that is not positive and finite.</exception>
    public double? MaxGradientNorm
    {
        get;
        set => field = value is double norm ? OptimizerArguments.Positive(norm, nameof(MaxGradientNorm)) : null;
    }

    /// <summary>Refuses an optimizer that does not go with the other options or with the network.</summary>
    private void CheckOptimizer(NetworkDescription network)
    {
        string name = Optimizer.GetType().Name;
        if (Schedule is not null && !Optimizer.TakesLearningRate)
        {
            throw OptionErrors.Refusal($"Schedule is {Schedule}, but {name} takes no learning rate; it must be null.");
        }

        Schedule?.Check(Epochs);
        if (Optimizer.NeedsWholeSet && BatchSize != 0)
        {
            throw OptionErrors.Refusal($"BatchSize is {BatchSize}, but {name} needs the whole set at once; it must be 0.");
        }

        if (Optimizer.NeedsWholeSet && MaxGradientNorm is double norm)
        {
            throw OptionErrors.Refusal($"MaxGradientNorm is {norm}, but {name} chooses the length of its steps; it must be null.");
        }

        Optimizer.Check(network, this);
    }
}
