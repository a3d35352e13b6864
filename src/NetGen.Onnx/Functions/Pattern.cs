using System.Collections.Generic;
using static NetGen.Onnx.Functions.FunctionName;
using static NetGen.Onnx.Functions.ScalarFunction;

namespace NetGen.Onnx.Functions;

/// <summary>An activation function of NetGen's, and a way to write it.</summary>
internal sealed class Pattern
{
    // Klambauer et al. (2017).
    public const double SeluAlpha = 1.6732632423543772848170429916717;
    public const double SeluScale = 1.0507009873554804934193349852946;

    private const double InverseSqrt2 = 0.70710678118654752440084436210485;

    private Pattern(string activation, ScalarFunction function)
    {
        Activation = activation;
        Function = function;
    }

    /// <summary>Those that have no parameter. Several may stand for one activation, in the order of preference.</summary>
    public static IReadOnlyList<Pattern> All { get; } = Create();

    /// <summary>The name as the attribute has it.</summary>
    public string Activation { get; }

    /// <summary>The function of z.</summary>
    public ScalarFunction Function { get; }

    private static List<Pattern> Create()
    {
        ScalarFunction exp = Apply(Exp, Z);
        ScalarFunction sigmoid = Apply(Reciprocal, 1 + Apply(Exp, -1 * Z));
        ScalarFunction softplus = Apply(Log, 1 + exp);
        ScalarFunction stableSoftplus = Apply(Relu, Z) + Apply(Log, 1 + Apply(Exp, -1 * Apply(Abs, Z)));
        return new()
        {
            new("sigmoid", Apply(Sigmoid, Z)),
            new("sigmoid", sigmoid),
            new("sigmoid", 0.5 + 0.5 * Apply(Tanh, 0.5 * Z)),
            new("tanh", Apply(Tanh, Z)),
            new("tanh", 2 * Apply(Sigmoid, 2 * Z) - 1),
            new("gelu", 0.5 * Z * (1 + Apply(Erf, InverseSqrt2 * Z))),
            new("silu", Z * Apply(Sigmoid, Z)),
            new("silu", Z * sigmoid),
            new("mish", Z * Apply(Tanh, Apply(Softplus, Z))),
            new("mish", Z * Apply(Tanh, softplus)),
            new("mish", Z * Apply(Tanh, stableSoftplus)),
            new("softplus", Apply(Softplus, Z)),
            new("softplus", softplus),
            new("softplus", stableSoftplus),
            new("softsign", Z * Apply(Reciprocal, 1 + Apply(Abs, Z))),
            new("hardsigmoid", Apply(Clip01, 1 / 6.0 * Z + 0.5)),
            new("hardtanh", Clip(Z, -1, 1)),
            new("hardswish", Z * Apply(Clip01, 1 / 6.0 * Z + 0.5)),
            new("sin", Apply(Sin, Z)),
            new("softmax", Apply(Softmax, Z)),
        };
    }
}
