namespace NetGen.Generator.Tests.Mistakes;

/// <content>Activation functions of the class's own.</content>
internal static partial class MistakeCases
{
    private static readonly MistakeCase[] OwnActivations =
    [
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { internal static float Own(float z) => z; }""",
            """'Own' is used as an activation, but its derivative 'OwnDerivative' is missing; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { internal float Own(float z) => z; internal static float OwnDerivative(float z) => 1; }""",
            """'Own' is used as an activation, but 'Own' is not static; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { internal static double Own(double z) => z; internal static double OwnDerivative(double z) => 1; }""",
            """'Own' is used as an activation, but it is declared as 'static double Own(double z)'; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]", Precision = Precision.Double)] internal partial class Net { internal static float Own(float z) => z; internal static float OwnDerivative(float z) => 1; }""",
            """'Own' is used as an activation, but it is declared as 'static float Own(float z)'; the class must have 'static double Own(double z)' and its derivative 'static double OwnDerivative(double z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { internal static float Own(float z) => z; internal static float OwnDerivative(float z, float a) => 1; }""",
            """'Own' is used as an activation, but it is declared as 'static float OwnDerivative(float z, float a)'; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { internal static T Own<T>(T z) => z; internal static float OwnDerivative(float z) => 1; }""",
            """'Own' is used as an activation, but it is declared as 'static T Own<T>(T z)'; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { internal static float Own => 1; internal static float OwnDerivative(float z) => 1; }""",
            """'Own' is used as an activation, but 'Own' is not a method; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """
            internal class Functions { private static float Own(float z) => z; protected static float OwnDerivative(float z) => 1 + (0 * Own(z)); }
            [Network(2, 1, Activations = "[|Own|]")] internal partial class Net : Functions { }
            """,
            """'Own' is used as an activation, but 'Own' of the base class 'Functions' is private; make it protected; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
        new(
            "NETGEN008",
            """[Network(2, 1, Activations = "[|Own|]")] internal partial class Net { [System.Obsolete("Use tanh.", true)] internal static float Own(float z) => z; internal static float OwnDerivative(float z) => 1; }""",
            """'Own' is used as an activation, but 'Own' is marked obsolete as an error; the class must have 'static float Own(float z)' and its derivative 'static float OwnDerivative(float z)'"""),
    ];
}
