using System;
using System.Globalization;

namespace NetGen;

/// <summary>Settings of a training run.</summary>
public sealed partial class TrainingOptions
{
    /// <summary>The algorithm that changes the parameters. Default: <see cref="GradientDescent"/> with a learning rate of 0.01.</summary>
    /// <exception cref="ArgumentNullException">Set to <see langword="null"/>.</exception>
    public Optimizer Optimizer
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(Optimizer));
    } = new GradientDescent(0.01);

    /// <summary>The number of passes through the training set. Default: 100. With 0 the network does not change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int Epochs
    {
        get;
        set => field = NotNegative(value, nameof(Epochs));
    } = 100;

    /// <summary>
    /// The number of data points in a batch, for one step. Default: 0, the whole set at once, one step per epoch. The last batch of an
    /// epoch may be smaller.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int BatchSize
    {
        get;
        set => field = NotNegative(value, nameof(BatchSize));
    }

    /// <summary>
    /// Whether each epoch goes through the set in a new random order. Default: <see langword="true"/>. Has no effect if a batch is
    /// the whole set.
    /// </summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>The seed of the shuffle and of the validation split: with the same seed, training gives the same bits. Default: 0.</summary>
    public int Seed { get; set; }

    private static int NotNegative(int value, string option)
    {
        if (value < 0)
        {
            string message = string.Format(CultureInfo.InvariantCulture, "{0} is {1}; it must be 0 or more.", option, value);
            throw new ArgumentOutOfRangeException(option, value, message);
        }

        return value;
    }
}
