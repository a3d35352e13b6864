using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>Names of what generated code refers to: fully qualified, or one of the file's aliases.</summary>
internal static class Names
{
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string Span = "global::System.Span";
    public const string Layout = "global::NetGen.BatchLayout";
    public const string Arguments = "global::NetGen.Runtime.Arguments";
    public const string Batch = "global::NetGen.Runtime.Batch";
    public const string Lanes = "global::NetGen.Runtime.Lanes";
    public const string ColumnSums = "global::NetGen.Runtime.ColumnSums";
    public const string Align = "global::NetGen.Runtime.Alignment.Align";
    public const string FrozenParameters = "global::NetGen.Runtime.FrozenParameters";
    public const string Unsafe = Aliases.Unsafe;
    public const string Add = $"{Unsafe}.Add";
    public const string Inline = $"[{Aliases.MethodImpl}({Aliases.MethodImplOptions}.AggressiveInlining)]";
    public const string NoInline = $"[{Aliases.MethodImpl}({Aliases.MethodImplOptions}.NoInlining)]";

    /// <summary>A kernel: compiled with optimization at its first call. Unoptimized, vector operations are calls, a hundred times slower.</summary>
    public const string Optimize = $"[{Aliases.MethodImpl}({Aliases.MethodImplOptions}.AggressiveOptimization)]";

    /// <summary>The same for a kernel that stays a method of its own.</summary>
    public const string OptimizeApart = $"[{Aliases.MethodImpl}({Aliases.MethodImplOptions}.NoInlining | {Aliases.MethodImplOptions}.AggressiveOptimization)]";

    public const string Elements = "global::NetGen.Runtime.ReadOnlySpans.Elements";
    public const string Reference = "global::System.Runtime.InteropServices.MemoryMarshal.GetReference";
    public const string GeneratedCode = """[global::System.CodeDom.Compiler.GeneratedCode("NetGen.Generator", "0.1.0")]""";

    /// <summary>The name of the C# type that the network computes in.</summary>
    public static string Real(NetworkModel model) => Real(model.IsDouble);

    /// <inheritdoc cref="Real(NetworkModel)"/>
    public static string Real(bool isDouble) => isDouble ? "double" : "float";

    /// <summary>The numbers in a cache line, the longest way to the next boundary.</summary>
    public static int Line(NetworkModel model) => 64 / model.NumberBytes;

    /// <summary>The type by which kernels get the parameters. Plain ones index it, which some Monos cannot do with a read-only span.</summary>
    public static string Parameters(NetworkPlan plan) => $"{(plan.HasVectors ? ReadOnlySpan : Span)}<{Real(plan.Model)}>";

    /// <summary>What the type is called in the names of the library's types.</summary>
    public static string Precision(NetworkModel model) => model.IsDouble ? "Double" : "Single";

    /// <summary>The type parameter of vector kernels: V, unless a class around them has that already.</summary>
    public static string Vector(NetworkModel model)
    {
        string name = "V";
        for (int number = 1; model.Class.TypeParameters.Contains(name); number++)
        {
            name = number == 1 ? "TVector" : $"TVector{number}";
        }

        return name;
    }

    /// <summary>An activation function of the class's own. In full: a kernel's own names may be the same.</summary>
    public static string Own(NetworkModel model, ActivationModel activation) => Own(model, activation.Name);

    /// <summary>The derivative of an activation function of the class's own.</summary>
    public static string OwnDerivative(NetworkModel model, ActivationModel activation) => Own(model, $"{activation.Name}Derivative");

    private static string Own(NetworkModel model, string method) =>
        $"{model.Class.QualifiedName}.{(SyntaxFacts.GetKeywordKind(method) == SyntaxKind.None ? "" : "@")}{method}";

    /// <summary>The class of mathematical functions for the network's precision.</summary>
    public static string Math(NetworkModel model) => $"global::NetGen.Numerics.{Precision(model)}Math";
}
