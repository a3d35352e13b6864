using System;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>What a frozen network's class has, and what it has not.</summary>
public class FrozenClassTests
{
    [Theory]
    [InlineData("2,4,1", "tanh,sigmoid", "")]
    [InlineData("30,40,10", "relu,softmax", "")]
    [InlineData("30,40,10", "relu,softmax", ", Storage = WeightStorage.Half")]
    [InlineData("30,40,10", "relu,softmax", ", Storage = WeightStorage.Int8")]
    [InlineData("20000,3,20000", "relu,identity", ", Storage = WeightStorage.Int8")]
    public void Creates_no_array(string sizes, string activations, string storage)
    {
        FrozenNetwork network = new(sizes, activations);
        foreach (CompilationSettings settings in (CompilationSettings[])[CompilationSettings.Modern, CompilationSettings.Plain])
        {
            GeneratorRun run = GeneratorHarness.Run(network.Source(storage), settings, network.Text()).AssertClean();

            Assert.Empty(Instructions.Methods(run.Compilation, "FrozenNet", OpCodes.Newarr));
            Assert.Equal(["Forward", "LiveForward"], Instructions.Methods(run.Compilation, "Probe", OpCodes.Newarr));
        }
    }

    [Theory]
    [InlineData("2,4,1", "tanh,sigmoid", "CrossEntropy")]
    [InlineData("30,40,10", "relu,softmax", "CategoricalCrossEntropy")]
    public void Has_static_members_alone(string sizes, string activations, string cost)
    {
        FrozenNetwork network = new(sizes, activations, cost);
        Type type = GeneratorHarness.Run(network.Source(), CompilationSettings.Modern, network.Text()).AssertClean().Load().GetType("FrozenNet", throwOnError: true)!;

        string[] members = [.. type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["Cost", "Description", "Forward", "InputSize", "LayerCount", "LayerSize", "OutputSize", "ParameterCount", "get_Description"], members);
        Assert.DoesNotContain(type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly), member => member is not Type);
        Assert.Empty(type.GetInterfaces());
        Assert.Equal(cost == "CategoricalCrossEntropy" ? 2 : 1, type.GetMethods().Count(method => method.Name == "Cost"));
        Assert.Equal(network.Description.ToString(), type.GetProperty("Description")!.GetValue(null)!.ToString());
    }

    [Fact]
    public void A_class_that_is_not_static_is_sealed()
    {
        FrozenNetwork network = new("2,4,1", "tanh,sigmoid");
        GeneratorRun run = GeneratorHarness.Run("using NetGen; [Network(Weights = \"net\")] internal partial class Net { internal int Own; }", CompilationSettings.Plain, network.Text());

        Assert.True(run.Compilation.GetTypeByMetadataName("Net")!.IsSealed);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Own_activations_of_the_class_serve_frozen_networks_too()
    {
        FrozenNetwork network = new("2,30,1", "Bump,identity");
        GeneratorRun run = GeneratorHarness.Run(
            """
            using NetGen;

            /// <summary>With a function of its own.</summary>
            [Network(Weights = "net.safetensors")]
            public static partial class Net
            {
                private static float Bump(float z) => z / (1 + (z * z));

                private static float BumpDerivative(float z) => (1 - (z * z)) / ((1 + (z * z)) * (1 + (z * z)));
            }
            """,
            CompilationSettings.Modern,
            network.Text());

        // The derivative is not called: nothing is propagated back.
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains("Bump(", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("BumpDerivative(", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_backpropagation_is_left()
    {
        foreach (string sizes in (string[])["2,4,1", "30,40,10", "300,200,10"])
        {
            FrozenNetwork network = new(sizes, "tanh,sigmoid", "CrossEntropy");
            string text = GeneratorHarness.Run("using NetGen; [Network(Weights = \"net\")] internal partial class Net { }", CompilationSettings.Modern, network.Text()).Text;

            Assert.All(["gradient", "Gradient", "Backward", "Backpropagate", "Hadamard", "transposed"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
    }
}
