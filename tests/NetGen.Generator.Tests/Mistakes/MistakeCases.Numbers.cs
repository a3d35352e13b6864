namespace NetGen.Generator.Tests.Mistakes;

/// <content>Layer sizes and the precision.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] Numbers =
    [
        new(
            "NETGEN003",
            """[[|Network|]] internal partial class Net { }""",
            """A network needs at least two layer sizes, those of its inputs and outputs, for example [Network(2, 4, 1)]; 0 given"""),
        new(
            "NETGEN003",
            """[[|Network()|]] internal partial class Net { }""",
            """A network needs at least two layer sizes, those of its inputs and outputs, for example [Network(2, 4, 1)]; 0 given"""),
        new(
            "NETGEN003",
            """[[|Network(2)|]] internal partial class Net { }""",
            """A network needs at least two layer sizes, those of its inputs and outputs, for example [Network(2, 4, 1)]; 1 given"""),
        new(
            "NETGEN003",
            """[Network(2, [|0|], 1)] internal partial class Net { }""",
            """Layer 1 has 0 units; a layer needs at least 1; write a positive number, or remove the layer"""),
        new(
            "NETGEN003",
            """[Network(2, [|-4|], 1)] internal partial class Net { }""",
            """Layer 1 has -4 units; a layer needs at least 1; write a positive number, or remove the layer"""),
        new(
            "NETGEN003",
            """
            [Network(2, 3, [|Sizes.Outputs|])] internal partial class Net { }
            internal static class Sizes { internal const int Outputs = 0; }
            """,
            """Layer 2 has 0 units; a layer needs at least 1; write a positive number, or remove the layer"""),
        new(
            "NETGEN003",
            """[Network(new[] { 2, [|0|], 1 })] internal partial class Net { }""",
            """Layer 1 has 0 units; a layer needs at least 1; write a positive number, or remove the layer"""),
        new(
            "NETGEN003",
            """[Network(layerSizes: new int[] { [|0|], 1 })] internal partial class Net { }""",
            """Layer 0 has 0 units; a layer needs at least 1; write a positive number, or remove the layer"""),
        new(
            "NETGEN003",
            """[Network([|null|])] internal partial class Net { }""",
            """'null' is not a constant integer; layer sizes are numbers, for example [Network(2, 4, 1)], or constants of type int""") { CompilerErrors = ["CS8625"] },
        new(
            "NETGEN003",
            """
            [Network(2, [|Sizes.Hidden|], 1)] internal partial class Net { }
            internal static class Sizes { internal static int Hidden => 4; }
            """,
            """'Sizes.Hidden' is not a constant integer; layer sizes are numbers, for example [Network(2, 4, 1)], or constants of type int""") { CompilerErrors = ["CS0182"] },
        new(
            "NETGEN003",
            """[Network(2, [|2.5|], 1)] internal partial class Net { }""",
            """'2.5' is not a constant integer; layer sizes are numbers, for example [Network(2, 4, 1)], or constants of type int""") { CompilerErrors = ["CS1503"] },
        new(
            "NETGEN003",
            """[Network(2, [|"4"|], 1)] internal partial class Net { }""",
            """'"4"' is not a constant integer; layer sizes are numbers, for example [Network(2, 4, 1)], or constants of type int""") { CompilerErrors = ["CS1503"] },
        new(
            "NETGEN003",
            """[[|Network(2147483647, 2147483647)|]] internal partial class Net { }""",
            """The network has 4,611,686,016,279,904,256 parameters; at most 16,777,216 are supported; reduce layer 1, which has 4,611,686,016,279,904,256"""),
        new(
            "NETGEN003",
            """[[|Network(784, 16384, 512, 10)|]] internal partial class Net { }""",
            """The network has 21,255,690 parameters; at most 16,777,216 are supported; reduce layer 1, which has 12,861,440"""),
        new(
            "NETGEN019",
            """[Network(2, 1, Precision = [|(Precision)7|])] internal partial class Net { }""",
            """'7' is not a precision; write Precision.Single or Precision.Double"""),
    ];
}
