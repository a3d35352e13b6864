using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The README and the page on generated code show what the generator writes.</summary>
public class ReadmeTests
{
    private const string Start = "<!-- generated: FlowerNet.g.cs -->\n";
    private const string End = "<!-- /generated -->";
    private const string ExcerptStart = "<!-- excerpt: FlowerNet.g.cs -->\n";
    private const string ExcerptEnd = "<!-- /excerpt -->";

    /// <summary>Where lines of the file are left out of the excerpt.</summary>
    private const string Omission = "// …";

    /// <summary>A public class without documentation, which is all right in a program of twenty lines.</summary>
    private const string MissingComment = "CS1591";

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/NetGen/PACKAGE.md")]
    public void Shows_a_program_that_learns_xor(string readme)
    {
        string text = File.ReadAllText(Repository.Path(readme)).ReplaceLineEndings("\n");
        string program = text.Split("```csharp\n")[1].Split("```")[0];
        CompilationSettings settings = CompilationSettings.Modern;
        CSharpCompilation compilation = GeneratorHarness.Compile([program], settings)
            .WithOptions(settings.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication));
        GeneratorRun run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(settings), compilation, settings);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id != MissingComment);

        Type entry = run.Load().EntryPoint!.DeclaringType!;
        TextWriter console = Console.Out;
        StringWriter printed = new(CultureInfo.InvariantCulture);
        Console.SetOut(printed);
        try
        {
            entry.GetMethod("<Main>$", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        string line = printed.ToString().Split('\n').First(line => line.Count(letter => letter == ' ') == 3);
        Assert.Equal([0, 1, 1, 0], line.Split(' ').Select(number => Math.Round(float.Parse(number, CultureInfo.CurrentCulture))));
    }

    [Fact]
    public void The_page_on_generated_code_shows_the_whole_file()
    {
        string path = Repository.Path("docs", "generated-code.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        (int start, int end) = Between(page, Start, End, path);

        string expected = $"\n```csharp\n{GeneratorHarness.Run(SampleNetworks.Flower).Text}```\n\n";
        string actual = page[start..end];
        if (actual != expected && Snapshot.Accepts)
        {
            File.WriteAllText(path, page[..start] + expected + page[end..]);
            return;
        }

        Assert.True(actual == expected, $"{path} does not show the generated file: {LineDifference.Describe(actual, expected)}");
    }

    [Fact]
    public void The_README_shows_stretches_of_the_file_as_they_are()
    {
        string path = Repository.Path("README.md");
        string readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        (int start, int end) = Between(readme, ExcerptStart, ExcerptEnd, path);
        string excerpt = readme[start..end].Trim().Replace("```csharp\n", "", StringComparison.Ordinal).Replace("\n```", "", StringComparison.Ordinal);
        string[] stretches = excerpt.Split($"\n{Omission}\n");
        string file = WithoutIndentation(GeneratorHarness.Run(SampleNetworks.Flower).Text);

        Assert.Equal(2, stretches.Length);
        Assert.All(stretches, stretch => Assert.Contains($"\n{WithoutIndentation(stretch)}\n", file, StringComparison.Ordinal));
        Assert.InRange(excerpt.Split('\n').Length, 20, 35);
    }

    private static (int Start, int End) Between(string text, string startMark, string endMark, string path)
    {
        int start = text.IndexOf(startMark, StringComparison.Ordinal);
        int end = text.IndexOf(endMark, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{path} has lost the marks '{startMark.Trim()}' and '{endMark}'.");
        return (start + startMark.Length, end);
    }

    private static string WithoutIndentation(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
}
