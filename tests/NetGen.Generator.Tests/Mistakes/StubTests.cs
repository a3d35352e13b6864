using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>One mistake is one error, whatever a program does with the class: its members are there, and say what is wrong.</summary>
public class StubTests
{
    public static TheoryData<int> Errors => [.. Indices];

    public static TheoryData<int> WholeClasses => [.. Indices.Where(index => MistakeCases.All[index].IsWhole)];

    private static IEnumerable<int> Indices => Enumerable.Range(0, MistakeCases.All.Count).Where(index => Severity(index) == DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(WholeClasses))]
    public async Task One_mistake_is_one_error_of_a_program_that_uses_all_members(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        bool isDouble = mistake.Marked.Contains("Precision.Double", StringComparison.Ordinal);
        bool hasLabels = mistake.Marked.Contains("categorical", StringComparison.OrdinalIgnoreCase);
        string[] sources = [mistake.Source.Text, Program(isDouble ? "double" : "float", hasLabels)];
        Assert.Equal([mistake.Id], await ErrorsAsync(sources, mistake));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_stub_adds_no_error_and_no_warning(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        Assert.Equal([mistake.Id], await ErrorsAsync([mistake.Source.Text], mistake));
    }

    [Theory]
    [InlineData("NETGEN001")]
    [InlineData("NETGEN002")]
    [InlineData("NETGEN015")]
    public void Nothing_is_added_where_nothing_can_be(string id)
    {
        Assert.All(MistakeCases.All.Where(mistake => mistake.Id == id), mistake =>
            Assert.DoesNotContain(GeneratorHarness.Run(mistake.Source.Text, mistake.Settings).Sources, source => source.HintName.EndsWith("Net.g.cs", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(WholeClasses))]
    public void Says_what_is_wrong_in_its_documentation(int index)
    {
        MistakeCase mistake = MistakeCases.All[index];
        string text = GeneratorHarness.Run(mistake.Source.Text, mistake.Settings).Text;
        string remarks = $"/// <remarks>The network could not be generated: {mistake.Id}: {System.Security.SecurityElement.Escape(mistake.Message)}.</remarks>";
        Assert.True(text.Split('\n').Count(line => line.Trim() == remarks) > 15, text);
    }

    [Fact]
    public void Throws_what_is_wrong()
    {
        GeneratorRun run = GeneratorHarness.Run("using NetGen; [Network(3, 0, 2)] public partial class Net { }");
        Type type = run.Load().GetType("Net", throwOnError: true)!;
        TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(type, 0));
        InvalidOperationException reason = Assert.IsType<InvalidOperationException>(thrown.InnerException);
        Assert.StartsWith("NETGEN003: Layer 1 has 0 units;", reason.Message, StringComparison.Ordinal);
        Assert.Equal(3, type.GetField("InputSize")!.GetValue(null));
        Assert.Equal(2, type.GetField("OutputSize")!.GetValue(null));
        Assert.Equal(2, type.GetField("LayerCount")!.GetValue(null));
    }

    [Theory]
    [InlineData("a\\u0000b\\r\\n\\u2028\\u0085*/ </remarks> \\ud800 \\\"")]
    [InlineData("&lt; --> ]]> \\t {0} {")]
    public void Odd_letters_break_nothing(string name)
    {
        GeneratorRun run = GeneratorHarness.Run($"using NetGen; [Network(2, 1, Activations = \"{name}\")] internal partial class Net {{ }}");
        run.AssertClean();
        Assert.Contains("NETGEN005", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Very_long_names_are_cut()
    {
        string text = GeneratorHarness.Run($"using NetGen; [Network(2, 1, Activations = \"{new string('x', 100_000)}\")] internal partial class Net {{ }}").AssertClean().Text;
        Assert.InRange(text.Length, 1, 60_000);
    }

    [Theory]
    [InlineData("SampleNetworks")]
    [InlineData("Plain")]
    public void Has_the_public_members_of_the_network(string which)
    {
        CompilationSettings settings = which == "Plain" ? CompilationSettings.Plain : CompilationSettings.Modern;
        foreach (string cost in (string[])["MeanSquaredError", "CategoricalCrossEntropy"])
        {
            string declaration = $"using NetGen; [Network(2, 3, Activations = \"softmax\", Cost = \"{cost}\")] public partial class Net {{ }}";
            string[] network = PublicMembers(GeneratorHarness.Run(declaration, settings));
            string[] stub = PublicMembers(GeneratorHarness.Run(declaration.Replace("softmax", "softmx", StringComparison.Ordinal), settings));
            Assert.Equal(network, stub);
        }
    }

    private static DiagnosticSeverity Severity(int index) => Rules.All.Single(rule => rule.Id == MistakeCases.All[index].Id).DefaultSeverity;

    // The analyzer's, the generator's and the compiler's, but for those that the compiler has about the mistake itself.
    private static async Task<IEnumerable<string>> ErrorsAsync(string[] sources, MistakeCase mistake)
    {
        GeneratorRun run = GeneratorHarness.Run(sources, mistake.Settings);
        ImmutableArray<Diagnostic> analyzed = await Analysis.OfAsync(run.Compilation);
        return [.. run.Diagnostics.Concat(analyzed).Select(diagnostic => diagnostic.Id).Where(id => !mistake.CompilerErrors.Contains(id))];
    }

    private static string[] PublicMembers(GeneratorRun run)
    {
        INamedTypeSymbol type = run.Compilation.GetTypeByMetadataName("Net")!;
        IEnumerable<ISymbol> members = type.GetMembers().Concat(type.GetTypeMembers("Functional").Single().GetMembers());
        return
        [
            type.Interfaces.Single().ToDisplayString(),
            .. members.Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared)
                .Select(member => member.ToDisplayString()).Order(StringComparer.Ordinal),
        ];
    }

    // C# 8, for the tests of old languages.
    private static string Program(string real, bool hasLabels) =>
        $$"""
        using System;
        using NetGen;

        internal static class Program
        {
            internal static {{real}} Run({{real}}[] inputs, {{real}}[] targets, {{real}}[] gradient, {{real}}[] weights, int[] labels)
            {
                var net = new Net(seed: 1);
                Net other = new Net();
                other.Parameters.CopyTo(net.Parameters);
                int sum = new[] { Net.InputSize, Net.OutputSize, Net.LayerCount, Net.ParameterCount, Net.LayerSize(0), Net.WeightIndex(1, 0, 0), Net.BiasIndex(1, 0) }.Length;
                net.Forward(inputs, targets);
                net.Forward(inputs, targets, BatchLayout.SampleColumns);
                {{real}} cost = net.Cost(inputs, targets) + net.Cost(inputs, targets, BatchLayout.SampleRows, weights);
                cost += net.Gradient(inputs, targets, gradient) + net.Gradient(inputs, targets, gradient, inputs, BatchLayout.SampleRows, weights);
                net.GradientOnly(inputs, targets, gradient);
                net.Backward(inputs, targets, gradient, default);
                Net.Functional.Forward(weights, inputs, targets);
                cost += Net.Functional.Cost(weights, inputs, targets) + Net.Functional.Gradient(weights, inputs, targets, gradient);
                cost += Net.Functional.Gradient(weights, inputs, targets, gradient, inputs);
                Net.Functional.GradientOnly(weights, inputs, targets, gradient);
                Net.Functional.Backward(weights, inputs, targets, gradient, inputs);
                INetwork<{{real}}> network = net;
                sum += network.InputSize + network.OutputSize + network.LayerCount + network.ParameterCount + network.LayerSize(0) + network.WeightIndex(1, 0, 0) + network.BiasIndex(1, 0) + network.Parameters.Length;
                network.Forward(inputs, targets);
                cost += network.Cost(inputs, targets) + network.Gradient(inputs, targets, gradient);
                _ = net.Train(inputs, targets, new TrainingOptions { Epochs = 1 });
                {{(hasLabels ? "cost += net.Cost(inputs, labels) + net.Gradient(inputs, labels, gradient) + Net.Functional.Cost(weights, inputs, labels) + ((IClassifier<" + real + ">)net).Cost(inputs, labels);" : "_ = labels;")}}
                return cost + sum;
            }
        }
        """;
}
