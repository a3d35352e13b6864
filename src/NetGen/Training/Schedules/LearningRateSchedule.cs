namespace NetGen;

/// <summary>How the learning rate changes in the course of training: a factor for the optimizer's own.</summary>
/// <remarks>A schedule is its settings alone, so one object serves any number of runs. One of your own overrides <see cref="Factor"/>.</remarks>
public abstract class LearningRateSchedule
{
    /// <summary>The factor for one step.</summary>
    /// <param name="epoch">
    /// How far training is, in epochs: 0 for the first step, 1.5 in the middle of the second epoch. Whole for every step where a batch
    /// is the whole set.
    /// </param>
    /// <param name="epochs"><see cref="TrainingOptions.Epochs"/>.</param>
    /// <returns>0 or more.</returns>
    public abstract double Factor(double epoch, int epochs);

    /// <summary>
    /// The name and all settings, which checkpoints are compared by. A schedule of your own that has settings adds them here.
    /// </summary>
    public override string ToString() => GetType().Name;

    /// <summary>Refuses a number of epochs that the settings contradict.</summary>
    /// <exception cref="System.ArgumentException">They do.</exception>
    internal virtual void Check(int epochs)
    {
    }

    /// <summary>What checkpoints are compared by: all that the factors follow from.</summary>
    internal virtual string Describe(int epochs) => ToString();
}
