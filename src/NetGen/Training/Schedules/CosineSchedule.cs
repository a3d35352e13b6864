using System;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// The learning rate rises in a straight line during a warm-up, then falls along half a cosine
/// (Loshchilov and Hutter, SGDR: Stochastic gradient descent with warm restarts, 2017, without the restarts; warm-up: Goyal et al.,
/// Accurate, large minibatch SGD, 2017).
/// </summary>
/// <remarks>
/// With w warm-up epochs of E, and f the final factor, the factor of a step at epoch e is (e + 1) / (w + 1) up to w, then
/// f + ½ (1 − f) (1 + cos(π (e − w) / (E − w))). It changes from batch to batch, not only from epoch to epoch. Without warm-up it is
/// PyTorch's <c>CosineAnnealingLR</c>.
/// </remarks>
public sealed class CosineSchedule : LearningRateSchedule
{
    private readonly double _warmupEpochs;
    private readonly double _finalFactor;
    private readonly int _epochs;

    /// <summary>Makes a schedule.</summary>
    /// <param name="warmupEpochs">w, 0 or more, and not greater than E.</param>
    /// <param name="finalFactor">f, 0 or more and less than 1.</param>
    /// <param name="epochs">E, after which the factor stays f. 0, the default: <see cref="TrainingOptions.Epochs"/>, which a run that continues from a checkpoint then cannot change.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public CosineSchedule(double warmupEpochs = 0, double finalFactor = 0, int epochs = 0)
    {
        _warmupEpochs = OptimizerArguments.NotNegative(warmupEpochs, nameof(warmupEpochs));
        _finalFactor = OptimizerArguments.Fraction(finalFactor, nameof(finalFactor));
        _epochs = OptimizerArguments.AtLeast(epochs, 0, nameof(epochs));
        if (epochs != 0 && warmupEpochs > epochs)
        {
            throw new ArgumentOutOfRangeException(nameof(warmupEpochs), warmupEpochs, "warmupEpochs must not be greater than epochs.");
        }
    }

    /// <inheritdoc/>
    public override double Factor(double epoch, int epochs)
    {
        if (epoch < _warmupEpochs)
        {
            return (epoch + 1) / (_warmupEpochs + 1);
        }

        int end = _epochs == 0 ? epochs : _epochs;
        if (epoch >= end)
        {
            return _finalFactor;
        }

        // Not the machine's cosine, which may differ in the last bit from the next machine's.
        double fallen = (epoch - _warmupEpochs) / (end - _warmupEpochs);
        return _finalFactor + (0.5 * (1 - _finalFactor) * (1 + DoubleMath.Cos(Math.PI * fallen)));
    }

    /// <inheritdoc/>
    public override string ToString() => Text(_epochs);

    internal override void Check(int epochs)
    {
        if (_epochs == 0 && _warmupEpochs > epochs)
        {
            throw OptionErrors.Refusal($"Schedule warms up for {_warmupEpochs} epochs, but Epochs is {epochs}; it must be at least {_warmupEpochs}.");
        }
    }

    internal override string Describe(int epochs) => Text(_epochs == 0 ? epochs : _epochs);

    private string Text(int epochs) => OptimizerArguments.Describe(
        nameof(CosineSchedule), ("warmupEpochs", _warmupEpochs), ("finalFactor", _finalFactor), ("epochs", epochs));
}
