using System.Collections.Generic;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>Networks in places where careless generated code does not compile. All are C# 9.</summary>
internal static class AwkwardNetworks
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Keywords"] =
            """
            using NetGen;

            namespace @namespace.@int
            {
                /// <summary>A keyword.</summary>
                [Network(2, 3, 1)]
                public partial class @class { }
            }
            """,

        ["Letters"] =
            """
            using NetGen;

            namespace Réseau.Сеть
            {
                /// <summary>Letters of other alphabets.</summary>
                [Network(2, 3, 1)]
                public partial class 网络_Größe { }
            }
            """,

        // A namespace that hides the framework's from everything inside it.
        ["OwnSystem"] =
            """
            namespace Company.System
            {
                /// <summary>Hides System.</summary>
                public static class Math { }

                /// <summary>Hides the type.</summary>
                public struct Span { }
            }

            namespace Company.NetGen
            {
                /// <summary>Hides NetGen.</summary>
                [global::NetGen.Network(3, 40, 2, Activations = "tanh,softmax", Cost = "CategoricalCrossEntropy")]
                public partial class Net { }
            }
            """,

        ["TwinsInCase"] =
            """
            using NetGen;

            namespace Twins
            {
                /// <summary>One.</summary>
                [Network(2, 1)]
                public partial class Net { }

                /// <summary>The other.</summary>
                [Network(2, 1)]
                public partial class NET { }
            }
            """,

        ["SameNameElsewhere"] =
            """
            using NetGen;

            /// <summary>In the global namespace.</summary>
            [Network(2, 1)]
            public partial class Net { }

            namespace A.B
            {
                /// <summary>In a namespace.</summary>
                [Network(2, 1)]
                public partial class Net { }
            }

            namespace A
            {
                /// <summary>A generic class and a network of its name.</summary>
                /// <typeparam name="T">Hides nothing.</typeparam>
                public partial class B<T>
                {
                    /// <summary>In a class.</summary>
                    [Network(2, 1)]
                    public partial class Net { }
                }
            }
            """,

        // Type parameters and members of the outer class with names that generated code likes.
        ["OuterNames"] =
            """
            using NetGen;

            namespace Names
            {
                /// <summary>Its type parameters have common names.</summary>
                /// <typeparam name="T">Common.</typeparam>
                /// <typeparam name="V">Common.</typeparam>
                /// <typeparam name="Span">Uncommon.</typeparam>
                public partial class Outer<T, V, Span>
                {
                    internal const int N = 3;
                    internal const int Count = 4;

                    internal static partial class Holder
                    {
                        [Network(4, 33, 2, Activations = "relu,identity")]
                        internal sealed partial class Net { }
                    }
                }
            }
            """,

        ["GenericNetwork"] =
            """
            using NetGen;

            /// <summary>A generic network.</summary>
            /// <typeparam name="TKey">Tells networks apart.</typeparam>
            /// <typeparam name="V">Named like a vector.</typeparam>
            [Network(4, 33, 2, Activations = "relu,identity")]
            public partial class GenericNet<TKey, V>
                where TKey : struct
            {
            }
            """,

        // Members of the user's own in the network's class.
        ["OwnMembers"] =
            """
            #nullable enable
            using System;
            using NetGen;

            /// <summary>Has a constructor, an interface and a base class of its own.</summary>
            [Network(2, 3, 1)]
            public sealed partial class OwnNet : IDisposable, IEquatable<OwnNet>
            {
                /// <summary>Beside the generated constructor.</summary>
                /// <param name="name">A name.</param>
                public OwnNet(string name)
                    : this(seed: 1) => Name = name;

                /// <summary>Its name.</summary>
                public string Name { get; } = "";

                /// <inheritdoc/>
                public void Dispose() { }

                /// <inheritdoc/>
                public bool Equals(OwnNet? other) => ReferenceEquals(this, other);

                /// <inheritdoc/>
                public override bool Equals(object? obj) => Equals(obj as OwnNet);

                /// <inheritdoc/>
                public override int GetHashCode() => 1;
            }
            """,

        ["InRecordAndInterface"] =
            """
            using NetGen;

            namespace Kinds
            {
                internal partial interface IHolder
                {
                    [Network(1, 1)]
                    internal sealed partial class Net { }
                }

                internal partial record Entry
                {
                    [Network(1, 1)]
                    private protected partial class Net { }
                }

                internal partial struct Value
                {
                    [Network(1, 2, 1)]
                    internal partial class Net { }
                }
            }
            """,

        // The edges of what a layer can be.
        ["OnesAndWide"] =
            """
            using NetGen;

            /// <summary>All ones.</summary>
            [Network(1, 1)]
            public partial class OneNet { }

            /// <summary>Wider than the stack budget for one data point.</summary>
            [Network(20000, 3, 20000)]
            public partial class VeryWideNet { }

            /// <summary>Deep.</summary>
            [Network(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1)]
            public partial class DeepNet { }
            """,

        // An own activation in double precision, public, in an outer generic class.
        ["OwnActivationInGeneric"] =
            """
            using NetGen;

            /// <summary>Holds a network.</summary>
            /// <typeparam name="T">Unused.</typeparam>
            public partial class Generic<T>
            {
                /// <summary>Has its own square.</summary>
                [Network(2, 2, 1, Activations = "Square,Square", Precision = Precision.Double)]
                public partial class SquareNet
                {
                    /// <summary>z².</summary>
                    /// <param name="z">Net input.</param>
                    public static double Square(double z) => z * z;

                    /// <summary>2z.</summary>
                    /// <param name="z">Net input.</param>
                    public static double SquareDerivative(double z) => 2 * z;
                }
            }
            """,
    };
}
