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

/// <summary>The README shows what the generator really writes.</summary>
public class ReadmeTests
{
    private const string Start = "<!-- generated: FlowerNet.g.cs -->\n";
    private const string End = "<!-- /generated -->";

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
    public void Shows_the_generated_file()
    {
        string path = Repository.Path("README.md");
        string readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        int start = readme.IndexOf(Start, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "The README has lost the marks around the generated file.");
        start += Start.Length;

        string expected = $"\n```csharp\n{GeneratorHarness.Run(SampleNetworks.Flower).Text}```\n\n";
        string actual = readme[start..end];
        if (actual != expected && Snapshot.Accepts)
        {
            File.WriteAllText(path, readme[..start] + expected + readme[end..]);
            return;
        }

        Assert.True(actual == expected, $"README.md does not show the generated file: {LineDifference.Describe(actual, expected)}");
    }
}
