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

        // Names that kernels have for their own things, and whoever hides them.
        ["KernelNames"] =
            """
            using NetGen;

            namespace Kernel
            {
                internal partial class Holder<P, Row, @n>
                {
                    internal const int A1 = 1;
                    internal static int block = 2;
                    internal static int Load(int w) => w;

                    /// <summary>Named like a local variable.</summary>
                    [Network(9, 40, 5, 3, Activations = "w,Load,row", Cost = "LogCosh")]
                    private sealed partial class @i
                    {
                        internal const int A0 = 1;
                        internal const int Z1 = 1;
                        internal const int RowA1 = 1;
                        internal readonly int _rows = 1;
                        internal static int block = 3;
                        internal int width = 3;
                        internal struct Single { }
                        internal struct Unsafe { }
                        internal static class MemoryMarshal { }
                        internal static float Add(float a) => a;
                        internal static float w(float z) => z;
                        internal static float wDerivative(float z) => 1;
                        internal static float Load(float z) => z * z;
                        internal static float LoadDerivative(float z) => 2 * z;
                        internal static float row(float z) => Add(z);
                        internal static float rowDerivative(float z) => 1;
                    }

                    /// <summary>A keyword, an overload and a name that a kernel has.</summary>
                    [Network(3, 3, 3, Activations = "event,ForwardBatch", Precision = Precision.Double)]
                    private sealed partial class @z
                    {
                        private static float @event(float z) => z;
                        private static double @event(double z) => z;
                        private static double eventDerivative(double z) => 1;
                        private static double ForwardBatch(double z) => z;
                        private static double ForwardBatchDerivative(double z) => 1;
                    }
                }
            }
            """,

        // Whoever forbids `var` this way.
        ["NoVar"] =
            """
            namespace Forbidden
            {
                internal class @var { }

                internal class @nameof { }

                internal class @record { }

                [global::NetGen.Network(3, 20, 1)]
                internal sealed partial class @dynamic { }
            }
            """,

        // A class called like the library or the framework, around the network and beside it.
        ["OwnTypes"] =
            """
            namespace Own
            {
                internal partial class System
                {
                    internal partial class NetGen
                    {
                        [global::NetGen.Network(9, 40, 2, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
                        internal sealed partial class Float { internal class NetGen { } internal class System { } }
                    }
                }

                internal class Vector512 { }

                internal class Math { }
            }
            """,

        ["Escapes"] =
            """
            using NetGen;

            namespace \u0041bc.@Def
            {
                /// <summary>Written with an escape, a combining mark and a letter number.</summary>
                [Network(2, 3, 1)]
                public partial class \u0042\u0065\u0301_Ⅷ { }
            }
            """,

        // Each part says something else, and the attribute is on one of them.
        ["Parts"] =
            """
            using NetGen;

            namespace Parted
            {
                public partial class Net<T>
                    where T : class, new()
                {
                }

                [Network(2, 3, 1)]
                partial class Net<T> { }

                /// <summary>The documented part.</summary>
                /// <typeparam name="T">Anything.</typeparam>
                sealed partial class Net<T> : Base<T>, global::NetGen.INetwork<float> { }

                /// <summary>Has constructors, members and something to override.</summary>
                /// <typeparam name="T">Anything.</typeparam>
                public abstract class Base<T>
                {
                    /// <summary>For heirs.</summary>
                    protected Base() { }

                    /// <summary>For heirs, too.</summary>
                    /// <param name="value">Ignored.</param>
                    protected Base(T value) => Value = value;

                    /// <summary>A value.</summary>
                    protected T Value { get; } = default!;

                    /// <inheritdoc/>
                    public override string ToString() => "Net";
                }
            }
            """,

        // A network's heir and holder.
        ["Heir"] =
            """
            using NetGen;

            namespace Heirs
            {
                [Network(2, 3, 1)]
                internal partial class Net { }

                internal class Heir : Net
                {
                    internal Heir() : base(seed: 3) { }
                    internal float Sum { get; set; }
                }

                internal class Holder
                {
                    internal Net Net { get; } = new Net();
                    internal int Inputs => Net.InputSize;
                }
            }
            """,

        ["VectorNames"] =
            """
            using NetGen;

            namespace Vectors
            {
                internal partial class Outer<V, TVector>
                {
                    [Network(4, 33, 2)]
                    internal sealed partial class Net<TVector2, TVector3> { }
                }
            }
            """,

        // Files of the same name, but for what a file's name cannot hold.
        ["TwinFiles"] =
            """
            using NetGen;

            namespace TwinFiles
            {
                [Network(1, 1)]
                internal partial class Net<T> { }

                [Network(1, 1)]
                internal partial class Net_1 { }
            }

            namespace TwinFiles.Around_1
            {
                [Network(1, 1)]
                internal partial class Net { }
            }

            namespace TwinFiles
            {
                internal partial class Around<T>
                {
                    [Network(1, 1)]
                    internal partial class Net { }
                }
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
