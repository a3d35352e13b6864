using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Compiles sources in memory with the generator at work on them.</summary>
internal static class GeneratorHarness
{
    /// <summary>Runs the generator over one source.</summary>
    public static GeneratorRun Run(string source, CompilationSettings? settings = null) => Run([source], settings);

    /// <summary>Runs the generator over one source, with files beside it.</summary>
    public static GeneratorRun Run(string source, CompilationSettings settings, params AdditionalText[] files) =>
        Run(CreateDriver(settings).AddAdditionalTexts([.. files]), Compile([source], settings), settings);

    /// <summary>Runs the generator over sources that make one assembly.</summary>
    public static GeneratorRun Run(IEnumerable<string> sources, CompilationSettings? settings = null)
    {
        settings ??= CompilationSettings.Modern;
        return Run(CreateDriver(settings), Compile(sources, settings), settings);
    }

    /// <summary>Runs a driver, which remembers what it has done before.</summary>
    public static GeneratorRun Run(GeneratorDriver driver, CSharpCompilation compilation, CompilationSettings settings)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new GeneratorRun(driver, output, settings);
    }

    /// <summary>The sources without the generator.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources, CompilationSettings settings) => CSharpCompilation.Create(
        settings.AssemblyName,
        sources.Select((source, index) => Parse(source, settings, $"Source{index}.cs")),
        References.For(settings.Platform),
        settings.CompilationOptions);

    public static SyntaxTree Parse(string source, CompilationSettings settings, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), settings.ParseOptions, path);

    /// <summary>A fresh driver that records the reason for each step.</summary>
    public static GeneratorDriver CreateDriver(CompilationSettings settings) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: settings.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
