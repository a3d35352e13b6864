using System;

namespace NetGen;

/// <content>Learning rate, penalties, clipping.</content>
public sealed partial class TrainingOptions
{
    /// <summary>Changes the learning rate from step to step. Default: <see langword="null"/>, a constant learning rate.</summary>
    /// <remarks>Must be null for optimizers without a learning rate, such as <see cref="Rprop"/>.</remarks>
    public LearningRateSchedule? Schedule { get; set; }

    /// <summary>
    /// λ₁ of the penalty λ₁ Σ |w| that training adds to J, which makes weights 0 or nearly 0. Default: 0. Biases are not penalised.
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
    /// λ₂ of the penalty ½ λ₂ Σ w² that training adds to J, which keeps weights small. Default: 0. Biases are not penalised.
    /// </summary>
    /// <remarks>
    /// Costs that training reports do not include it, as with <see cref="L1Penalty"/>. Its derivative is λ₂ w, which PyTorch calls
    /// <c>weight_decay</c> in optimizers other than <see cref="AdamW"/>, where it applies to biases too.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative or infinite number or NaN.</exception>
    public double L2Penalty
    {
        get;
        set => field = OptimizerArguments.NotNegative(value, nameof(L2Penalty));
    }

    /// <summary>
    /// The maximum Euclidean norm ‖g‖ of a batch's gradient over all parameters, penalties included: a longer gradient is scaled down to it
    /// (Pascanu et al., On the difficulty of training recurrent neural networks, 2013). Default: <see langword="null"/>, no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a number that is not positive and finite.</exception>
    public double? MaxGradientNorm
    {
        get;
        set => field = value is double norm ? OptimizerArguments.Positive(norm, nameof(MaxGradientNorm)) : null;
    }

    /// <summary>Refuses an optimizer that does not go with the other options or with the network.</summary>
    private void CheckOptimizer(NetworkDescription network, bool isCostGiven)
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
            throw OptionErrors.Refusal($"MaxGradientNorm is {norm}, but {name} chooses its own step length; it must be null.");
        }

        if (isCostGiven && !Optimizer.TakesCostFunction)
        {
            throw OptionErrors.Refusal($"Optimizer is {name}, which minimises the network's own cost MeanSquaredError; it cannot minimise a CostFunction. Use LBfgs or another optimizer.");
        }

        Optimizer.Check(network, this);
    }
}
