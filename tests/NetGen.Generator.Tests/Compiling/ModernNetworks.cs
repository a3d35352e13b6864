using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>Networks in places that came with later versions of C#.</summary>
internal static class ModernNetworks
{
    /// <summary>What a setting can compile of them.</summary>
    public static IEnumerable<string> For(CompilationSettings settings)
    {
        LanguageVersion version = settings.LanguageVersion.MapSpecifiedToEffectiveVersion();
        if (version >= LanguageVersion.CSharp10)
        {
            yield return FileScopedNamespace;
            yield return GlobalUsings;
        }

        // Records and required members need types that .NET Standard lacks.
        if (version >= LanguageVersion.CSharp12 && settings.Platform == TargetPlatform.Modern)
        {
            yield return NewKinds;
        }
    }

    private const string FileScopedNamespace =
        """
        namespace FileScoped.Inner;

        using global::NetGen;

        /// <summary>The first of several in a file.</summary>
        [Network(2, 3, 1)]
        public partial class Net { }

        /// <summary>The second.</summary>
        [Network(3, 33, 2, Activations = "tanh,softmax", Cost = "CategoricalCrossEntropy")]
        public partial class Net2 { }

        internal partial class Holder
        {
            /// <summary>The third.</summary>
            [Network(2, 3, 1)]
            private protected sealed partial class Net { }
        }
        """;

    // They hold for the generated files too, whatever these call things.
    private const string GlobalUsings =
        """
        global using System = Shadows.Something;
        global using NetGen = Shadows.Something;
        global using Vector128 = Shadows.Something;
        global using Vector256 = Shadows.Something;
        global using Vector512 = Shadows.Something;
        global using Math = Shadows.Something;
        global using MathF = Shadows.Something;
        global using Span = Shadows.Something;
        global using ReadOnlySpan = Shadows.Something;
        global using Unsafe = Shadows.Something;
        global using MemoryMarshal = Shadows.Something;
        global using Arguments = Shadows.Something;
        global using Functional = Shadows.Something;
        global using PointKernels = Shadows.Something;
        global using V = Shadows.Something;
        global using @n = Shadows.Something;
        global using static Shadows.Something;

        namespace Shadows
        {
            internal static class Something
            {
                internal const int InputSize = -1;
                internal const int A1 = -1;
                internal static int Layout(int layout) => layout;
                internal static float Forward(float z) => z;
            }
        }
        """;

    private const string NewKinds =
        """
        using NetGen;

        namespace NewKinds
        {
            internal readonly partial record struct Value(int Number)
            {
                [Network(2, 1)]
                internal sealed partial class Net;
            }

            internal ref partial struct Reference
            {
                [Network(2, 1)]
                internal partial class Net;
            }

            internal partial class Primary(int number)
            {
                internal int Number => number;

                [Network(2, 1)]
                internal partial class Net;
            }

            internal partial interface IStatic<TSelf>
                where TSelf : IStatic<TSelf>
            {
                static abstract int Zero { get; }

                [Network(2, 3, 1)]
                internal partial class Net;
            }

            internal static partial class Static
            {
                /// <summary>Has a member that whoever makes one must set, and a generic attribute.</summary>
                [Network(2, 1), Marker<int>]
                internal partial class Net
                {
                    public required string Name { get; init; }
                }

                internal static Net Make() => new(seed: 2) { Name = "" };
            }

            [global::System.AttributeUsage(global::System.AttributeTargets.Class)]
            internal sealed class MarkerAttribute<T> : global::System.Attribute;
        }
        """;
}
