using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Packaging;
using NetGen.Runtimes.Tests.Compilers;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The sample Browser beside its own code on this machine.</summary>
[Collection(OnePackage.Name)]
public class BrowserTests(BrowserPage page, PackedLibrary library) : IClassFixture<BrowserPage>
{
    // What the sample does between its page and the network.
    private const string Driver = """
        public static class Program
        {
            public static string Run()
            {
                var lesson = new Browser.Lesson();
                var picture = new Browser.BoundaryPicture();
                lesson.Train(Browser.Lesson.AllEpochs);
                picture.Draw(lesson.Network);
                return string.Join(' ', lesson.Epochs, lesson.Cost.ToString("R"), string.Join(',', lesson.Network.Parameters.ToArray()), System.Convert.ToBase64String(picture.Pixels));
            }
        }
        """;

    private static readonly string[] Files =
        ["Flower/FlowerData.cs", "Flower/NormalNoise.cs", "Browser/FlowerNet.cs", "Browser/Lesson.cs", "Browser/BoundaryPicture.cs"];

    [NeedsCommandFact("chromium")]
    public void Trains_and_shows_in_the_browser_what_it_does_here()
    {
        string[] sources = [Driver, .. Files.Select(file => File.ReadAllText(Repository.Path("samples", file)))];
        string[] here = new Compiler(CompilerContext.Versions[^1], library).Run(sources, "14", "net10.0", CompilerContext.Runtime).Split(' ');
        double[] parameters = [.. here[2].Split(',').Select(Number)];
        int[] pixels = [.. Convert.FromBase64String(here[3]).Select(value => (int)value)];

        Assert.Equal(here[0], page.Epochs.ToString(CultureInfo.InvariantCulture));
        Assert.Empty(Deviation.Check("cost", [page.Cost], [Number(here[1])], 5e-6));
        Assert.Equal(page.Cost.ToString("F4", CultureInfo.InvariantCulture), page.ShownCost);
        Assert.Empty(Deviation.Check("parameters", page.Parameters, parameters, 5e-6));
        Assert.InRange(page.Cost, 0, 0.3);

        // Rounding a color may go either way.
        Assert.Equal(pixels.Length, page.Pixels.Length);
        Assert.InRange(pixels.Zip(page.Pixels, (expected, shown) => Math.Abs(expected - shown)).Max(), 0, 1);

        // Both classes are there, so there is a boundary.
        Assert.Contains(pixels.Chunk(4), pixel => pixel[0] > pixel[2] + 50);
        Assert.Contains(pixels.Chunk(4), pixel => pixel[2] > pixel[0] + 50);
    }

    [NeedsCommandFact("chromium")]
    public void The_page_has_no_errors() => Assert.Empty(page.Errors);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
