using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>Generated files compile without a warning wherever users put them.</summary>
public class CompileCleanTests(ITestOutputHelper output)
{
    private static readonly CompilationSettings[] EverySetting =
    [
        CompilationSettings.Modern,
        CompilationSettings.Modern with { Nullable = NullableContextOptions.Disable },
        CompilationSettings.Modern with { AllowUnsafe = true },
        CompilationSettings.Modern with { LanguageVersion = LanguageVersion.CSharp11 },
        CompilationSettings.Modern with { LanguageVersion = LanguageVersion.Preview },
        CompilationSettings.Modern with { LanguageVersion = LanguageVersion.CSharp9 },
        CompilationSettings.Plain,
        CompilationSettings.Plain with { AllowUnsafe = true },
        CompilationSettings.Plain with { Nullable = NullableContextOptions.Disable },
        CompilationSettings.Plain with { LanguageVersion = LanguageVersion.Latest },
    ];

    /// <summary>All in one compilation for each setting: that is much faster, and no two networks get in each other's way.</summary>
    private static readonly string[] Sources = [.. SampleNetworks.All.Values, .. AwkwardNetworks.All.Values];

    // For every member of a public network there is a rule; small ones have them all.
    private static readonly string[] Public = [SampleNetworks.Flower, SampleNetworks.Softmax, SampleNetworks.Double];

    public static TheoryData<int> Settings => [.. Enumerable.Range(0, EverySetting.Length)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Compiles_without_a_warning(int setting)
    {
        string[] all = [.. Sources, .. ModernNetworks.For(EverySetting[setting])];
        GeneratorRun run = GeneratorHarness.Run(all, EverySetting[setting]);

        // Declarations alone would compile too.
        int networks = all.Sum(source => source.Split("Network(").Length - 1);
        Assert.True(networks == run.Sources.Length, $"{networks} networks, but generated are {string.Join(", ", run.Sources.Select(source => source.HintName))}.");
        output.WriteLine($"{networks} networks, {EverySetting[setting]}");
        run.AssertClean();
    }

    [Fact]
    public void Compiles_in_an_assembly_for_all_languages()
    {
        foreach (CompilationSettings settings in (CompilationSettings[])[CompilationSettings.Modern, CompilationSettings.Plain])
        {
            GeneratorRun run = GeneratorHarness.Run(["[assembly: System.CLSCompliant(true)]", .. Public], settings);

            // The attribute's own arguments are an array, which not all languages have.
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id != "CS3016");
            Assert.Equal(Public.Length, run.Diagnostics.Length);
        }
    }

    [Fact]
    public void Assemblies_that_see_each_other_s_insides_keep_their_networks_apart()
    {
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Second\")]";
        const string First = "namespace First { [NetGen.Network(2, 3, 1)] internal partial class Net { } }";
        const string Second =
            """
            namespace Second
            {
                [NetGen.Network(4, 40, 2)] internal partial class Net { }

                internal static class Both
                {
                    internal static int Inputs() => new First.Net(seed: 1).Parameters.Length + Net.InputSize;
                }
            }
            """;
        GeneratorRun friend = GeneratorHarness.Run([Friend, First], CompilationSettings.Modern with { AssemblyName = "First" }).AssertClean();

        CompilationSettings settings = CompilationSettings.Modern with { AssemblyName = "Second" };
        CSharpCompilation compilation = GeneratorHarness.Compile([Second], settings).AddReferences(friend.Compilation.ToMetadataReference());
        GeneratorRun run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(settings), compilation, settings).AssertClean();
        Assert.Single(run.Sources);
    }

    [Fact]
    public void Warnings_are_seen()
    {
        // The settings are as strict as the tests above need them: undocumented, unchecked and unused things are noticed.
        GeneratorRun run = GeneratorHarness.Run(
            """
            using System;
            public class Undocumented
            {
                private int _unused;
                private int Overflow() => int.MaxValue + 1;
            }
            """);

        string[] ids = [.. run.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct()];
        Assert.Contains("CS1591", ids);
        Assert.Contains("CS0169", ids);
        Assert.Contains("CS0220", ids);
    }
}
