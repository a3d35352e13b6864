using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>A wrong attribute is reported where it is wrong, and generates nothing.</summary>
public class MistakeTests
{
    /// <summary>The rule, the source that is underlined, and a class with the mistake.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "NETGEN001", "Net", "[Network(2, 1)] internal class Net { }" },
        { "NETGEN001", "Outer", "internal class Outer { [Network(2, 1)] private partial class Net { } }" },
        { "NETGEN002", "Net", "[Network(2, 1)] internal static partial class Net { }" },
        { "NETGEN002", "Net", "[Network(2, 1)] internal abstract partial class Net { }" },
        { "NETGEN002", "Net", "[Network(2, 1)] internal partial record Net { }" },
        { "NETGEN003", "Network", "[Network] internal partial class Net { }" },
        { "NETGEN003", "Network(2)", "[Network(2)] internal partial class Net { }" },
        { "NETGEN003", "0", "[Network(2, 0, 1)] internal partial class Net { }" },
        { "NETGEN003", "-4", "[Network(2, -4, 1)] internal partial class Net { }" },
        { "NETGEN003", "Network(null)", "[Network(null)] internal partial class Net { }" },
        { "NETGEN003", "Network(2147483647, 2147483647)", "[Network(2147483647, 2147483647)] internal partial class Net { }" },
        { "NETGEN004", "relu", "[Network(2, 3, 1, Activations = \"relu\")] internal partial class Net { }" },
        { "NETGEN004", "relu,tanh,", "[Network(2, 3, 1, Activations = \"relu,tanh,\")] internal partial class Net { }" },
        { "NETGEN005", "relux", "[Network(2, 3, 1, Activations = \"relux,tanh\")] internal partial class Net { }" },
        { "NETGEN005", "\"\"", "[Network(2, 1, Activations = \"\")] internal partial class Net { }" },
        { "NETGEN006", "relu(1)", "[Network(2, 3, 1, Activations = \"tanh, relu(1)\")] internal partial class Net { }" },
        { "NETGEN006", "elu(0,5)", "[Network(2, 1, Activations = \"elu(0,5)\")] internal partial class Net { }" },
        { "NETGEN006", "leakyrelu(x)", "[Network(2, 1, Activations = \"leakyrelu(x)\")] internal partial class Net { }" },
        { "NETGEN006", "elu(1", "[Network(2, 1, Activations = \"elu(1\")] internal partial class Net { }" },
        { "NETGEN006", "elu(NaN)", "[Network(2, 1, Activations = \"elu(NaN)\")] internal partial class Net { }" },
        { "NETGEN006", "Huber(0)", "[Network(2, 1, Cost = \"Huber(0)\")] internal partial class Net { }" },
        { "NETGEN007", "softmax", "[Network(2, 3, 2, Activations = \"softmax,tanh\")] internal partial class Net { }" },
        { "NETGEN007", "Softmax", "[Network(2, 1, Activations = \"Softmax\")] internal partial class Net { }" },
        { "NETGEN008", "Own", "[Network(2, 1, Activations = \"Own\")] internal partial class Net { static float Own(float z) => z; }" },
        { "NETGEN008", "Own", "[Network(2, 1, Activations = \"Own\")] internal partial class Net { float Own(float z) => z; static float OwnDerivative(float z) => 1; }" },
        { "NETGEN008", "Own", "[Network(2, 1, Activations = \"Own\")] internal partial class Net { static double Own(double z) => z; static double OwnDerivative(double z) => 1; }" },
        { "NETGEN009", "Squares", "[Network(2, 1, Cost = \"Squares\")] internal partial class Net { }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_underlined_where_it_is(string rule, string underlined, string declaration)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(declaration, CompilationSettings.Modern));

        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(underlined, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.DoesNotContain("{", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generates_nothing(string rule, string underlined, string declaration)
    {
        GeneratorRun run = GeneratorHarness.Run(Source(declaration));
        Assert.True(run.Sources.IsEmpty, $"{rule} at {underlined} was let through.");
    }

    [Fact]
    public async Task Old_language_version()
    {
        CompilationSettings settings = CompilationSettings.Modern with
        {
            LanguageVersion = LanguageVersion.CSharp8,
            Nullable = NullableContextOptions.Disable,
        };

        const string Declaration = "[Network(2, 1)] internal partial class Net { }";
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(Declaration, settings));
        Assert.Equal("NETGEN010", diagnostic.Id);
        Assert.Empty(GeneratorHarness.Run(Source(Declaration), settings).Sources);
    }

    [Fact]
    public async Task One_network_s_mistake_does_not_stop_another()
    {
        const string Two = "[Network(2, 0)] internal partial class Wrong { } [Network(2, 1)] internal partial class Right { }";
        Assert.Single(await AnalyzeAsync(Two, CompilationSettings.Modern));
        Assert.Equal("Right.g.cs", Assert.Single(GeneratorHarness.Run(Source(Two)).Sources).HintName);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_the_samples()
    {
        foreach (string source in SampleNetworks.All.Values)
        {
            Assert.Empty(await AnalyzeAsync(source, CompilationSettings.Modern));
        }
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        string[] rules = [.. new NetworkAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Where(IsOfAttribute).Order(StringComparer.Ordinal)];
        string[] tested = [.. Cases.Select(row => (string)row[0]).Append("NETGEN010").Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(rules, tested);
    }

    // Those of networks' files stand with frozen networks.
    private static bool IsOfAttribute(string rule) => string.CompareOrdinal(rule, "NETGEN030") < 0;

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string declaration, CompilationSettings settings)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile([Source(declaration)], settings);
        return await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static string Source(string declaration) =>
        declaration.Contains("using NetGen;", StringComparison.Ordinal) ? declaration : $"using NetGen;\n{declaration}\n";
}
