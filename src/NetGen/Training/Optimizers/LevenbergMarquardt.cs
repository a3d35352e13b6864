using System;

namespace NetGen;

/// <summary>
/// Levenberg-Marquardt (Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963; for networks: Hagan and
/// Menhaj, Training feedforward networks with the Marquardt algorithm, 1994): for networks with the cost <c>MeanSquaredError</c> and
/// not too many parameters, mostly the one that needs the fewest epochs by far.
/// </summary>
/// <remarks>
/// With the residuals r = a − t of all outputs of all data points and their Jacobian 𝒥 = ∂r/∂θ, which backpropagation gives row by row, a
/// step solves (𝒥ᵀ𝒥 / N + λ I) Δθ = −∂J/∂θ. If it lowers the cost, λ is divided by <see cref="Decrease"/>, else multiplied by
/// <see cref="Increase"/> and tried again. An epoch is one step that lowers it; when λ exceeds <see cref="MaximumDamping"/> training
/// ends as <see cref="TrainingStatus.Converged"/>. The matrix is in double precision in both precisions. The defaults are MATLAB's <c>trainlm</c>.
/// <see cref="TrainingOptions.BatchSize"/> must be 0, <see cref="TrainingOptions.L1Penalty"/> too; an
/// <see cref="TrainingOptions.L2Penalty"/> is among the squares. An epoch takes time in proportion to N · S_L · P² + P³, P the number of
/// parameters, and two matrices of P² numbers of memory.
/// </remarks>
public sealed class LevenbergMarquardt : Optimizer
{
    /// <summary>The most parameters of a network: with more, the matrices would take more than 64 MiB.</summary>
    public const int MaximumParameterCount = 2048;

    /// <summary>Makes Levenberg-Marquardt.</summary>
    /// <param name="initialDamping">λ at first, positive.</param>
    /// <param name="increase">What λ is multiplied by after a step that does not lower the cost, greater than 1.</param>
    /// <param name="decrease">What λ is divided by after one that does, greater than 1.</param>
    /// <param name="maximumDamping">The greatest λ, at least the first one.</param>
    /// <param name="toleranceGradient">No derivative greater than this, 0 or more, is convergence.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public LevenbergMarquardt(double initialDamping = 1e-3, double increase = 10, double decrease = 10, double maximumDamping = 1e10, double toleranceGradient = 1e-7)
    {
        InitialDamping = OptimizerArguments.Positive(initialDamping, nameof(initialDamping));
        Increase = OptimizerArguments.Between(increase, 1, double.PositiveInfinity, nameof(increase));
        Decrease = OptimizerArguments.Between(decrease, 1, double.PositiveInfinity, nameof(decrease));
        MaximumDamping = OptimizerArguments.Positive(maximumDamping, nameof(maximumDamping));
        ToleranceGradient = OptimizerArguments.NotNegative(toleranceGradient, nameof(toleranceGradient));
        if (maximumDamping < initialDamping)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumDamping), maximumDamping, "maximumDamping must not be less than initialDamping.");
        }
    }

    /// <summary>λ at first.</summary>
    public double InitialDamping { get; }

    /// <summary>What λ is multiplied by after a step that does not lower the cost.</summary>
    public double Increase { get; }

    /// <summary>What λ is divided by after a step that lowers the cost.</summary>
    public double Decrease { get; }

    /// <summary>The greatest λ.</summary>
    public double MaximumDamping { get; }

    /// <summary>The greatest derivative that counts as zero.</summary>
    public double ToleranceGradient { get; }

    internal override bool NeedsWholeSet => true;

    internal override bool TakesCostFunction => false;

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => new LevenbergMarquardtState<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(LevenbergMarquardt),
        ("initialDamping", InitialDamping),
        ("increase", Increase),
        ("decrease", Decrease),
        ("maximumDamping", MaximumDamping),
        ("toleranceGradient", ToleranceGradient));

    internal override void Check(NetworkDescription network, TrainingOptions options)
    {
        const string Optimizer = $"{nameof(TrainingOptions.Optimizer)} is {nameof(LevenbergMarquardt)}";
        if (!TargetDomains.IsSquares(network.Cost))
        {
            throw OptionErrors.Refusal($"{Optimizer}, which requires the cost MeanSquaredError; the network's cost is {network.Cost ?? "not known"}.");
        }

        if (network.ParameterCount > MaximumParameterCount)
        {
            throw OptionErrors.Refusal($"{Optimizer}, which supports at most {MaximumParameterCount} parameters; the network has {network.ParameterCount}. LBfgs has no limit.");
        }

        if (options.L1Penalty != 0)
        {
            throw OptionErrors.Refusal($"L1Penalty is {options.L1Penalty}, but LevenbergMarquardt minimises sums of squares; it must be 0.");
        }
    }
}
