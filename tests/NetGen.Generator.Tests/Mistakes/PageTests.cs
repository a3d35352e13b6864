using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Tests.Harness;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>Each diagnostic has a page, which is linked, listed, and true.</summary>
public class PageTests
{
    // The page's example stands for a hundred numbers.
    private const string TooLongToShow = "NETGEN017";

    private static readonly string Folder = Repository.Path("docs", "diagnostics");

    private static IEnumerable<DiagnosticDescriptor> Every => Rules.All.Concat(Rules.Freezing);

    public static TheoryData<string> Ids => [.. Every.Select(rule => rule.Id)];

    /// <summary>The pages that show C#. Those of frozen networks show files besides, and have tests of their own.</summary>
    public static TheoryData<string> Examples => [.. Rules.All.Select(rule => rule.Id).Where(id => id != TooLongToShow && Blocks(id).Length > 0)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_that_is_linked_and_listed(string id)
    {
        DiagnosticDescriptor rule = Every.Single(rule => rule.Id == id);
        Assert.Equal($"https://github.com/netgen/netgen/blob/main/docs/diagnostics/{id}.md", rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n\n*{Severity(rule)}.*\n", Page(id), StringComparison.Ordinal);

        string row = $"| [{id}]({id}.md) | {Severity(rule).ToLowerInvariant()} | {rule.Title} |";
        Assert.Contains(row, Page("README").Split('\n'));

        string[] releases = File.ReadAllLines(Repository.Path("generator", "NetGen.Generator", "AnalyzerReleases.Unshipped.md"));
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", releases);
    }

    [Fact]
    public void Every_page_has_its_rule()
    {
        IEnumerable<string> pages = Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(Every.Select(rule => rule.Id).Append(Rules.OldCompiler).Append("README").Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_build_s_own_errors_are_linked()
    {
        string targets = File.ReadAllText(Repository.Path("src", "NetGen", "build", "NetGen.targets"));
        foreach (string id in (string[])["NETGEN015", Rules.OldCompiler])
        {
            Assert.Contains($"Code=\"{id}\"", targets, StringComparison.Ordinal);
            Assert.Contains($"HelpLink=\"{Parsing.Mistakes.HelpFolder}{id}.md\"", targets, StringComparison.Ordinal);
            Assert.StartsWith($"# {id}: ", Page(id), StringComparison.Ordinal);
            Assert.Contains($"| [{id}]({id}.md) | error |", Page("README"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_example_is_underlined_where_the_page_says(string id)
    {
        string source = Blocks(id)[0];
        Diagnostic diagnostic = Assert.Single(await DiagnosticsAsync(source));
        Assert.Equal(id, diagnostic.Id);

        // The comment under the line that is underlined; what the two slashes stand under cannot be.
        LinePositionSpan place = diagnostic.Location.GetLineSpan().Span;
        string comment = source.Split('\n')[place.End.Line + 1];
        int slashes = comment.IndexOf("//", StringComparison.Ordinal) + 2;
        int start = Math.Max(slashes, place.Start.Character);
        Assert.Equal(new string('~', place.End.Character - start), comment[start..]);
        Assert.Equal("//", comment[..start].Trim());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_follows_is_mended(string id)
    {
        Assert.All(Blocks(id)[1..], block => Assert.DoesNotContain('~', block));
        foreach (string block in Blocks(id)[1..])
        {
            Assert.Empty(await DiagnosticsAsync(block));
        }
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.md"));

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Info ? "Information" : rule.DefaultSeverity.ToString();

    private static string[] Blocks(string id) => [.. Page(id).Split("```csharp\n").Skip(1).Select(rest => rest.Split("\n```")[0])];

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(string block)
    {
        GeneratorRun run = GeneratorHarness.Run([block, "global using NetGen;"], CompilationSettings.Modern);
        return (await Analysis.OfAsync(run.Compilation)).Concat(run.Result.Diagnostics);
    }
}
