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
            The cost CrossEntropy needs outputs between 0 and 1, exclusive, but the output layer's activation is identity, whose outputs can be negative or above 1; write Activations = "sigmoid"
            """),
        new(
            "NETGEN011",
            """[Network(2, 3, 1, Activations = "tanh,tanh", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, exclusive, but the output layer's activation is tanh, whose outputs can be negative; use sigmoid as the last activation"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "hardsigmoid", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, exclusive, but the output layer's activation is hardsigmoid, whose outputs can be 0 or 1; use sigmoid as the last activation"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "gaussian", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, exclusive, but the output layer's activation is gaussian, whose outputs can be 1; use sigmoid as the last activation"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "softplus", Cost = "[|crossentropy|]")] internal partial class Net { }""",
            """The cost CrossEntropy needs outputs between 0 and 1, exclusive, but the output layer's activation is softplus, whose outputs can be above 1; use sigmoid as the last activation"""),
        new(
            "NETGEN011",
            """[Network(2, 3, Activations = "sigmoid", Cost = "[|CategoricalCrossEntropy|]")] internal partial class Net { }""",
            """The cost CategoricalCrossEntropy needs outputs that are probabilities and sum to 1, but the output layer's activation is sigmoid, whose outputs do not sum to 1; use softmax as the last activation"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "sigmoid", Cost = "[|CategoricalCrossEntropy|]")] internal partial class Net { }""",
            """The cost CategoricalCrossEntropy needs outputs that are probabilities and sum to 1, but the output layer's activation is sigmoid, whose outputs do not sum to 1; with one output, use sigmoid and the cost CrossEntropy"""),
        new(
            "NETGEN011",
            """[Network(2, 4, 3, Cost = "[|Poisson|]")] internal partial class Net { }""",
            """
            The cost Poisson needs positive outputs, but the output layer's activation is identity, whose outputs can be negative; write Activations = "tanh,softplus"
            """),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "relu", Cost = "[|Poisson|]")] internal partial class Net { }""",
            """The cost Poisson needs positive outputs, but the output layer's activation is relu, whose outputs can be 0; use softplus as the last activation"""),
        new(
            "NETGEN011",
            """[Network(2, 1, Activations = "hardsigmoid", Cost = "[|Poisson|]")] internal partial class Net { }""",
            """The cost Poisson needs positive outputs, but the output layer's activation is hardsigmoid, whose outputs can be 0; use softplus as the last activation"""),
        new(
            "NETGEN014",
            """[Network(2, 1, Activations = "[|sigmoid|]")] internal partial class Net { }""",
            """
            sigmoid outputs with the cost MeanSquaredError train poorly because the derivatives vanish where an output is confident and wrong; write Cost = "CrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, 1, Activations = "tanh,Logistic", Cost = "[|euclidean|]")] internal partial class Net { }""",
            """
            sigmoid outputs with the cost MeanSquaredError train poorly because the derivatives vanish where an output is confident and wrong; write Cost = "CrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, Activations = "[|softmax|]")] internal partial class Net { }""",
            """
            softmax outputs with the cost MeanSquaredError train poorly because the derivatives vanish where the outputs are confident and wrong; write Cost = "CategoricalCrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, Activations = "softmax", Cost = "[|CrossEntropy|]")] internal partial class Net { }""",
            """
            softmax outputs with the cost CrossEntropy train poorly because it treats each class as a separate yes-or-no question; write Cost = "CategoricalCrossEntropy"
            """),
        new(
            "NETGEN014",
            """[Network(2, 3, 1, Activations = "tanh,[|ReLU|]")] internal partial class Net { }""",
            """relu on the only output unit trains poorly because all derivatives are zero, and stay zero, once its weighted sum is negative for every data point; use softplus for positive outputs, or identity"""),
        new(
            "NETGEN014",
            """[Network(2, 3, Activations = "[|softplus|]", Cost = "Hinge")] internal partial class Net { }""",
            """softplus outputs with the cost Hinge train poorly because they are never negative and the targets are 1 and −1; use tanh or identity"""),
    ];
}
