using System;
using System.IO;
using NetGen.Generator.Tests.Harness;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The README shows what the generator really writes.</summary>
public class ReadmeTests
{
    private const string Start = "<!-- generated: FlowerNet.g.cs -->\n";
    private const string End = "<!-- /generated -->";

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
