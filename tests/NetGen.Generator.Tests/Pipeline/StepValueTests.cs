using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Pipeline;

/// <summary>What flows from step to step is plain data: equal when it says the same, and free of the compiler's own objects.</summary>
public class StepValueTests
{
    private static readonly string[] Steps =
        [NetworkGenerator.Steps.Model, NetworkGenerator.Steps.Plan, NetworkGenerator.Steps.Text];

    public static TheoryData<string> Names => [.. SampleNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds_nothing_of_the_compiler(string name)
    {
        GeneratorRun run = GeneratorHarness.Run(SampleNetworks.All[name]);
        foreach (string step in Steps)
        {
            object[] values = [.. run.Values(step)];
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Empty(ObjectGraph.FindCompilerObjects(value)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_equal_between_compilations_that_share_nothing(string name)
    {
        GeneratorRun first = GeneratorHarness.Run(SampleNetworks.All[name]);
        GeneratorRun second = GeneratorHarness.Run(SampleNetworks.All[name]);
        foreach (string step in Steps)
        {
            object[] values = [.. first.Values(step)];
            object[] again = [.. second.Values(step)];
            Assert.Equal(values.Length, again.Length);
            foreach ((object value, object same) in values.Zip(again))
            {
                Assert.NotSame(value, same);
                Assert.True(value.Equals(same), $"{step} of {name} is not equal to itself.");
                Assert.Equal(value.GetHashCode(), same.GetHashCode());
            }
        }
    }

    [Fact]
    public void Is_different_for_every_difference_in_the_attribute()
    {
        string[] attributes =
        [
            "Network(2, 3, 1)",
            "Network(3, 2, 1)",
            "Network(2, 3, 2)",
            "Network(2, 3, 1, 1)",
            """Network(2, 3, 1, Activations = "relu,identity")""",
            """Network(2, 3, 1, Activations = "leakyrelu,identity")""",
            """Network(2, 3, 1, Activations = "leakyrelu(0.02),identity")""",
            """Network(2, 3, 1, Activations = "elu(0.02),identity")""",
            """Network(2, 3, 1, Cost = "Huber")""",
            """Network(2, 3, 1, Cost = "Huber(2)")""",
            """Network(2, 3, 1, Cost = "LogCosh")""",
            "Network(2, 3, 1, Precision = Precision.Double)",
        ];

        object[] models = [.. attributes.Select(attribute => ModelOf($"using NetGen; [{attribute}] internal partial class Net {{ }}"))];
        Assert.Equal(attributes.Length, models.Distinct().Count());
    }

    [Theory]
    [InlineData("[Network(2, 3, 1)]", """[Network(2, 3, 1, Activations = "tanh,identity", Cost = "MeanSquaredError", Precision = Precision.Single)]""")]
    [InlineData("""[Network(2, 3, 1, Activations = "LOGISTIC , Linear", Cost = "euclidean")]""", """[Network(2, 3, 1, Activations = "sigmoid,identity")]""")]
    [InlineData("""[Network(2, 1, Activations = "LeakyReLU", Cost = "huber")]""", """[Network(2, 1, Activations = "leakyrelu( 0.01 )", Cost = "Huber(1)")]""")]
    public void Says_the_same_for_defaults_and_synonyms(string attribute, string other)
    {
        Assert.Equal(
            ModelOf($"using NetGen; {attribute} internal partial class Net {{ }}"),
            ModelOf($"using NetGen; {other} internal partial class Net {{ }}"));
    }

    [Fact]
    public void The_walk_sees_what_is_hidden()
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(["class C { }"], CompilationSettings.Modern);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        ClassDeclarationSyntax node = tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        ISymbol symbol = compilation.GetSemanticModel(tree).GetDeclaredSymbol(node)!;

        object[] culprits = [compilation, tree, node, symbol, node.GetLocation(), node.Identifier];
        Assert.All(culprits, culprit =>
        {
            object hidden = new KeyValuePair<int, object>(1, new List<Tuple<object>> { new(culprit) });
            Assert.Single(ObjectGraph.FindCompilerObjects(hidden));
        });
    }

    private static object ModelOf(string source) => GeneratorHarness.Run(source).AssertClean().Values(NetworkGenerator.Steps.Model).Single();
}
