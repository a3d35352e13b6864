namespace NetGen.Generator.Tests.Mistakes;

/// <content>Costs and the outputs that they need.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] Outputs =
    [
        new(
            "NETGEN011",
            """[Network(2, 1, Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """
            The cost CrossEntropy needs outputs between 0 and 1, both left out, but the output layer's activation is identity, whose outputs can be negative or above 1; write Activations = "sigmoid"
            """),
        new(
            "NETGEN011",
            """[Network(2, 3, 1, Activations = "tanh,tanh", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, both left out, but the output layer's activation is tanh, whose outputs can be negative; make sigmoid the last of the activations"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "hardsigmoid", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, both left out, but the output layer's activation is hardsigmoid, whose outputs can be 0 or 1; make sigmoid the last of the activations"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "gaussian", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, both left out, but the output layer's activation is gaussian, whose outputs can be 1; make sigmoid the last of the activations"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "softplus", Cost = "[|crossentropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, both left out, but the output layer's activation is softplus, whose outputs can be above 1; make sigmoid the last of the activations"""),
        new(
            "NETGEN011",
            """[Network(2, 3, Activations = "sigmoid", Cost = "[|CategoricalCrossEntropy|]")] internal partial class Net { }""",
            """The cost CategoricalCrossEntropy needs outputs that are probabilities of sum 1, but the output layer's activation is sigmoid, whose outputs do not sum up to 1; make softmax the last of the activations"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "sigmoid", Cost = "[|CategoricalCrossEntropy|]")] internal partial class Net { }""",
            """The cost CategoricalCrossEntropy needs outputs that are probabilities of sum 1, but the output layer's activation is sigmoid, whose outputs do not sum up to 1; with one output use sigmoid and the cost CrossEntropy"""),
        new(
            "NETGEN011",
            """[Network(2, 4, 3, Cost = "[|Poisson|]")] internal partial class Net { }""",
            """
            The cost Poisson needs positive outputs, but the output layer's activation is identity, whose outputs can be negative; write Activations = "tanh,softplus"
            """),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "relu", Cost = "[|Poisson|]")] internal partial class Net { }""",
            """The cost Poisson needs positive outputs, but the output layer's activation is relu, whose outputs can be 0; make softplus the last of the activations"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "hardsigmoid", Cost = "[|Poisson|]")] internal partial class Net { }""",
            """The cost Poisson needs positive outputs, but the output layer's activation is hardsigmoid, whose outputs can be 0; make softplus the last of the activations"""),
        new(
            "NETGEN014",
            """[Network(2, 1, Activations = "[|sigmoid|]")] internal partial class Net { }""",
            """
            sigmoid outputs with the cost MeanSquaredError train badly, because the derivatives vanish where an output is sure of itself and wrong; write Cost = "CrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, 1, Activations = "tanh,Logistic", Cost = "[|euclidean|]")] internal partial class Net { }""",
            """
            sigmoid outputs with the cost MeanSquaredError train badly, because the derivatives vanish where an output is sure of itself and wrong; write Cost = "CrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, Activations = "[|softmax|]")] internal partial class Net { }""",
            """
            softmax outputs with the cost MeanSquaredError train badly, because the derivatives vanish where the outputs are sure of a class and wrong; write Cost = "CategoricalCrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, Activations = "softmax", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """
            softmax outputs with the cost CrossEntropy train badly, because each class is judged by itself, from logarithms of rounded outputs; write Cost = "CategoricalCrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, 1, Activations = "tanh,[|ReLU|]")] internal partial class Net { }""",
            """relu on the only output unit trains badly, because all derivatives are zero, and stay zero, once its sum is negative for every data point; use softplus for outputs above zero, or identity"""),
        new(
            "NETGEN014",
            """[Network(2, 3, Activations = "[|softplus|]", Cost = "Hinge")] internal partial class Net { }""",
            """softplus outputs with the cost Hinge train badly, because they are never negative and the targets are 1 and −1; use tanh or identity"""),
    ];
}
