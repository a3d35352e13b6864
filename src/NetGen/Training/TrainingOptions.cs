using System;
using System.Globalization;

namespace NetGen;

/// <summary>How to train a network.</summary>
public sealed partial class TrainingOptions
{
    /// <summary>How the parameters follow from the gradient. Default: <see cref="GradientDescent"/> with a learning rate of 0.01.</summary>
    /// <exception cref="ArgumentNullException">Set to <see langword="null"/>.</exception>
    public Optimizer Optimizer
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(Optimizer));
    } = new GradientDescent(0.01);

    /// <summary>How often to go through the whole set. Default: 100. With 0 the network stays as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int Epochs
    {
        get;
        set => field = NotNegative(value, nameof(Epochs));
    } = 100;

    /// <summary>
    /// The number of data points for one step. 0, the default, or as many as there are: the whole set at once, one step an epoch.
    /// The last batch of an epoch is smaller where the set does not divide.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int BatchSize
    {
        get;
        set => field = NotNegative(value, nameof(BatchSize));
    }

    /// <summary>
    /// Whether each epoch goes through the set in a new random order. Default: <see langword="true"/>. Means nothing where a
    /// batch is the whole set.
    /// </summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>What the random orders follow from: with the same seed, training gives the same bits. Default: 0.</summary>
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
