using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator;

namespace NetGen.Benchmarks.Generator;

/// <summary><c>freeze</c>: what a frozen network of a million parameters costs a build, beside the same network with an instance.</summary>
internal static class FreezeCommand
{
    private const int Inputs = 1000;
    private const int Units = 999;
    private const int Repetitions = 5;

    public static int Run()
    {
        AdditionalText weights = Weights();
        Console.WriteLine("| network | generate and compile, least of five, s | assembly, MB |");
        Console.WriteLine("|---|---:|---:|");
        Measure("no network", "class None { }", []);
        Measure("with an instance", $"[NetGen.Network({Inputs}, {Units}, 1)] partial class Net {{ }}", []);
        foreach (WeightStorage storage in Enum.GetValues<WeightStorage>())
        {
            Measure($"frozen, {storage}", $"[NetGen.Network(Weights = \"net\", Storage = NetGen.WeightStorage.{storage})] partial class Net {{ }}", [weights]);
        }

        return 0;
    }

    private static void Measure(string name, string source, ImmutableArray<AdditionalText> files)
    {
        double least = double.MaxValue;
        long length = 0;
        for (int i = 0; i < Repetitions; i++)
        {
            var parse = new CSharpParseOptions(LanguageVersion.Latest);
            CSharpCompilation compilation = CSharpCompilation.Create("Networks", [CSharpSyntaxTree.ParseText(source, parse)], References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
            using var image = new MemoryStream();
            var watch = Stopwatch.StartNew();
            CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], files, parse).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
            if (!generated.Emit(image).Success)
            {
                throw new InvalidOperationException($"{name} does not compile.");
            }

            least = Math.Min(least, watch.Elapsed.TotalSeconds);
            length = image.Length;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {least:F2} | {length / 1e6:F2} |"));
    }

    private static MemoryText Weights()
    {
        var random = new Random(1);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (double)(float)(random.NextDouble() - 0.5))];
        var network = new NetworkFile(NetworkDescription.Parse($"{Inputs},{Units},1", "tanh,identity", null), [Numbers(Inputs * Units), Numbers(Units)], [Numbers(Units), Numbers(1)]);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        network.WriteText(text);
        return new MemoryText("net.netgen", text.ToString());
    }

    private static ImmutableArray<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
        ];
    }

    private sealed class MemoryText(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
    }
}
