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

    public static TheoryData<int> Settings => [.. Enumerable.Range(0, EverySetting.Length)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Compiles_without_a_warning(int setting)
    {
        GeneratorRun run = GeneratorHarness.Run(Sources, EverySetting[setting]);

        // Declarations alone would compile too.
        int networks = Sources.Sum(source => source.Split("Network(").Length - 1);
        Assert.Equal(networks, run.Sources.Length);
        output.WriteLine($"{networks} networks, {EverySetting[setting]}");
        run.AssertClean();
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
