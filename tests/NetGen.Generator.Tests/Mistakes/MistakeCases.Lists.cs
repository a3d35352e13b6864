namespace NetGen.Generator.Tests.Mistakes;

/// <content>Names of activations and costs, in every kind of string.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] Lists =
    [
        new(
            "NETGEN004",
            """[Network(2, 3, 1, Activations = "[|relu|]")] internal partial class Net { }""",
            """1 activation given for 2 layers (layers 1 to 2; the input layer has no activation); write 2 names, separated by commas"""),
        new(
            "NETGEN004",
            """[Network(2, 3, 1, Activations = "[|relu,tanh,|]")] internal partial class Net { }""",
            """3 activations given for 2 layers (layers 1 to 2; the input layer has no activation); write 2 names, separated by commas"""),
        new(
            "NETGEN004",
            """[Network(2, 1, Activations = "[|relu, tanh|] ")] internal partial class Net { }""",
            """2 activations given for 1 layer (layer 1; the input layer has no activation); write 1 name"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "[|relux|],tanh")] internal partial class Net { }""",
            """'relux' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float relux(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "tanh, [|leaky_relu(0.2)|]")] internal partial class Net { }""",
            """'leaky_relu(0.2)' is not an activation; the nearest is 'leakyrelu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float leaky_relu(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "tanh,[|sigmiod|]")] internal partial class Net { }""",
            """'sigmiod' is not an activation; the nearest is 'sigmoid'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float sigmiod(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "tanh,[|Other|]")] internal partial class Net { }""",
            """'Other' is not an activation; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float Other(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "tanh,[|1x|]")] internal partial class Net { }""",
            """'1x' is not an activation; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax"""),
        new(
            "NETGEN005",
            """[Network(2, 1, Activations = [|""|])] internal partial class Net { }""",
            """'' is not an activation; a name is missing; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = [|"tanh,"|])] internal partial class Net { }""",
            """'' is not an activation; a name is missing; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax"""),
        new(
            "NETGEN005",
            """[Network(2, 1, Activations = "[|bump|]")] internal partial class Net { private static float Bump(float z) => z; private static float BumpDerivative(float z) => 1 + (0 * Bump(z)); }""",
            """'bump' is not an activation; the nearest is 'Bump'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float bump(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = @"tanh,[|rleu|]")] internal partial class Net { }""",
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "ta\u006eh,\t[|r\x65l\u0075u|]")] internal partial class Net { }""",
            """'reluu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float reluu(float z)' of the class"""),
        new(
            "NETGEN005",
            """"[Network(2, 3, 1, Activations = """tanh,[|rleu|]""")] internal partial class Net { }"""",
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """"
            [Network(2, 3, 1, Activations = """
                tanh,
                [|rleu|]
                """)] internal partial class Net { }
            """",
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "tanh" + ",[|rleu|]")] internal partial class Net { }""",
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 3, 1, Activations = "tanh,[|rl" + ("eu|]"))] internal partial class Net { }""",
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """
            [Network(2, 3, 1, Activations = Known.Hidden + ",[|rleu|]")] internal partial class Net { }
            internal static class Known { internal const string Hidden = "tanh"; }
            """,
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """
            [Network(2, 3, 1, Activations = "tanh," + [|Known.Output|])] internal partial class Net { }
            internal static class Known { internal const string Output = "rleu"; }
            """,
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """
            [Network(2, 3, 1, Activations = $"{Known.Hidden},[|rleu|]")] internal partial class Net { }
            internal static class Known { internal const string Hidden = "tanh"; }
            """,
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """
            [Network(2, 3, 1, Activations = $@"{Known.Hidden},[|{{rleu|]")] internal partial class Net { }
            internal static class Known { internal const string Hidden = "tanh"; }
            """,
            """'{rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax"""),
        new(
            "NETGEN005",
            """
            [Network(2, 3, 1, Activations = [|Known.Both|])] internal partial class Net { }
            internal static class Known { internal const string Both = "tanh,rleu"; }
            """,
            """'rleu' is not an activation; the nearest is 'relu'; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float rleu(float z)' of the class"""),
        new(
            "NETGEN005",
            """[Network(2, 1, Activations = [|nameof(Net)|])] internal partial class Net { }""",
            """'Net' is not an activation; the activations are identity, sigmoid, tanh, relu, leakyrelu, elu, selu, gelu, silu, mish, softplus, softsign, hardsigmoid, hardtanh, hardswish, sin, gaussian, softmax, or a method 'static float Net(float z)' of the class"""),
        new(
            "NETGEN006",
            """[Network(2, 3, 1, Activations = "tanh, [|relu(1)|]")] internal partial class Net { }""",
            """'relu' takes no arguments, not '(1)'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Activations = "[|elu(0,5)|]")] internal partial class Net { }""",
            """'elu' takes alpha (a number, default 1), not '(0,5)'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Activations = "[|leakyrelu(x)|]")] internal partial class Net { }""",
            """'leakyrelu' takes slope (a number, default 0.01), not 'x'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Activations = "[|leakyrelu()|]")] internal partial class Net { }""",
            """'leakyrelu' takes slope (a number, default 0.01), not ''"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Activations = "[|elu(1|]")] internal partial class Net { }""",
            """'elu' takes alpha (a number, default 1); the parentheses are unbalanced"""),
        new(
            "NETGEN006",
            """[Network(2, 3, 1, Activations = "[|elu(1,tanh|]")] internal partial class Net { }""",
            """'elu' has unbalanced parentheses; write for example 'leakyrelu(0.2)'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Activations = "[|elu(NaN)|]")] internal partial class Net { }""",
            """'elu' takes alpha (a number, default 1), not 'NaN'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Cost = "[|Huber(0)|]")] internal partial class Net { }""",
            """'Huber' takes delta (a positive number, default 1), not '0'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Cost = "[|LogCosh(1)|]")] internal partial class Net { }""",
            """'LogCosh' takes no arguments, not '(1)'"""),
        new(
            "NETGEN006",
            """[Network(2, 1, Activations = "[|Bump(2)|]")] internal partial class Net { private static float Bump(float z) => z; private static float BumpDerivative(float z) => 1 + (0 * Bump(z)); }""",
            """'Bump' is a method of the class and takes no arguments in parentheses; write only its name"""),
        new(
            "NETGEN007",
            """[Network(2, 3, 2, Activations = "[|softmax|],tanh")] internal partial class Net { }""",
            """softmax is not supported in hidden layer 1, only in the output layer; use tanh or relu here"""),
        new(
            "NETGEN007",
            """[Network(2, 1, Activations = "[|Softmax|]")] internal partial class Net { }""",
            """softmax of a single unit is always 1; use sigmoid with one output, or softmax with two"""),
        new(
            "NETGEN009",
            """[Network(2, 1, Cost = "[|Squares|]")] internal partial class Net { }""",
            """'Squares' is not a cost; the costs are MeanSquaredError, CrossEntropy, CategoricalCrossEntropy, MeanAbsoluteError, Huber, LogCosh, Hinge, Poisson"""),
        new(
            "NETGEN009",
            """[Network(2, 1, Cost = " [|MeanSquareError|] ")] internal partial class Net { }""",
            """'MeanSquareError' is not a cost; the nearest is 'MeanSquaredError'; the costs are MeanSquaredError, CrossEntropy, CategoricalCrossEntropy, MeanAbsoluteError, Huber, LogCosh, Hinge, Poisson"""),
        new(
            "NETGEN009",
            """[Network(2, 1, Cost = "[|mse|]")] internal partial class Net { }""",
            """'mse' is not a cost; the nearest is 'MeanSquaredError'; the costs are MeanSquaredError, CrossEntropy, CategoricalCrossEntropy, MeanAbsoluteError, Huber, LogCosh, Hinge, Poisson"""),
        new(
            "NETGEN009",
            """[Network(2, 3, Activations = "softmax", Cost = "[|sparse_categorical_cross_entropy|]")] internal partial class Net { }""",
            """'sparse_categorical_cross_entropy' is not a cost; the nearest is 'CategoricalCrossEntropy'; the costs are MeanSquaredError, CrossEntropy, CategoricalCrossEntropy, MeanAbsoluteError, Huber, LogCosh, Hinge, Poisson"""),
        new(
            "NETGEN009",
            """[Network(2, 1, Cost = [|""|])] internal partial class Net { }""",
            """'' is not a cost; the costs are MeanSquaredError, CrossEntropy, CategoricalCrossEntropy, MeanAbsoluteError, Huber, LogCosh, Hinge, Poisson"""),
    ];
}
