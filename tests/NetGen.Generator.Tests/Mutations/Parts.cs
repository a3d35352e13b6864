namespace NetGen.Generator.Tests.Mutations;

/// <summary>What mutated uses of the attribute are made of.</summary>
internal static class Parts
{
    /// <summary>What some of the parts refer to.</summary>
    public const string Helpers =
        """
        internal static class Given { internal const int Size = 3; internal const string Text = "tanh"; internal static int Variable = 2; internal const string Null = null; }
        internal class Demanding { internal Demanding(int number) { } }
        internal class Named { internal int InputSize => 1; protected void Forward() { } }
        internal class Plain { public virtual float Value => 1; }

        """;

    public static readonly string[] Sizes =
    [
        "2, 4, 1", "1, 1", "3, 5", "", "2", "0, 1", "-1, 2", "2, -2147483648", "2147483647, 2147483647", "int.MaxValue, 2", "1 + 1, 1", "'a', 1",
        "2u, 1", "2L, 1", "(byte)2, 1", "1.5, 2", "2f, 1", "null", "new int[0]", "new[] { 2, 3, 1 }", "new int[] { 2, 1 }", "new int[2]", "new[] { 1L }",
        "default", "default(int[])", "Given.Size, 1", "Given.Variable, 1", "sizeof(int), 1", "layerSizes: new[] { 2, 1 }", "2, 1, 1,", "0x1F, 0b1",
        "1_0, 1", "\"2\", 1", "3, 2, 1, 2", "50000, 50000", "checked(2), unchecked(1)", "2 3 1", "2,, 1", "(2, 1)", "[2, 1]", "true, 1", "nothing, 1",
        "2, 1, 1, 1, 1, 1, 1", "2, Cost = \"Huber\", 1", "typeof(int), 1", "1 / 0, 1", "2147483648, 1", "20, 30, 4", "int.Parse(\"2\"), 1",
    ];

    public static readonly string[] Activations =
    [
        "\"tanh,sigmoid\"", "\"relu,identity\"", "\"Tanh , LINEAR\"", "\"tanh\"", "\"\"", "\" \"", "\",\"", "\",,\"", "\"tanh,softmax\"", "\"softmax,tanh\"",
        "\"tanh(1),relu\"", "\"elu(1e400),relu\"", "\"elu(1e-400),relu\"", "\"elu(0.5),leakyrelu(-1)\"", "\"leakyrelu(−1),relu\"", "\"elu(0,5),relu\"",
        "\"tahn,sigmoid\"", "\"tanh\\0,relu\"", "\"\\u202Etanh,relu\"", "\"😀,relu\"", "\"(((((,relu\"", "\"elu((1)),relu\"", "\"elu(1,relu\"", "\"elu)1(,relu\"",
        "\"Own,relu\"", "\"Own,Own\"", "\"own,relu\"", "\"Own(2),relu\"", "\"@class,relu\"", "\"Missing,relu\"", "\"Net,relu\"", "\"Forward,relu\"", "\"event,relu\"",
        "null", "default", "nameof(Own)", "nameof(Plain)", "@\"tanh,relu\"", "\"\"\"tanh,relu\"\"\"", "$\"tanh,relu\"", "\"tanh,\" + \"relu\"", "Given.Text", "Given.Null",
        "Given.Text + \",relu\"", "\"tanh,relu", "'tanh'", "tanh", "1", "\"{0},relu\"", "\"tanh,{\"", "\"<b>,&amp;\"", "\"tanh;relu\"", "\"tanh\\nrelu\"", "\"ｔａｎｈ,relu\"",
        "\"ΤΑΝΗ,relu\"", "\"İdentity,relu\"", "\"sin,gaussian\"", "\"elu(NaN),relu\"", "\"elu(Infinity),relu\"", "\"elu(1e30),relu\"", "\"leakyrelu(1e-45),mish\"", $"\"{new string('a', 20_000)},relu\"",
        $"\"{new string('(', 5_000)},relu\"", $"\"{new string(',', 5_000)}\"", "\"\\ud800,relu\"", "new[] { \"tanh\" }", "\"tanh,relu\" /* why */",
    ];

    public static readonly string[] Costs =
    [
        "\"CrossEntropy\"", "\"MeanSquaredError\"", "\" huber( 2 ) \"", "\"Huber(0)\"", "\"Huber(-1)\"", "\"Huber(1e39)\"", "\"Huber(1e-50)\"", "\"Huber\"", "\"Huber()\"", "\"Hubert\"", "\"\"",
        "\"LogCosh\"", "\"Hinge\"", "\"Poisson\"", "\"CategoricalCrossEntropy\"", "\"MeanAbsoluteError\"", "\"Euclidean\"", "null", "default", "Given.Text", "\"Cost\"", "\"😀\"",
        "\"Huber(0.5),Huber\"", "\"Huber(½)\"", "1", "nameof(NetGen)", "\"{0}\"", "\"Huber(0x1)\"", "\"cross entropy\"", "\"Huber(1", $"\"{new string('H', 20_000)}\"",
    ];

    public static readonly string[] Precisions =
    [
        "Precision.Double", "Precision.Single", "(Precision)0", "(Precision)7", "(Precision)(-1)", "0", "1", "default", "Precision.Half", "null", "\"Double\"", "Precision.Single | Precision.Double",
    ];

    public static readonly string[] Properties = ["Activation", "Costs", "Weights", "layerSizes", "TypeId", "Cost", "Activations", "activations"];

    public static readonly string[] AttributeNames =
    [
        "NetGen.Network", "global::NetGen.Network", "NetworkAttribute", "Serializable, Network", "type: Network", "return: Network", "assembly: Network", "Network<int>", "network", "N", "@Network",
    ];

    public static readonly string[] Names =
    [
        "@class", "Größe", "网络", "i", "V", "z", "Tiles", "Cost", "Forward", "Functional", "Parameters", "InputSize", "System", "NetGen", "_", "__", "\\u0041b", "PointKernels", "Row", "@var", "@record",
        "@dynamic", "nint", "Network", "global", "Given", "Equals", "ToString", "_parameters", "B\u0301c", new string('N', 300), "class", "1Net", "",
    ];

    public static readonly string[] Modifiers =
    [
        "partial", "public partial", "sealed partial", "internal", "", "static partial", "abstract partial", "unsafe partial", "new partial", "file partial", "readonly partial", "public private partial",
        "partial public", "private partial", "protected partial", "protected internal sealed partial", "partial partial", "ref partial", "async partial", "extern partial",
    ];

    public static readonly string[] Kinds = ["record", "struct", "interface", "enum", "record struct", "delegate", "record class", "clas"];

    public static readonly string[] TypeParameters = ["<T>", "<V>", "<V, TVector>", "<Cost>", "<@class>", "<in T>", "<T, T>", "<>", "<T", "<int>", "<_>", "<Functional>", "<n, N>"];

    public static readonly string[] Bodies =
    [
        ";", "{", "", "{ public int Cost; }", "{ public Net() { } }", "{ public Net(int seed) { } }", "{ public Net(int seed = 0) : base() { } }", "{ public Net(string name) : this(1) { } }", "{ internal Net(long seed) { } }",
        "{ static Net() { } }", "{ ~Net() { } }", "{ int _parameters; }", "{ class Functional { } }", "{ class Functional<T> { } }", "{ void Forward() { } }", "{ void Forward(int[] inputs) { } }",
        "{ public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs, BatchLayout layout) { } }", "{ public int InputSize => 1; }", "{ event Action LayerCount; }", "{ static int LayerSize(int layer) => 1; }",
        "{ int WeightIndex { get; } }", "(int number) { }", "() { }", " : Demanding { }", " : Demanding { internal Net() : base(1) { } }", " : Named { }", " : Plain { }", " : Plain { public override float Value => 2; }",
        " : INetwork<float> { }", " : INetwork<double> { }", " : INetwork<float> { int INetwork<float>.InputSize => 1; }", " : IDisposable { public void Dispose() { } }", " : IDisposable { }", " : Missing { }", " : Exception { }",
        " : Net { }", " where T : class { }", "{ static float Own(float z) => z; static float OwnDerivative(float z) => 1; }", "{ static float Own(float z) => z; }", "{ float Own(float z) => z; float OwnDerivative(float z) => 1; }",
        "{ static float Own(double z) => 1; static float OwnDerivative(double z) => 1; }", "{ static double Own(double z) => z; static double OwnDerivative(double z) => 1; }", "{ static float Own(in float z) => z; static float OwnDerivative(in float z) => 1; }",
        "{ static T Own<T>(T z) => z; static T OwnDerivative<T>(T z) => z; }", "{ static float Own(float z, int n = 0) => z; static float OwnDerivative(float z) => 1; }", "{ static float Own(params float[] z) => 1; static float OwnDerivative(float z) => 1; }",
        "{ static Func<float, float> Own = z => z; static float OwnDerivative(float z) => 1; }", "{ static void Own(float z) { } static float OwnDerivative(float z) => 1; }", "{ static float @event(float z) => z; static float eventDerivative(float z) => 1; }",
        "{ [Obsolete] static float Own(float z) => z; static float OwnDerivative(float z) => 1; }", "{ private const int PointKernels = 1; }", "{ class PointKernels { } }", "{ class BlockKernels { } class RowKernels { } }", "{ enum Tiles { } }", "{ struct V { } }",
        "{ static int A1 = 1, W1 = 2; static void Load() { A1 = W1; } }", "{ public static implicit operator int(Net net) => 1; }", "{ int this[int i] => i; }", "{ partial void Hook(); }", "{ class Inner { static int Forward = Net.InputSize; } }",
        "{ static int Sum() => InputSize + OutputSize + LayerCount + ParameterCount; }", "{ static Net Make() => new Net(3); float First() => Parameters[0]; }", "{ ///<summary>\n }", "{ /* }", "{ } }", "{ #if X\n }", "{\n#pragma warning disable\n}",
    ];

    public static readonly string[] Outers =
    [
        "internal partial class Outer", "internal class Outer2", "internal partial struct Outer3", "internal partial interface IOuter", "internal partial record Outer4", "internal static partial class Outer5",
        "internal partial class Outer6<T>", "file partial class Outer7", "internal partial class Outer8<V> where V : struct", "internal ref partial struct Outer9", "internal partial record struct Outer10",
        "internal partial interface IVariant<in T>", "internal partial class Cost", "internal enum Outer11", "internal partial class @class", "internal partial class Network", "namespace Deeper", "internal sealed partial class System",
    ];

    public static readonly string[] Namespaces = [".System", ".NetGen", ".@class", ".Größe", ".Net", ".Network", ".A.B.C", ".", ".1", ".\\u0041"];

    public static readonly string[] Insertions = ["\"", ",", "(", ")", "[", "]", "{", "}", ";", "/*", "*/", "//", "\\", "\0", "\u200b", "é", "😀", "\n", "=", "<", "#", "@", "$", "'", "0", "-", "tanh", "\"\"\"", "\u2028"];
}
