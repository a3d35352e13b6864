using System;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>Checks and spells the settings of optimizers and schedules.</summary>
internal static class OptimizerArguments
{
    // All are written so that a NaN fails.

    /// <summary>The value, if it is positive and finite.</summary>
    public static double Positive(double value, string name) =>
        value > 0 && value <= double.MaxValue ? value : throw OutOfRange(value, name, "positive and finite");

    /// <summary>The value, if it is 0 or more and finite.</summary>
    public static double NotNegative(double value, string name) =>
        value >= 0 && value <= double.MaxValue ? value : throw OutOfRange(value, name, "0 or more and finite");

    /// <summary>The value, if it is 0 or more and below 1.</summary>
    public static double Fraction(double value, string name) =>
        value >= 0 && value < 1 ? value : throw OutOfRange(value, name, "0 or more and less than 1");

    /// <summary>The value, if it is between bounds, both exclusive.</summary>
    public static double Between(double value, double least, double greatest, string name) =>
        value > least && value < greatest
            ? value
            : throw OutOfRange(value, name, string.Format(CultureInfo.InvariantCulture, "greater than {0} and less than {1}", least, greatest));

    /// <summary>The value, if it is large enough.</summary>
    public static int AtLeast(int value, int least, string name) =>
        value >= least ? value : throw OutOfRange(value, name, string.Format(CultureInfo.InvariantCulture, "{0} or more", least));

    /// <summary>A name with its settings, each to the last bit.</summary>
    public static string Describe(string name, params (string Name, double Value)[] settings) =>
        $"{name}({string.Join(", ", settings.Select(setting => setting.Name + ": " + setting.Value.ToString("R", CultureInfo.InvariantCulture)))})";

    private static ArgumentOutOfRangeException OutOfRange<TValue>(TValue value, string name, string allowed) =>
        new(name, value, string.Format(CultureInfo.InvariantCulture, "{0} is {1}; it must be {2}.", name, value, allowed));
}
