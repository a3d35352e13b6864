namespace NetGen.Generator.Tests.Mistakes;

/// <content>Members in the place of generated ones.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] Members =
    [
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public int [|LayerSize|](int layer) => layer; }""",
            """'LayerSize' collides with the generated method 'LayerSize' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public float [|Cost|] => 1; }""",
            """'Cost' collides with the generated method 'Cost' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public const string [|InputSize|] = "two"; }""",
            """'InputSize' collides with the generated constant 'InputSize' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public [|Net|](int units) { _ = units; } }""",
            """'Net' collides with the generated constructor with the parameter 'int seed' of the network 'Net'; give it other parameters""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { public void [|Forward|](System.ReadOnlySpan<float> inputs, System.Span<float> outputs, BatchLayout layout) { } }""",
            """'Forward' collides with the generated method 'Forward' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal static class [|Functional|] { } }""",
            """'Functional' collides with the generated nested class 'Functional' of the network 'Net'; rename it""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal int[] [|_parameters|] = new int[1]; }""",
            """'_parameters' collides with the generated field '_parameters' of the network 'Net'; rename it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal static class [|BlockKernels|] { } }""",
            """'BlockKernels' collides with the generated nested class 'BlockKernels' of the network 'Net'; rename it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { internal int [|Tiles|] => 1; }""",
            """'Tiles' collides with the generated nested class 'Tiles' of the network 'Net'; rename it"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net { int INetwork<float>.[|InputSize|] => 2; }""",
            """'InputSize' collides with the generated implementation of 'INetwork.InputSize' of the network 'Net'; leave it out"""),
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class [|Functional|] { }""",
            """'Functional' collides with the generated nested class 'Functional' of the network 'Functional'; rename the class""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class Net<[|Parameters|]> { }""",
            """'Parameters' collides with the generated property 'Parameters' of the network 'Net'; rename the type parameter""") { IsWhole = false },
        new(
            "NETGEN012",
            """[Network(2, 3, 1)] internal partial class [|Net|](string name) { internal string Name => name; }""",
            """'Net' collides with the generated constructor with the parameter 'int seed' of the network 'Net'; the generated one would have to call it: write it as a constructor in the class""") { CompilerErrors = ["CS8862"], IsWhole = false },
        new(
            "NETGEN012",
            """
            internal class Ancestor { protected float Parameters => 1; }
            [Network(2, 3, 1)] internal partial class [|Net|] : Ancestor { }
            """,
            """'Parameters' collides with the generated property 'Parameters' of the network 'Net'; it is inherited from 'Ancestor': rename it there, or hold the network in a field""") { IsWhole = false },
        new(
            "NETGEN012",
            """
            internal class Ancestor { private Ancestor() { } protected Ancestor(int number) { } }
            [Network(2, 3, 1)] internal partial class [|Net|] : Ancestor { internal Net() : base(1) { } }
            """,
            """'Ancestor' collides with the generated constructor with the parameter 'int seed' of the network 'Net'; the generated one has to call a constructor of the base class, and there is none without arguments: give it one, or hold the network in a field""") { IsWhole = false },
    ];
}
