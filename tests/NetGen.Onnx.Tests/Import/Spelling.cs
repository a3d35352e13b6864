using System;
using NetGen.Onnx.Tests.Harness;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Tests.Import;

/// <summary>A way to write an activation function in nodes.</summary>
/// <param name="Title">Tells it from others in a test's name.</param>
/// <param name="Activation">What it is.</param>
/// <param name="Write">Adds the nodes to a model, after the tensor of the given name.</param>
/// <param name="Opset">The version of the operators.</param>
/// <param name="IsScaled">Whether scales and shifts are left that the next layer has to take.</param>
internal sealed record Spelling(string Title, string Activation, Func<TestModel, string, string> Write, int Opset = 17, bool IsScaled = false)
{
    public static readonly Spelling[] All =
    [
        new("sigmoid from exp", "sigmoid", (m, z) => m.Node("Reciprocal", m.Node("Add", m.Node("Exp", m.Node("Neg", z)), m.Number(1)))),
        new("sigmoid as a quotient", "sigmoid", (m, z) => m.Node("Div", m.Number(1), m.Node("Add", m.Number(1), m.Node("Exp", m.Node("Neg", z))))),
        new("sigmoid from tanh", "sigmoid", (m, z) => m.Node("Add", m.Node("Mul", m.Number(0.5), m.Node("Tanh", m.Node("Mul", z, m.Number(0.5)))), m.Number(0.5))),
        new("tanh from sigmoid", "tanh", (m, z) => m.Node("Sub", m.Node("Mul", m.Number(2), m.Node("Sigmoid", m.Node("Mul", z, m.Number(2)))), m.Number(1))),
        new("tanh times two", "tanh", (m, z) => m.Node("Mul", m.Node("Tanh", z), m.Number(2)), IsScaled: true),
        new("relu as maximum", "relu", (m, z) => m.Node("Max", z, m.Number(0))),
        new("relu as Clip", "relu", (m, z) => m.Node("Clip", z, m.Number(0))),
        new("relu as Clip in opset 7", "relu", (m, z) => m.Node("Clip", [z], Attribute("min", 0.0), Attribute("max", 3.4028235e38)), 7),
        new("relu where z > 0", "relu", (m, z) => m.Node("Where", m.Node("Greater", z, m.Number(0)), z, m.Number(0))),
        new("relu where z ≥ 0", "relu", (m, z) => m.Node("Where", m.Node("GreaterOrEqual", z, m.Number(0)), z, m.Number(0))),
        new("relu where 0 < z", "relu", (m, z) => m.Node("Where", m.Node("Less", m.Number(0), z), z, m.Number(0))),
        new("relu where 0 ≤ z", "relu", (m, z) => m.Node("Where", m.Node("LessOrEqual", m.Number(0), z), z, m.Number(0))),
        new("relu, 0 where z < 0", "relu", (m, z) => m.Node("Where", m.Node("Less", z, m.Number(0)), m.Number(0), z)),
        new("relu, 0 where 0 ≥ z", "relu", (m, z) => m.Node("Where", m.Node("GreaterOrEqual", m.Number(0), z), m.Number(0), z)),
        new("relu where not z ≤ 0", "relu", (m, z) => m.Node("Where", m.Node("Not", m.Node("LessOrEqual", z, m.Number(0))), z, m.Number(0))),
        new("relu where z > 0, of relu", "relu", (m, z) => m.Node("Where", m.Node("Greater", z, m.Number(0)), m.Node("Relu", z), m.Node("Mul", z, m.Number(0)))),
        new("relu by a mask", "relu", (m, z) => m.Node("Mul", z, m.Node("Cast", [m.Node("Greater", z, m.Number(0))], Attribute("to", 1L)))),
        new("relu by a mask on the left", "relu", (m, z) => m.Node("Mul", m.Node("Cast", [m.Node("Less", m.Number(0), z)], Attribute("to", 1L)), z)),
        new("relu around 1", "relu", (m, z) => m.Node("Where", m.Node("Greater", z, m.Number(1)), z, m.Number(1)), IsScaled: true),
        new("relu times two", "relu", (m, z) => m.Node("Mul", m.Node("Relu", z), m.Number(2))),
        new("relu turned over", "relu", (m, z) => m.Node("Min", z, m.Number(0)), IsScaled: true),
        new("relu by threshold", "relu", (m, z) => m.Node("ThresholdedRelu", [z], Attribute("alpha", 0.0))),
        new("leakyrelu where z > 0", "leakyrelu(0.1)", (m, z) => m.Node("Where", m.Node("Greater", z, m.Number(0)), z, m.Node("Mul", z, m.Number(0.1f)))),
        new("leakyrelu where z < 0", "leakyrelu(0.25)", (m, z) => m.Node("Where", m.Node("Less", z, m.Number(0)), m.Node("Mul", m.Number(0.25), z), z)),
        new("leakyrelu by a choice of slopes", "leakyrelu(0.25)", (m, z) => m.Node("Mul", z, m.Node("Where", m.Node("Greater", z, m.Number(0)), m.Number(1), m.Number(0.25)))),
        new("leakyrelu from the unit and relu", "leakyrelu(0.5)", (m, z) => m.Node("Mul", m.Number(0.5), m.Node("Add", z, m.Node("Relu", z)))),
        new("leakyrelu as a sum of three", "leakyrelu(0.5)", (m, z) => m.Node("Mul", m.Number(0.25), m.Node("Sum", z, m.Node("Relu", z), z, m.Node("Relu", z)))),
        new("leakyrelu as minimum of a steeper unit", "leakyrelu(2)", (m, z) => m.Node("Min", z, m.Node("Mul", m.Number(2), z))),
        new("the absolute value", "leakyrelu(-1)", (m, z) => m.Node("Abs", z)),
        new("leakyrelu by default", "leakyrelu(0.01)", (m, z) => m.Node("LeakyRelu", z)),
        new("leakyrelu as maximum", "leakyrelu(0.25)", (m, z) => m.Node("Max", m.Node("Mul", m.Number(0.25), z), z)),
        new("leakyrelu from two relus", "leakyrelu(0.5)", (m, z) => m.Node("Sub", m.Node("Relu", z), m.Node("Mul", m.Number(0.5), m.Node("Relu", m.Node("Neg", z))))),
        new("leakyrelu as PRelu", "leakyrelu(0.125)", (m, z) => m.Node("PRelu", z, m.Number(0.125))),
        new("elu by default", "elu(1)", (m, z) => m.Node("Elu", z)),
        new("elu as Celu", "elu(1)", (m, z) => m.Node("Celu", [z], Attribute("alpha", 2.0)), IsScaled: true),
        new("elu in parts", "elu(0.5)", (m, z) => m.Node("Add", m.Node("Relu", z), m.Node("Mul", m.Number(0.5), m.Node("Sub", m.Node("Exp", m.Node("Min", z, m.Number(0))), m.Number(1))))),
        new("elu where z > 0", "elu(1)", (m, z) => m.Node("Where", m.Node("Greater", z, m.Number(0)), z, m.Node("Sub", m.Node("Exp", z), m.Number(1)))),
        new("selu by default", "selu", (m, z) => m.Node("Selu", z)),
        new("selu of other numbers", "elu(2)", (m, z) => m.Node("Selu", [z], Attribute("alpha", 2.0), Attribute("gamma", 1.5)), IsScaled: true),
        new("gelu, half at the end", "gelu", (m, z) => m.Node("Mul", m.Node("Mul", z, m.Node("Add", m.Node("Erf", m.Node("Div", z, m.Number(Math.Sqrt(2)))), m.Number(1))), m.Number(0.5))),
        new("gelu, half first", "gelu", (m, z) => m.Node("Mul", m.Node("Mul", m.Number(0.5), z), m.Node("Add", m.Number(1), m.Node("Erf", m.Node("Mul", z, m.Number(Math.Sqrt(0.5))))))),
        new("gelu by the normal distribution", "gelu", (m, z) => m.Node("Mul", z, m.Node("Add", m.Number(0.5), m.Node("Mul", m.Number(0.5), m.Node("Erf", m.Node("Mul", z, m.Number(Math.Sqrt(0.5)))))))),
        new("gelu by the complement of erf", "gelu", (m, z) => m.Node("Mul", m.Node("Mul", z, m.Number(0.5)), m.Node("Sub", m.Number(1), m.Node("Erf", m.Node("Mul", z, m.Number(-Math.Sqrt(0.5))))))),
        new("gelu multiplied out", "gelu", (m, z) => m.Node("Add", m.Node("Mul", z, m.Number(0.5)), m.Node("Mul", m.Node("Mul", z, m.Number(0.5)), m.Node("Erf", m.Node("Mul", z, m.Number(Math.Sqrt(0.5))))))),
        new("gelu as an operator", "gelu", (m, z) => m.Node("Gelu", z), 20),
        new("silu", "silu", (m, z) => m.Node("Mul", m.Node("Sigmoid", z), z)),
        new("silu as a quotient", "silu", (m, z) => m.Node("Div", z, m.Node("Add", m.Number(1), m.Node("Exp", m.Node("Neg", z))))),
        new("silu of half a unit", "silu", (m, z) => m.Node("Mul", z, m.Node("Sigmoid", m.Node("Mul", z, m.Number(0.5)))), IsScaled: true),
        new("mish", "mish", (m, z) => m.Node("Mul", z, m.Node("Tanh", m.Node("Softplus", z)))),
        new("mish from log", "mish", (m, z) => m.Node("Mul", z, m.Node("Tanh", m.Node("Log", m.Node("Add", m.Node("Exp", z), m.Number(1)))))),
        new("mish as an operator", "mish", (m, z) => m.Node("Mish", z), 18),
        new("softplus from log", "softplus", (m, z) => m.Node("Log", m.Node("Add", m.Node("Exp", z), m.Number(1)))),
        new("softplus of twice the unit", "softplus", (m, z) => m.Node("Mul", m.Number(0.5), m.Node("Softplus", m.Node("Mul", m.Number(2), z))), IsScaled: true),
        new("softsign", "softsign", (m, z) => m.Node("Softsign", z)),
        new("softsign as a quotient", "softsign", (m, z) => m.Node("Div", z, m.Node("Add", m.Node("Abs", z), m.Number(1)))),
        new("hardsigmoid by ONNX's default, as in Keras", "hardsigmoid", (m, z) => m.Node("HardSigmoid", z)),
        new("hardsigmoid of PyTorch", "hardsigmoid", (m, z) => m.Node("HardSigmoid", [z], Attribute("alpha", 1 / 6.0), Attribute("beta", 0.5))),
        new("hardsigmoid of a clipped sum", "hardsigmoid", (m, z) => m.Node("Div", m.Node("Clip", m.Node("Add", z, m.Number(3)), m.Number(0), m.Number(6)), m.Number(6))),
        new("clipped to 0 … 1", "hardsigmoid", (m, z) => m.Node("Clip", z, m.Number(0), m.Number(1))),
        new("hardtanh", "hardtanh", (m, z) => m.Node("Clip", z, m.Number(-1), m.Number(1))),
        new("hardtanh in opset 7", "hardtanh", (m, z) => m.Node("Clip", [z], Attribute("min", -1.0), Attribute("max", 1.0)), 7),
        new("hardtanh from minimum and maximum", "hardtanh", (m, z) => m.Node("Min", m.Node("Max", z, m.Number(-1)), m.Number(1))),
        new("hardtanh from maximum and minimum", "hardtanh", (m, z) => m.Node("Max", m.Node("Min", z, m.Number(1)), m.Number(-1))),
        new("relu6", "hardsigmoid", (m, z) => m.Node("Clip", z, m.Number(0), m.Number(6)), IsScaled: true),
        new("clipped to other limits", "hardsigmoid", (m, z) => m.Node("Clip", z, m.Number(-0.5), m.Number(2)), IsScaled: true),
        new("hardswish", "hardswish", (m, z) => m.Node("HardSwish", z)),
        new("hardswish from relu6", "hardswish", (m, z) => m.Node("Div", m.Node("Mul", z, m.Node("Clip", m.Node("Add", z, m.Number(3)), m.Number(0), m.Number(6))), m.Number(6))),
        new("hardswish from HardSigmoid", "hardswish", (m, z) => m.Node("Mul", z, m.Node("HardSigmoid", [z], Attribute("alpha", 1 / 6.0), Attribute("beta", 0.5)))),
        new("sin", "sin", (m, z) => m.Node("Sin", z)),
        new("gaussian", "gaussian", (m, z) => m.Node("Exp", m.Node("Neg", m.Node("Mul", z, z)))),
        new("gaussian by power", "gaussian", (m, z) => m.Node("Exp", m.Node("Neg", m.Node("Pow", z, m.Number(2))))),
        new("gaussian of variance 1", "gaussian", (m, z) => m.Node("Exp", m.Node("Mul", m.Number(-0.5), m.Node("Pow", z, m.Number(2))))),
        new("gaussian around 1", "gaussian", (m, z) => m.Node("Exp", m.Node("Neg", m.Node("Pow", m.Node("Sub", z, m.Number(1)), m.Number(2))))),
        new("softmax", "softmax", (m, z) => m.Node("Softmax", z)),
        new("softmax in opset 11", "softmax", (m, z) => m.Node("Softmax", z), 11),
    ];
}
