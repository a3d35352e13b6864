using System;
using System.Globalization;

namespace NetGen.Tests.Formalism;

/// <summary>A cost whose loss is a sum over the output units.</summary>
/// <param name="Name">The canonical name, without an argument.</param>
/// <param name="Loss">The loss of one unit, from its activation a and its target t.</param>
/// <param name="Derivative">∂loss/∂a of one unit.</param>
internal sealed record ReferenceCost(string Name, Func<double, double, double> Loss, Func<double, double, double> Derivative)
{
    /// <summary>Reads a cost as it stands in the attribute; the default where there is none.</summary>
    public static ReferenceCost Parse(string? text)
    {
        string[] parts = (text ?? "MeanSquaredError").Trim().TrimEnd(')').Split('(');
        double argument = parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        return parts[0].Trim().ToLowerInvariant() switch
        {
            // (3.5), (3.6)
            "meansquarederror" or "euclidean" => new("MeanSquaredError", (a, t) => 0.5 * (a - t) * (a - t), (a, t) => a - t),

            // (3.9), (3.10)
            "crossentropy" => new(
                "CrossEntropy",
                (a, t) => -(TimesLog(t, a) + TimesLog(1 - t, 1 - a)),
                (a, t) => Quotient(1 - t, 1 - a) - Quotient(t, a)),
            "categoricalcrossentropy" => new("CategoricalCrossEntropy", (a, t) => -TimesLog(t, a), (a, t) => -Quotient(t, a)),
            "meanabsoluteerror" => new("MeanAbsoluteError", (a, t) => Math.Abs(a - t), (a, t) => Math.Sign(a - t)),
            "huber" => Huber(argument),
            "logcosh" => new("LogCosh", (a, t) => SpecialFunctions.LogCosh(a - t), (a, t) => Math.Tanh(a - t)),
            "hinge" => new("Hinge", (a, t) => Math.Max(0, 1 - (t * a)), (a, t) => 1 - (t * a) > 0 ? -t : 0),
            "poisson" => new("Poisson", (a, t) => a - TimesLog(t, a), (a, t) => 1 - Quotient(t, a)),
            _ => throw new ArgumentException($"There is no cost '{text}'.", nameof(text)),
        };
    }

    private static ReferenceCost Huber(double delta) => new(
        "Huber",
        (a, t) => Math.Abs(a - t) <= delta ? 0.5 * (a - t) * (a - t) : delta * (Math.Abs(a - t) - (0.5 * delta)),
        (a, t) => Math.Clamp(a - t, -delta, delta));

    /// <summary>factor · log value, where 0 · log 0 is 0, its limit.</summary>
    private static double TimesLog(double factor, double value) => factor == 0 ? 0 : factor * Math.Log(value);

    /// <summary>The derivative of factor · log value.</summary>
    private static double Quotient(double factor, double value) => factor == 0 ? 0 : factor / value;
}
