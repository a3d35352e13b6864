using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>Whatever names of files contain, and whatever a file's problem says, stays within comments and strings of what is generated.</summary>
public class NamesInTextTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "a", ".", "/", "\\", "\"", "\"\"\"", "'", "{", "}", "{0}", "<", ">", "&", "&lt;", "]]>", "<!--", "*/", "/*", "//", "///", "#if", "\n", "\r", "\u0085", "\u2028", "\u2029",
        "\t", "\0", "\u0001", "\u001B[2J", "\u200B", "\u202E", "\uFFFE", "\uFEFF", "é", "🌼", "\\u000A", "%0A", ";", "class X{}", "@\"", "$\"",
    ];

    [Fact]
    public void Names_and_problems_of_any_text_compile()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("NETGEN_TEST_SEED"), CultureInfo.InvariantCulture, out int given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Random random = new(seed);

        // Large enough not to be unrolled, so that the name of the file is in a comment.
        FrozenNetwork network = new("40,40,2", "tanh,identity");
        string[] names = [.. Enumerable.Range(0, 12).Select(i => Text(random) + i)];
        AdditionalText[] files = [.. names.Select((name, i) => i % 2 == 0 ? network.Text(name) : Broken(name, Text(random), i))];
        string source = "using NetGen;\n" + string.Concat(names.Select((name, i) => $"/// <summary>Net.</summary>\n[Network(Weights = {SymbolDisplay.FormatLiteral(name, quote: true)})]\npublic static partial class Net{i} {{ }}\n"));

        GeneratorRun run = GeneratorHarness.Run(source, CompilationSettings.Modern, files);

        Assert.Equal(names.Length, run.Sources.Length);
        Assert.Equal(names.Length / 2, run.Sources.Count(text => text.SourceText.ToString().Contains("class Constants", StringComparison.Ordinal)));
        Assert.Empty(run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    private static FileText Broken(string name, string problem, int i) =>
        new($"obj/{i}.netgen", $"netgen-weights 1\nfile {Escaped(name)}\nerror {Escaped(problem)}\n");

    private static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => $"%{value:X2}"));

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
