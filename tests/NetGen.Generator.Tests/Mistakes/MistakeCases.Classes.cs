namespace NetGen.Generator.Tests.Mistakes;

/// <content>Classes that cannot be networks, compilers and frameworks that are too old.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] Classes =
    [
        new(
            "NETGEN001",
            """[Network(2, 1)] internal class [|Net|] { }""",
            """'Net' must be declared partial so that the generator can add the network to 'Net'""") { IsWhole = false },
        new(
            "NETGEN001",
            """[Network(2, 1)] internal sealed class [|@class|] { }""",
            """'class' must be declared partial so that the generator can add the network to 'class'""") { IsWhole = false },
        new(
            "NETGEN001",
            """internal class [|Outer|] { [Network(2, 1)] private partial class Net { } }""",
            """'Outer' must be declared partial so that the generator can add the network to 'Net'""") { IsWhole = false },
        new(
            "NETGEN001",
            """internal partial class Outer { internal struct [|Middle|]<T> { [Network(2, 1)] internal partial class Net { } } }""",
            """'Middle' must be declared partial so that the generator can add the network to 'Net'""") { IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal static partial class [|Net|] { }""",
            """'Net' cannot be a network, because it is static; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal abstract partial class [|Net|] { }""",
            """'Net' cannot be a network, because it is abstract; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal partial record [|Net|] { }""",
            """'Net' cannot be a network, because it is a record; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal partial record struct [|Net|] { }""",
            """'Net' cannot be a network, because it is a record struct; a network must be an ordinary class""") { CompilerErrors = ["CS0592"], IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal partial struct [|Net|] { }""",
            """'Net' cannot be a network, because it is a struct; a network must be an ordinary class""") { CompilerErrors = ["CS0592"], IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal partial interface [|INet|] { }""",
            """'INet' cannot be a network, because it is an interface; a network must be an ordinary class""") { CompilerErrors = ["CS0592"], IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal enum [|Net|] { }""",
            """'Net' cannot be a network, because it is an enum; a network must be an ordinary class""") { CompilerErrors = ["CS0592"], IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] internal delegate void [|Net|]();""",
            """'Net' cannot be a network, because it is a delegate; a network must be an ordinary class""") { CompilerErrors = ["CS0592"], IsWhole = false },
        new(
            "NETGEN002",
            """[Network(2, 1)] file partial class [|Net|] { }""",
            """'Net' cannot be a network, because it is local to its file, where generated code cannot access it; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN002",
            """file partial class Outer { [Network(2, 1)] internal partial class [|Net|] { } }""",
            """'Net' cannot be a network, because it is within 'Outer', which is local to its file, where generated code cannot access it; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN002",
            """
            [Network(2, 1)] internal partial class First { }
            [Network(2, 1)] internal partial class [|Net|] : First { }
            """,
            """'Net' cannot be a network, because it is derived from 'First', which is already a network; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN002",
            """internal partial class @nint { [Network(2, 1)] internal partial class [|Net|] { } }""",
            """'Net' cannot be a network, because it is named 'nint', or nested in a type of that name, which hides the integer type that generated code uses; a network must be an ordinary class""") { IsWhole = false },
        new(
            "NETGEN013",
            """
            [Network(2, 1)] internal partial class Net { }
            [[|Network(3, 1)|]] internal partial class Net { }
            """,
            """'Net' already has the Network attribute, at Source0.cs(3); remove one, or declare another class""") { CompilerErrors = ["CS0579"] },
        new(
            "NETGEN010",
            """[[|Network(2, 1)|]] internal partial class Net { }""",
            """A network needs C# 9 or later; this project uses C# 8.0: set <LangVersion>9</LangVersion> or later in the project file""") { Settings = OldLanguage },
        new(
            "NETGEN015",
            """[[|Network(2, 1)|]] internal partial class Net { }""",
            """A network needs .NET Standard 2.1, .NET Core 3.0, .NET 5 or later, or Unity 2022.3; this project's framework lacks 'System.ReadOnlySpan'""") { Settings = OldFramework, IsWhole = false },
    ];
}
