using System.Collections.Generic;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>Networks in places where careless generated code does not compile. All are C# 9.</summary>
internal static class AwkwardNetworks
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
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

        // Marked for those who call them; the network may.
        ["ObsoleteActivations"] =
            """
            using System;
            using NetGen;

            /// <summary>Activation functions of a base class and of its own, out of use elsewhere.</summary>
            [Network(2, 3, 3, 1, Activations = "Old,Older,identity")]
            public partial class ObsoleteNet : ObsoleteFunctions
            {
                /// <summary>The identity.</summary>
                /// <param name="z">A weighted input.</param>
                /// <returns>The same.</returns>
                [Obsolete]
                public static float Old(float z) => z;

                /// <summary>Its derivative.</summary>
                /// <param name="z">A weighted input.</param>
                /// <returns>One.</returns>
                [Obsolete("Use identity.")]
                public static float OldDerivative(float z) => 1f + (0f * z);
            }

            /// <summary>Functions of a base class.</summary>
            public abstract class ObsoleteFunctions
            {
                /// <summary>The identity.</summary>
                /// <param name="z">A weighted input.</param>
                /// <returns>The same.</returns>
                public static float Older(float z) => z;

                /// <summary>Its derivative.</summary>
                /// <param name="z">A weighted input.</param>
                /// <returns>One.</returns>
                [Obsolete("Use identity.", false)]
                public static float OlderDerivative(float z) => 1f + (0f * z);
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
