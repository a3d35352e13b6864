using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Mutations;

/// <summary>
/// Whatever somebody writes: the generator does not throw, and it is either an error that names the mistake, or a network that
/// compiles without a warning.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private const string SeedVariable = "NETGEN_TEST_SEED";

    // So many share a compilation.
    private const int BatchSize = 100;

    private const int Batches = 21;

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out int seed)
            ? seed
            : Random.Shared.Next(1_000_000);

    // The code for vectors takes the compiler longest: every fifth batch has it.
    private static readonly CompilationSettings[] Settings =
    [
        CompilationSettings.Plain with { LanguageVersion = LanguageVersion.Latest },
        CompilationSettings.Plain,
        CompilationSettings.Plain with { LanguageVersion = LanguageVersion.CSharp10, AllowUnsafe = true },
        CompilationSettings.Plain with { Nullable = NullableContextOptions.Disable },
        CompilationSettings.Modern,
    ];

    // A language that the generator does not write: one batch.
    private static readonly CompilationSettings Old =
        CompilationSettings.Plain with { LanguageVersion = LanguageVersion.CSharp8, Nullable = NullableContextOptions.Disable };

    [Fact]
    public async Task Is_a_named_mistake_or_a_network_without_a_warning()
    {
        output.WriteLine($"{SeedVariable}={Seed}");
        List<string> failures = [];
        Dictionary<string, int> outcomes = [];
        for (int batch = 0; batch < Batches; batch++)
        {
            await TestAsync(batch, failures, outcomes);
        }

        output.WriteLine(string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(
            failures.Count == 0,
            $"{failures.Count} of {Batches * BatchSize}; {SeedVariable}={Seed} repeats this.\n{string.Join("\n\n", failures.Take(10))}");

        // The mutations are neither all fatal nor all harmless.
        Assert.InRange(outcomes["network"], 150, Batches * BatchSize / 2);
    }

    private static async Task TestAsync(int batch, List<string> failures, Dictionary<string, int> outcomes)
    {
        CompilationSettings settings = batch == 0 ? Old : Settings[batch % Settings.Length];
        string[] sources = [.. Enumerable.Range(0, BatchSize).Select(index => MutatedUse.Write(unchecked((Seed * 31) + (batch * BatchSize) + index), Space(index)))];
        CSharpCompilation compilation = GeneratorHarness.Compile(sources, settings);
        GeneratorRun run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(settings), compilation, settings);

        ILookup<SyntaxTree?, Diagnostic> mistakes = (await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync())
            .Concat(run.Result.Diagnostics)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree);
        ILookup<SyntaxTree?, Diagnostic> own = Visible(compilation.GetDiagnostics());
        ILookup<SyntaxTree?, Diagnostic> all = Visible(run.Compilation.GetDiagnostics());
        ILookup<string, SyntaxTree> generated = run.Compilation.SyntaxTrees.Skip(BatchSize).ToLookup(SpaceOf);
        for (int index = 0; index < BatchSize; index++)
        {
            SyntaxTree tree = compilation.SyntaxTrees[index];
            string[] thrown = [.. mistakes[tree].Concat(mistakes[null]).Where(diagnostic => !diagnostic.Id.StartsWith("NETGEN", StringComparison.Ordinal)).Select(Describe)];
            string[] ofGenerated = [.. generated[Space(index)].SelectMany(file => all[file]).Select(Describe)];
            HashSet<string> known = [.. own[tree].Select(Describe)];
            string[] further = [.. ofGenerated, .. all[tree].Select(Describe).Where(text => !known.Contains(text))];
            bool isMistake = mistakes[tree].Any(IsError);
            bool isBroken = own[tree].Any(IsError);
            Count(isMistake ? mistakes[tree].First(IsError).Id : isBroken ? "error of C#" : "network");

            // With errors of C# in it a class may be anything; without, generated members may add none.
            string[] problems = thrown.Length > 0 ? thrown : isBroken ? [] : isMistake ? ofGenerated : further;

            // An attribute of something else than the class, or of nothing that there is, is ignored, says the compiler.
            bool isIgnored = own[tree].Any(diagnostic => diagnostic.Id is "CS0657" or "CS0658");
            bool isMissing = !isMistake && !isBroken && !isIgnored && HasAttribute(tree) && !generated[Space(index)].Any();
            if (problems.Length > 0 || isMissing)
            {
                failures.Add($"{settings}, number {(batch * BatchSize) + index}: {(isMissing ? "nothing is generated" : string.Join("\n", problems.Take(3)))}\n{Shorten(sources[index])}");
            }
        }

        void Count(string outcome) => outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
    }

    // A changed letter may have made a comment of it.
    private static bool HasAttribute(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Any();

    private static string Space(int index) => $"Use{index}_";

    private static string SpaceOf(SyntaxTree tree) => Regex.Match(tree.ToString(), @"^namespace (Use\d+_)", RegexOptions.Multiline).Groups[1].Value;

    private static ILookup<SyntaxTree?, Diagnostic> Visible(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .ToLookup(diagnostic => diagnostic.Location.SourceTree);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string Describe(Diagnostic diagnostic) => diagnostic.ToString();

    private static string Shorten(string source) => source.Length < 2000 ? source : $"{source[..1000]} … {source[^500..]}";
}
