using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.Formulas;

namespace NetGen.Generator.Catalog;

/// <summary>
/// Every activation function that the attribute knows, with PyTorch's meaning of each name. A new one is a new entry here and
/// nothing else.
/// </summary>
internal static class Activations
{
    // Klambauer et al. (2017): the fixed point of mean 0 and variance 1.
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private const double SeluScale = 1.0507009873554804934193349852946;

    // Beyond it e^−|z| and e^(−z²) are zero in either precision.
    private const double Far = 1000;

    // 1/√(2π), the height of the normal density.
    private const double NormalDensity = 0.39894228040143267793994605993438;

    // PyTorch's slope of hardsigmoid is 1/6 rounded to single precision, in double precision too: 3e-8 more than the slope of the
    // function itself, and what networks that come from there were trained with.
    private const double HardSigmoidSlope = 1f / 6f;

    public static readonly IReadOnlyList<Activation> All =
    [
        new("identity", _ => Z, _ => 1) { Aliases = ["linear"] },
        new("sigmoid", _ => Sigmoid(Z), _ => A * (1 - A))
        {
            Aliases = ["logistic"],
            Outputs = new(0, 1),
            AccurateDerivative = A * Sigmoid(-Z),
        },
        new("tanh", _ => Tanh(Z), _ => 1 - A * A)
        {
            Outputs = new(-1, 1),
            // 1 − |a| = 2 σ(−2|z|).
            AccurateDerivative = 2 * Sigmoid(-2 * Abs(Z)) * (1 + Abs(A)),
        },
        new("relu", _ => If(Z < 0, 0, Z), _ => If(A <= 0, 0, 1))
        {
            Initialization = Initialization.He,
            Outputs = new(0, double.PositiveInfinity, ReachesMinimum: true),
        },
        new("leakyrelu", p => If(Z <= 0, p[0] == 0 ? 0 : p[0] * Z, Z), p => If(Z <= 0, p[0], 1))
        {
            Parameters = [new("slope", 0.01)],
            Initialization = Initialization.He,
        },
        new("elu", p => If(Z <= 0, p[0] * Expm1(Z), Z), p => If(Z <= 0, p[0] * Exp(Z), 1))
        {
            Parameters = [new("alpha", 1)],
            Initialization = Initialization.He,
        },
        new("selu", _ => SeluScale * If(Z <= 0, SeluAlpha * Expm1(Z), Z), _ => SeluScale * If(Z <= 0, SeluAlpha * Exp(Z), 1)),
        new("gelu", _ => AtLeast(Z, -Far) * NormalCdf(Z), _ => NormalCdf(Z) + Within(Z, Far) * (NormalDensity * NormalKernel(Z))) { Initialization = Initialization.He },
        new("silu", _ => AtLeast(Z, -Far) * Sigmoid(Z), _ => Sigmoid(Z) * (1 + Within(Z, Far) * Sigmoid(-Z)))
        {
            Aliases = ["swish"],
            Initialization = Initialization.He,
        },
        new("mish", _ => Mish(Z), _ => MishDerivative(Z)) { Initialization = Initialization.He },
        new("softplus", _ => Softplus(Z), _ => Sigmoid(Z)) { Initialization = Initialization.He, Outputs = new(0, double.PositiveInfinity) },
        new("softsign", _ => Within(Z, 1e30) / (1 + Abs(Within(Z, 1e30))), _ => 1 / (1 + Abs(Z)) / (1 + Abs(Z))) { Outputs = new(-1, 1) },
        new("hardsigmoid", _ => If(Z <= -3, 0, If(Z >= 3, 1, (Z + 3) / 6)), _ => If(Z <= -3, 0, If(Z >= 3, 0, HardSigmoidSlope)))
        {
            Outputs = new(0, 1, ReachesMinimum: true, ReachesMaximum: true),
        },
        new("hardtanh", _ => If(Z <= -1, -1, If(Z >= 1, 1, Z)), _ => If(A <= -1, 0, If(A >= 1, 0, 1)))
        {
            Outputs = new(-1, 1, ReachesMinimum: true, ReachesMaximum: true),
        },
        new("hardswish", _ => If(Z <= -3, 0, If(Z >= 3, Z, Z * (Z + 3) / 6)), _ => If(Z < -3, 0, If(Z > 3, 1, Z / 3 + 0.5)))
        {
            Initialization = Initialization.He,
        },
        new("sin", _ => Sin(Z), _ => Cos(Z)) { Outputs = new(-1, 1, ReachesMinimum: true, ReachesMaximum: true) },
        new("gaussian", _ => Gaussian(Z), _ => -2 * (Within(Z, Far) * A))
        {
            Outputs = new(0, 1, ReachesMaximum: true),
            // a is subnormal before its derivative is.
            AccurateDerivative = -2 * (Within(Z, Far) * NormalKernel(Z)) * NormalKernel(Z),
        },
        new("softmax", NoFormula, NoFormula) { IsSoftmax = true, Outputs = new(0, 1) },
    ];

    private static readonly Dictionary<string, Activation> ByName = All
        .SelectMany(activation => activation.Aliases.Append(activation.Name), (activation, name) => (name, activation))
        .ToDictionary(entry => entry.name, entry => entry.activation, StringComparer.OrdinalIgnoreCase);

    /// <summary>The activation of that name, in upper or lower case, or null.</summary>
    public static Activation? Find(string name) => ByName.TryGetValue(name, out Activation? found) ? found : null;

    /// <summary>Every name that <see cref="Find"/> knows, in lower case, each activation's own before its others.</summary>
    public static IEnumerable<string> Names => All.SelectMany(activation => activation.Aliases.Prepend(activation.Name));

    private static Expression NoFormula(IReadOnlyList<double> arguments) =>
        throw new InvalidOperationException("softmax is a function of a whole layer");
}
