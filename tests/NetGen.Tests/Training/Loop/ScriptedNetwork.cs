using System;

namespace NetGen.Tests.Training.Loop;

/// <summary>
/// A network whose only interesting parameter counts its steps, with GradientDescent(1), and whose cost of the validation set is what
/// a test says for that number of steps.
/// </summary>
/// <param name="validationCosts">After 0, 1, 2 … steps; the last one from then on.</param>
internal sealed class ScriptedNetwork(params double[] validationCosts) : LinearNetwork<double>(1, 1)
{
    /// <summary>An input that only the validation set has.</summary>
    public const double ValidationInput = 99;

    /// <summary>How often the cost of each set was asked for.</summary>
    public int TrainingCosts { get; private set; }

    public int ValidationCosts { get; private set; }

    /// <summary>The cost of the training set, and every derivative, by the number of steps.</summary>
    public Func<double, double> TrainingCost { get; init; } = steps => 1 / (1 + steps);

    public Func<double, double> Derivative { get; init; } = _ => -1;

    public double Steps => Parameters[0];

    public override double Cost(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<double> sampleWeights = default)
    {
        if (inputs[0] != ValidationInput)
        {
            TrainingCosts++;
            return TrainingCost(Steps);
        }

        ValidationCosts++;
        return validationCosts[(int)Math.Min(Steps, validationCosts.Length - 1)];
    }

    public override double Gradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<double> sampleWeights = default)
    {
        gradient.Fill(Derivative(Steps));
        return 0;
    }

    /// <summary>Trains it.</summary>
    public TrainingResult Train(TrainingOptions options, bool isValidated = true)
    {
        options.Optimizer = new GradientDescent(1);
        var data = new DataSet<double>([1, 2, 3, 4], new double[4]);
        return isValidated
            ? this.Train(data, new DataSet<double>([ValidationInput], new double[1]), options)
            : this.Train(data, options);
    }
}
