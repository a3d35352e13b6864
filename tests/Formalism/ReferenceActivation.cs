using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Tests.Formalism;

/// <summary>An activation function σ with PyTorch's meaning of its name.</summary>
/// <param name="Name">The canonical name, without an argument.</param>
/// <param name="Value">σ(z). Softmax, which is not a function of one z, has none.</param>
/// <param name="Derivative">σ′(z).</param>
/// <param name="Corners">The z where σ′ jumps.</param>
internal sealed record ReferenceActivation(
    string Name,
    Func<double, double>? Value,
    Func<double, double>? Derivative,
    IReadOnlyList<double> Corners)
{
    // PyTorch rounds it to single precision, in double precision too.
    private const double HardSigmoidSlope = 1f / 6f;

    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public bool IsSoftmax => Value is null;

    /// <summary>Reads the activations of a network as they stand in the attribute; the defaults where there are none.</summary>
    public static IReadOnlyList<ReferenceActivation> ParseList(string? text, int layers)
    {
        IEnumerable<string> names = text is null
            ? Enumerable.Repeat("tanh", layers - 1).Append("identity")
            : text.Split(',');
        return [.. names.Select(Parse)];
    }

    /// <summary>Reads one activation, such as <c>leakyrelu(0.2)</c>.</summary>
    public static ReferenceActivation Parse(string text)
    {
        string[] parts = text.Trim().TrimEnd(')').Split('(');
        double? argument = parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : null;
        return parts[0].Trim().ToLowerInvariant() switch
        {
            "identity" or "linear" => Smooth("identity", z => z, _ => 1),
            "sigmoid" or "logistic" => Smooth(
                "sigmoid",
                SpecialFunctions.Sigmoid,
                z => SpecialFunctions.Sigmoid(z) * SpecialFunctions.Sigmoid(-z)),
            "tanh" => Smooth("tanh", Math.Tanh, z => 1 / (Math.Cosh(z) * Math.Cosh(z))),
            "relu" => new("relu", z => Math.Max(z, 0), z => z > 0 ? 1 : 0, [0]),
            "leakyrelu" => LeakyRelu(argument ?? 0.01),
            "elu" => Elu("elu", 1, argument ?? 1),
            "selu" => Elu("selu", SeluScale, SeluAlpha),
            "gelu" => Smooth(
                "gelu",
                z => z * SpecialFunctions.NormalCdf(z),
                z => SpecialFunctions.NormalCdf(z) + (z * SpecialFunctions.NormalDensity(z))),
            "silu" or "swish" => Smooth(
                "silu",
                z => z * SpecialFunctions.Sigmoid(z),
                z => SpecialFunctions.Sigmoid(z) * (1 + (z * SpecialFunctions.Sigmoid(-z)))),
            "mish" => Smooth("mish", z => z * Math.Tanh(SpecialFunctions.Softplus(z)), MishDerivative),
            "softplus" => Smooth("softplus", SpecialFunctions.Softplus, SpecialFunctions.Sigmoid),
            "softsign" => Smooth("softsign", z => z / (1 + Math.Abs(z)), z => 1 / ((1 + Math.Abs(z)) * (1 + Math.Abs(z)))),
            "hardsigmoid" => new(
                "hardsigmoid",
                z => Math.Clamp(z + 3, 0, 6) / 6,
                z => z > -3 && z < 3 ? HardSigmoidSlope : 0,
                [-3, 3]),
            "hardtanh" => new("hardtanh", z => Math.Clamp(z, -1, 1), z => z > -1 && z < 1 ? 1 : 0, [-1, 1]),
            "hardswish" => new(
                "hardswish",
                z => z * Math.Clamp(z + 3, 0, 6) / 6,
                z => z <= -3 ? 0 : z < 3 ? ((2 * z) + 3) / 6 : 1,
                [-3, 3]),
            "sin" => Smooth("sin", Math.Sin, Math.Cos),
            "gaussian" => Smooth("gaussian", z => Math.Exp(-z * z), z => -2 * z * Math.Exp(-z * z)),
            "softmax" => new("softmax", null, null, []),
            "bump" => Smooth("bump", z => z / (1 + (z * z)), z => (1 - (z * z)) / ((1 + (z * z)) * (1 + (z * z)))),
            _ => throw new ArgumentException($"There is no activation '{text}'.", nameof(text)),
        };
    }

    private static ReferenceActivation Smooth(string name, Func<double, double> value, Func<double, double> derivative) =>
        new(name, value, derivative, []);

    private static ReferenceActivation LeakyRelu(double slope) =>
        new("leakyrelu", z => z > 0 ? z : slope * z, z => z > 0 ? 1 : slope, [0]);

    private static ReferenceActivation Elu(string name, double scale, double alpha) => new(
        name,
        z => scale * (z > 0 ? z : alpha * SpecialFunctions.Expm1(z)),
        z => scale * (z > 0 ? 1 : alpha * Math.Exp(z)),
        alpha == 1 ? [] : [0]);

    private static double MishDerivative(double z)
    {
        double softplus = SpecialFunctions.Softplus(z);
        double cosh = Math.Cosh(softplus);
        return Math.Tanh(softplus) + (z * SpecialFunctions.Sigmoid(z) / (cosh * cosh));
    }
}
