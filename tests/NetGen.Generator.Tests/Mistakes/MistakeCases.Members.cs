namespace NetGen.Generator.Tests.Mistakes;

/// <content>Members in the place of generated ones.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] Members =
    [
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public int [|LayerSize|](int layer) => layer; }""",
            """'LayerSize' conflicts with the generated method 'LayerSize' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public float [|Cost|] => 1; }""",
            """'Cost' conflicts with the generated method 'Cost' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public const string [|InputSize|] = "two"; }""",
            """'InputSize' conflicts with the generated constant 'InputSize' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public [|Net|](int units) { _ = units; } }""",
            """'Net' conflicts with the generated constructor with the parameter 'int seed' of the network 'Net'; change its parameters""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public void [|Forward|](System.ReadOnlySpan<float> inputs, System.Span<float> outputs, BatchLayout layout) { } }""",
            """'Forward' conflicts with the generated method 'Forward' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal static class [|Functional|] { } }""",
            """'Functional' conflicts with the generated nested class 'Functional' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal int[] [|_parameters|] = new int[1]; }""",
            """'_parameters' conflicts with the generated field '_parameters' of the network 'Net'; rename it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal static class [|BlockKernels|] { } }""",
            """'BlockKernels' conflicts with the generated nested class 'BlockKernels' of the network 'Net'; rename it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal int [|Tiles|] => 1; }""",
            """'Tiles' conflicts with the generated nested class 'Tiles' of the network 'Net'; rename it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { int INetwork<float>.[|InputSize|] => 2; }""",
            """'InputSize' conflicts with the generated implementation of 'INetwork.InputSize' of the network 'Net'; remove it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class [|Functional|] { }""",
            """'Functional' conflicts with the generated nested class 'Functional' of the network 'Functional'; rename the class""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net<[|Parameters|]> { }""",
            """'Parameters' conflicts with the generated property 'Parameters' of the network 'Net'; rename the type parameter""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class [|Net|](string name) { internal string Name => name; }""",
            """'Net' conflicts with the generated constructor with the parameter 'int seed' of the network 'Net'; the generated constructor would have to call it; declare a constructor in the class body instead""") { CompilerErrors = ["CS8862"], IsWhole = false },
        new(
            "NETGEN012",
            """
            internal class Ancestor { protected float Parameters => 1; }
            [Network(2, 3, 1)] internal partial class [|Net|] : Ancestor { }
            """,
            """'Parameters' conflicts with the generated property 'Parameters' of the network 'Net'; it is inherited from 'Ancestor'; rename it there, or hold the network in a field""") { IsWhole = false },
        new(
            "NETGEN012",
            """
            internal class Ancestor { private Ancestor() { } protected Ancestor(int number) { } }
            [Network(2, 3, 1)] internal partial class [|Net|] : Ancestor { internal Net() : base(1) { } }
            """,
            """'Ancestor' conflicts with the generated constructor with the parameter 'int seed' of the network 'Net'; the generated constructor calls a base class constructor without arguments, and there is none; add one, or hold the network in a field""") { IsWhole = false },
    ];
}
