using System.Collections.Generic;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>Networks with names, and among names, that generated code can take for its own. All are C# 9.</summary>
internal static class AwkwardNames
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
    };
}
