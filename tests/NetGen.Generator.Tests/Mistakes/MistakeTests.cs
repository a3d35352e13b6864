using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>A wrong attribute is reported where it is wrong, while it is typed: by the analyzer, whether or not the generator has run.</summary>
public class MistakeTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, MistakeCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_underlined_and_explained_without_the_generator(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        AssertReported(mistake, await Analysis.OfSourceAsync(mistake.Source.Text, mistake.Settings));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_the_same_when_the_generator_has_run(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        GeneratorRun run = GeneratorHarness.Run(mistake.Source.Text, mistake.Settings);
        AssertReported(mistake, await Analysis.OfAsync(run.Compilation));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_suppressed_by_its_pragma(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        string marked = $"#pragma warning disable {mistake.Id}\n{mistake.Source.Text}";
        Assert.Empty(await Analysis.OfSourceAsync(marked, mistake.Settings));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_as_severe_as_editorconfig_says(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        CSharpCompilation compilation = GeneratorHarness.Compile([mistake.Source.Text], mistake.Settings);
        Diagnostic suggestion = Assert.Single(await Analysis.OfAsync(Analysis.Configure(compilation, mistake.Id, "suggestion")));
        Assert.Equal(DiagnosticSeverity.Info, suggestion.Severity);
        Assert.Empty(await Analysis.OfAsync(Analysis.Configure(compilation, mistake.Id, "none")));
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        string[] reported = [.. MistakeCases.All.Select(mistake => mistake.Id), .. NoteTests.Ids];
        Assert.Equal(Rules.All.Select(rule => rule.Id), reported.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_mistakes_are_reported_together()
    {
        const string Wrong = """using NetGen; [Network(2, 0, -1, Activations = "relux,tanh", Cost = "Squares")] internal class Net { }""";
        ImmutableArray<Diagnostic> diagnostics = await Analysis.OfSourceAsync(Wrong);
        Assert.Equal(["NETGEN003", "NETGEN003", "NETGEN009", "NETGEN001"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task One_network_s_mistake_does_not_stop_another()
    {
        const string Two = "using NetGen; [Network(2, 0)] internal class Wrong { } [Network(2, 1)] internal partial class Right { }";
        Assert.Equal(2, (await Analysis.OfSourceAsync(Two)).Length);
        Assert.Equal("Right.g.cs", Assert.Single(GeneratorHarness.Run(Two).Sources).HintName);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_the_samples()
    {
        foreach (string source in SampleNetworks.All.Values)
        {
            Assert.DoesNotContain(await Analysis.OfSourceAsync(source), IsError);
            Assert.DoesNotContain(await Analysis.OfAsync(GeneratorHarness.Run(source).Compilation), IsError);
        }

        static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
    }

    [Theory]
    [InlineData("using Layers = NetGen.NetworkAttribute; [Layers(2, 0)] partial class Net { }")]
    [InlineData("global using LayersAttribute = NetGen.NetworkAttribute; [Layers(2, 0)] partial class Net { }")]
    [InlineData("namespace Space { using Layers = NetGen.NetworkAttribute; [Layers(2, 0)] partial class Net { } }")]
    [InlineData("[NetGen.NetworkAttribute(2, 0)] partial class Net { }")]
    [InlineData("[global::NetGen.Network(2, 0)] partial class Net { }")]
    public async Task The_attribute_is_found_under_any_name(string source)
    {
        Diagnostic diagnostic = Assert.Single(await Analysis.OfSourceAsync(source));
        Assert.Equal("NETGEN003", diagnostic.Id);
    }

    [Fact]
    public async Task An_attribute_of_the_same_name_is_nobody_s_business()
    {
        const string Other = "namespace Other { public class NetworkAttribute : System.Attribute { public NetworkAttribute(int size) { } } [Network(0)] public class Net { } }";
        Assert.Empty(await Analysis.OfSourceAsync(Other));
    }

    [Fact]
    public async Task Overloads_and_own_constructors_do_not_collide()
    {
        const string Own =
            """
            using System;
            using NetGen;
            internal class Ancestor { private float Cost => 0; public float Forward(float x) => x + Cost; internal class Tiles { } }
            [Network(2, 3, 1)]
            internal partial class Net : Ancestor
            {
                public Net(string name) : this(seed: name.Length) { }
                public Net() : this("") { }
                static Net() { }
                public float Forward(float x, float y) => x + y;
                public float Cost(float x) => x;
                public static int LayerSize() => 2;
                public int InputCount { get; set; }
                public class PointKernels<T> { }
            }
            """;
        Assert.Empty(await Analysis.OfSourceAsync(Own));
        GeneratorHarness.Run(Own).AssertClean();
    }

    [Fact]
    public async Task An_own_output_activation_serves_every_cost()
    {
        foreach (string cost in (string[])["CrossEntropy", "CategoricalCrossEntropy", "Poisson", "Hinge"])
        {
            string source = $$"""using NetGen; [Network(2, 3, Activations = "Own", Cost = "{{cost}}")] partial class Net { static float Own(float z) => z; static float OwnDerivative(float z) => 1; }""";
            Assert.Empty(await Analysis.OfSourceAsync(source));
        }
    }

    [Fact]
    public async Task An_inherited_activation_serves()
    {
        const string Inherited =
            """
            using NetGen;
            internal class Functions { protected static float Own(float z) => z; internal static float OwnDerivative(float z) => 1; }
            [Network(2, 3, Activations = "Own")] internal partial class Net : Functions { }
            """;
        Assert.Empty(await Analysis.OfSourceAsync(Inherited));
        GeneratorHarness.Run(Inherited).AssertClean();
    }

    private static void AssertReported(MistakeCase mistake, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(mistake.Id, diagnostic.Id);
        Assert.Equal(mistake.Message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(Assert.Single(mistake.Source.Spans), diagnostic.Location.SourceSpan);
        Assert.Equal("Source0.cs", diagnostic.Location.SourceTree?.FilePath);
        Assert.Equal(Rules.All.Single(rule => rule.Id == mistake.Id).DefaultSeverity, diagnostic.Severity);
    }
}
