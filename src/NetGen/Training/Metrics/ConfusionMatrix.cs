using System;
using System.Globalization;
using System.Text;
using NetGen.Runtime;

namespace NetGen;

/// <summary>How many data points of each class were given each class, what they weigh, and what follows from these weights.</summary>
/// <remarks>
/// Unless weights are given each data point weighs 1, and a weight is a count. Where a quotient below has nothing to divide by,
/// because a class never came up, it is 0.
/// </remarks>
public sealed class ConfusionMatrix
{
    private readonly long[] _counts;
    private readonly double[] _weights;

    /// <summary>A matrix without data points.</summary>
    /// <param name="classCount">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classCount"/> is less than 2.</exception>
    public ConfusionMatrix(int classCount)
    {
        if (classCount < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(classCount), classCount, "classCount must be at least 2.");
        }

        ClassCount = classCount;
        _counts = new long[classCount * classCount];
        _weights = new double[classCount * classCount];
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>The number of data points.</summary>
    public long Count { get; private set; }

    /// <summary>The sum of the data points' weights.</summary>
    public double TotalWeight { get; private set; }

    /// <summary>The data points of one class that were given another, or the same.</summary>
    /// <param name="actual">The class that they have, from 0.</param>
    /// <param name="predicted">The class that they were given, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int actual, int predicted] => _counts[Index(actual, predicted)];

    /// <summary>The share of data points, by weight, that were given their own class: 0 to 1.</summary>
    public double Accuracy => Quotient(Correct(), TotalWeight);

    /// <summary>The mean of <see cref="Recall"/> over the classes that have data points of a weight above 0: 0 to 1.</summary>
    public double BalancedAccuracy
    {
        get
        {
            double sum = 0;
            int classes = 0;
            for (int c = 0; c < ClassCount; c++)
            {
                if (Actual(c) > 0)
                {
                    sum += Recall(c);
                    classes++;
                }
            }

            return Quotient(sum, classes);
        }
    }

    /// <summary>The mean of <see cref="F1Score"/> over all classes, each counting the same: 0 to 1.</summary>
    public double MacroF1Score
    {
        get
        {
            double sum = 0;
            for (int c = 0; c < ClassCount; c++)
            {
                sum += F1Score(c);
            }

            return sum / ClassCount;
        }
    }

    /// <summary>
    /// The correlation of the classes had and the classes given: 1 where all are right, 0 for a guess, −1 at worst with two classes
    /// (Matthews 1975; for several classes Gorodkin, "Comparing two K-category assignments by a K-category correlation coefficient", 2004).
    /// </summary>
    public double MatthewsCorrelation
    {
        get
        {
            // So that products of large weights do not overflow.
            double weightScale = new BinaryScale(TotalWeight).Down;
            double both = 0;
            double predictedSquares = 0;
            double actualSquares = 0;
            for (int c = 0; c < ClassCount; c++)
            {
                double predicted = weightScale * Predicted(c);
                double actual = weightScale * Actual(c);
                both += predicted * actual;
                predictedSquares += predicted * predicted;
                actualSquares += actual * actual;
            }

            double total = weightScale * TotalWeight;
            double scale = Math.Sqrt((total * total) - predictedSquares) * Math.Sqrt((total * total) - actualSquares);
            return Quotient((weightScale * Correct() * total) - both, scale);
        }
    }

    /// <summary>What the data points of one class that were given another, or the same, weigh together.</summary>
    /// <param name="actual">The class that they have, from 0.</param>
    /// <param name="predicted">The class that they were given, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Weight(int actual, int predicted) => _weights[Index(actual, predicted)];

    /// <summary>Of the data points that were given a class, the share that have it: 0 to 1.</summary>
    /// <param name="class">The class, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int @class) => Quotient(Weight(@class, @class), Predicted(@class));

    /// <summary>Of the data points that have a class, the share that were given it, also called sensitivity: 0 to 1.</summary>
    /// <param name="class">The class, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int @class) => Quotient(Weight(@class, @class), Actual(@class));

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>: 0 to 1.</summary>
    /// <param name="class">The class, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double F1Score(int @class) => Quotient(Weight(@class, @class), (0.5 * Actual(@class)) + (0.5 * Predicted(@class)));

    /// <summary>Counts a data point.</summary>
    /// <param name="actual">The class that it has, from 0.</param>
    /// <param name="predicted">The class that it was given, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(int actual, int predicted) => Add(actual, predicted, 1);

    /// <summary>Counts a data point that weighs more or less than others.</summary>
    /// <param name="actual">The class that it has, from 0.</param>
    /// <param name="predicted">The class that it was given, from 0.</param>
    /// <param name="weight">Its weight, 0 or more, and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class, or the weight is none.</exception>
    public void Add(int actual, int predicted, double weight)
    {
        int index = Index(actual, predicted);
        _weights[index] += OptimizerArguments.NotNegative(weight, nameof(weight));
        TotalWeight += weight;
        _counts[index]++;
        Count++;
    }

    /// <summary>
    /// The weights, without weights the counts: a line for each class that data points have, a column for each that they were given.
    /// </summary>
    public override string ToString()
    {
        int width = 1;
        foreach (double weight in _weights)
        {
            width = Math.Max(width, Text(weight).Length);
        }

        var text = new StringBuilder();
        for (int actual = 0; actual < ClassCount; actual++)
        {
            for (int predicted = 0; predicted < ClassCount; predicted++)
            {
                string cell = Text(Weight(actual, predicted));
                text.Append(predicted == 0 ? "" : " ").Append(cell.PadLeft(width));
            }

            text.Append(actual == ClassCount - 1 ? "" : "\n");
        }

        return text.ToString();
    }

    // A whole number looks like one.
    private static string Text(double weight) => weight.ToString("0.###", CultureInfo.InvariantCulture);

    private static double Quotient(double dividend, double divisor) => divisor == 0 ? 0 : dividend / divisor;

    private int Index(int actual, int predicted) =>
        (Arguments.Unit(actual, ClassCount, nameof(actual)) * ClassCount) + Arguments.Unit(predicted, ClassCount, nameof(predicted));

    private double Correct()
    {
        double sum = 0;
        for (int c = 0; c < ClassCount; c++)
        {
            sum += Weight(c, c);
        }

        return sum;
    }

    private double Actual(int @class)
    {
        double sum = 0;
        for (int predicted = 0; predicted < ClassCount; predicted++)
        {
            sum += Weight(@class, predicted);
        }

        return sum;
    }

    private double Predicted(int @class)
    {
        double sum = 0;
        for (int actual = 0; actual < ClassCount; actual++)
        {
            sum += Weight(actual, @class);
        }

        return sum;
    }
}
