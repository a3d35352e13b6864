using System;
using System.Collections.Generic;
using NetGen.Tests.Formalism;
using NetGen.Tests.Numerics;

namespace NetGen.Generator.Tests.Formalism.Extremes;

/// <summary>An activation function and what costs divide by or take logarithms of, each computed without overflow or loss of digits.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Value">a = σ(z).</param>
/// <param name="Derivative">σ′(z).</param>
internal sealed record StableActivation(string Name, Func<double, double> Value, Func<double, double> Derivative)
{
    /// <summary>log a.</summary>
    public Func<double, double>? LogValue { get; init; }

    /// <summary>log(1 − a).</summary>
    public Func<double, double>? LogComplement { get; init; }

    /// <summary>σ′(z) / a.</summary>
    public Func<double, double>? OverValue { get; init; }

    /// <summary>σ′(z) / (1 − a).</summary>
    public Func<double, double>? OverComplement { get; init; }

    /// <summary>Where the derivative crosses zero and its terms cancel; NaN for nowhere.</summary>
    public double Zero { get; init; } = double.NaN;

    public static IReadOnlyList<StableActivation> All { get; } =
    [
        new("identity", z => z, _ => 1),
        new("sigmoid", Sigmoid, z => Sigmoid(z) * Sigmoid(-z))
        {
            LogValue = z => -Softplus(-z),
            LogComplement = z => -Softplus(z),
            OverValue = z => Sigmoid(-z),
            OverComplement = Sigmoid,
        },
        new("tanh", Math.Tanh, z => 4 * Sigmoid(2 * z) * Sigmoid(-2 * z)),
        new("relu", z => Math.Max(0, z), z => z > 0 ? 1 : 0),
        new("leakyrelu(0.2)", z => z > 0 ? z : 0.2 * z, z => z > 0 ? 1 : 0.2),
        new("leakyrelu(0)", z => z > 0 ? z : 0, z => z > 0 ? 1 : 0),
        new("elu(1.5)", z => z > 0 ? z : 1.5 * SpecialFunctions.Expm1(z), z => z > 0 ? 1 : 1.5 * Math.Exp(z)),
        new("selu", z => 1.0507009873554804934193349852946 * (z > 0 ? z : 1.6732632423543772848170429916717 * SpecialFunctions.Expm1(z)), z => 1.0507009873554804934193349852946 * (z > 0 ? 1 : 1.6732632423543772848170429916717 * Math.Exp(z))),
        new("gelu", z => z < -50 ? 0 : z * NormalCdf(z), z => z < -50 ? 0 : z > 50 ? 1 : NormalCdf(z) + (z * NormalKernel(z) / Math.Sqrt(2 * Math.PI))) { Zero = -0.7517915246935645 },
        new("silu", z => z < -800 ? 0 : z * Sigmoid(z), z => z < -800 ? 0 : z > 800 ? 1 : Sigmoid(z) * (1 + (z * Sigmoid(-z)))) { Zero = -1.2784645427610738 },
        new("softplus", Softplus, Sigmoid)
        {
            LogValue = z => z < -700 ? z : Math.Log(Softplus(z)),
            OverValue = z => z < -700 ? 1 : Sigmoid(z) / Softplus(z),
        },
        new("softsign", z => double.IsInfinity(z) ? Math.Sign(z) : z / (1 + Math.Abs(z)), z => 1 / (1 + Math.Abs(z)) / (1 + Math.Abs(z))),
        new("hardsigmoid", z => Math.Clamp((z + 3) / 6, 0, 1), z => z is <= -3 or >= 3 ? 0 : 1f / 6f),
        new("hardtanh", z => Math.Clamp(z, -1, 1), z => z is <= -1 or >= 1 ? 0 : 1),
        new("hardswish", z => z <= -3 ? 0 : z >= 3 ? z : z * (z + 3) / 6, z => z < -3 ? 0 : z > 3 ? 1 : (z / 3) + 0.5) { Zero = -1.5 },
        new("gaussian", z => TrueValue.Gaussian(z).High, z => double.IsInfinity(z) ? 0 : -2 * (z * NormalKernel(z)) * NormalKernel(z))
        {
            LogValue = z => -z * z,
            OverValue = z => -2 * z,
        },
    ];

    private static double NormalCdf(double z) => TrueValue.NormalCdf(z).High;

    private static double NormalKernel(double z) => TrueValue.NormalKernel(z).High;

    private static double Sigmoid(double z) => SpecialFunctions.Sigmoid(z);

    private static double Softplus(double z) => SpecialFunctions.Softplus(z);
}
