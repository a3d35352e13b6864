using System;
using System.Globalization;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Export;

/// <summary>Writes activation functions as operators of version 17.</summary>
/// <remarks>
/// ONNX Runtime has many of them in single precision only. In double precision these are put together from arithmetic, exp and log,
/// which it has; erf it has not, so gelu alone is as accurate as single precision.
/// </remarks>
internal sealed class ActivationWriter
{
    // Klambauer et al. (2017).
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private const double SeluScale = 1.0507009873554804934193349852946;

    private const double InverseSqrt2 = 0.70710678118654752440084436210485;

    private const int TypeFloat = 1;
    private const int TypeDouble = 11;

    private readonly GraphWriter _graph;

    public ActivationWriter(GraphWriter graph) => _graph = graph;

    /// <summary>Adds an activation function and tells the tensor that it makes.</summary>
    /// <param name="activation">Its name as the attribute spells it.</param>
    /// <param name="layer">The layer, for the message.</param>
    /// <param name="z">What it is applied to.</param>
    /// <exception cref="NotSupportedException">It is a method of the network's class.</exception>
    public string Write(string activation, int layer, string z)
    {
        int parenthesis = activation.IndexOf('(');
        string name = parenthesis < 0 ? activation : activation.Substring(0, parenthesis);
        double argument = parenthesis < 0
            ? 0
            : double.Parse(activation.AsSpan(parenthesis).Trim("()".AsSpan()), NumberStyles.Float, CultureInfo.InvariantCulture);
        return name switch
        {
            "identity" => z,
            "sigmoid" => _graph.Node("Sigmoid", z),
            "tanh" => _graph.Node("Tanh", z),
            "relu" => _graph.Node("Relu", z),
            "leakyrelu" => LeakyRelu(z, argument),
            "elu" => Elu(z, argument),
            "selu" => Selu(z),
            "gelu" => Gelu(z),
            "silu" => Mul(z, _graph.Node("Sigmoid", z)),
            "mish" => Mul(z, _graph.Node("Tanh", Softplus(z))),
            "softplus" => Softplus(z),
            "softsign" => IsDouble ? _graph.Node("Div", z, Add(One, _graph.Node("Abs", z))) : _graph.Node("Softsign", z),
            "hardsigmoid" => HardSigmoid(z),
            "hardtanh" => _graph.Node("Clip", z, Number(-1), One),
            "hardswish" => Mul(z, HardSigmoid(z)),
            "sin" => _graph.Node("Sin", z),
            "gaussian" => _graph.Node("Exp", _graph.Node("Neg", Mul(z, z))),
            "softmax" => _graph.Node("Softmax", new[] { z }, Attribute("axis", -1)),
            _ => throw new NotSupportedException($"Layer {layer} has the activation '{activation}', a method of the network's class, for which ONNX has no operator."),
        };
    }

    private bool IsDouble => _graph.IsDouble;

    private string Zero => Number(0);

    private string One => Number(1);

    private string Number(double value) => _graph.Constant(value);

    private string Add(string a, string b) => _graph.Node("Add", a, b);

    private string Mul(string a, string b) => _graph.Node("Mul", a, b);

    private string LeakyRelu(string z, double slope) => IsDouble
        ? Add(_graph.Node("Max", z, Zero), Mul(Number(slope), _graph.Node("Min", z, Zero)))
        : _graph.Node("LeakyRelu", new[] { z }, Attribute("alpha", slope));

    // max(z, 0) + α (exp(min(z, 0)) − 1).
    private string Elu(string z, double alpha) => IsDouble
        ? Add(_graph.Node("Max", z, Zero), Mul(Number(alpha), _graph.Node("Sub", _graph.Node("Exp", _graph.Node("Min", z, Zero)), One)))
        : _graph.Node("Elu", new[] { z }, Attribute("alpha", alpha));

    private string Selu(string z) => IsDouble
        ? Mul(Number(SeluScale), Elu(z, SeluAlpha))
        : _graph.Node("Selu", new[] { z }, Attribute("alpha", SeluAlpha), Attribute("gamma", SeluScale));

    private string Gelu(string z)
    {
        string scaled = Mul(z, Number(InverseSqrt2));
        string erf = IsDouble
            ? Cast(_graph.Node("Erf", Cast(scaled, TypeFloat)), TypeDouble)
            : _graph.Node("Erf", scaled);
        return Mul(Mul(Number(0.5), z), Add(One, erf));
    }

    // max(z, 0) + log(1 + exp(−|z|)), which no z overflows.
    private string Softplus(string z) => IsDouble
        ? Add(_graph.Node("Max", z, Zero), _graph.Node("Log", Add(One, _graph.Node("Exp", _graph.Node("Neg", _graph.Node("Abs", z))))))
        : _graph.Node("Softplus", z);

    private string HardSigmoid(string z) => IsDouble
        ? _graph.Node("Clip", Add(Mul(z, Number(1 / 6.0)), Number(0.5)), Zero, One)
        : _graph.Node("HardSigmoid", new[] { z }, Attribute("alpha", 1 / 6.0), Attribute("beta", 0.5));

    private string Cast(string x, int type) => _graph.Node("Cast", new[] { x }, Attribute("to", (long)type));
}
