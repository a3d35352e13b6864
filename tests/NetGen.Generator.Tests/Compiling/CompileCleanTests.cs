using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>Generated files compile without a warning wherever users put them.</summary>
public class CompileCleanTests
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

    public static TheoryData<string, int> Cases
    {
        get
        {
            TheoryData<string, int> cases = [];
            foreach (string name in SampleNetworks.All.Keys.Concat(AwkwardNetworks.All.Keys))
            {
                for (int setting = 0; setting < EverySetting.Length; setting++)
                {
                    cases.Add(name, setting);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compiles_without_a_warning(string name, int setting)
    {
        string source = SampleNetworks.All.TryGetValue(name, out string? sample) ? sample : AwkwardNetworks.All[name];
        CompilationSettings settings = EverySetting[setting];

        GeneratorRun run = GeneratorHarness.Run(source, settings);

        // Declarations alone would compile too.
        int networks = source.Split("Network(").Length - 1;
        Assert.Equal(networks, run.Sources.Length);
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
