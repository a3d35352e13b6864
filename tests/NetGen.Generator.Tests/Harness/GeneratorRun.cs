using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace NetGen.Generator.Tests.Harness;

/// <summary>What came of one run of the generator.</summary>
internal sealed class GeneratorRun
{
    private readonly CompilationSettings _settings;

    public GeneratorRun(GeneratorDriver driver, Compilation compilation, CompilationSettings settings)
    {
        Driver = driver;
        Compilation = compilation;
        _settings = settings;

        // The compiler makes a mere warning of it.
        Assert.True(Result.Exception is null, $"The generator threw: {Result.Exception}");
    }

    /// <summary>The driver after the run, for a second run over edited sources.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The sources together with the generated ones.</summary>
    public Compilation Compilation { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>The text of the only generated file.</summary>
    public string Text => Sources.Single().SourceText.ToString();

    /// <summary>The errors and warnings of the compiler and the generator.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
    [
        .. Result.Diagnostics.Concat(Compilation.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
    ];

    /// <summary>The reason for each output of a named step.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Steps(step).SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>The value of each output of a named step.</summary>
    public IEnumerable<object> Values(string step) =>
        Steps(step).SelectMany(run => run.Outputs).Select(output => output.Value);

    /// <summary>Fails, with the diagnostics and the lines they are about, unless everything compiles without a warning.</summary>
    public GeneratorRun AssertClean()
    {
        if (!Diagnostics.IsEmpty)
        {
            Assert.Fail(string.Join('\n', Diagnostics.Take(20).Select(Describe)));
        }

        return this;
    }

    /// <summary>The compiled assembly, in a context of its own with the build of NetGen that it was compiled against.</summary>
    public Assembly Load()
    {
        using MemoryStream image = new();
        EmitResult result = Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Describe)));
        image.Position = 0;

        AssemblyLoadContext context = new(_settings.AssemblyName, isCollectible: true);
        if (_settings.Platform == TargetPlatform.Standard)
        {
            context.LoadFromAssemblyPath(References.LibraryPath(TargetPlatform.Standard));
        }

        return context.LoadFromStream(image);
    }

    private ImmutableArray<IncrementalGeneratorRunStep> Steps(string name)
    {
        Assert.True(Result.TrackedSteps.TryGetValue(name, out var steps), $"No step is named {name}: {string.Join(", ", Result.TrackedSteps.Keys)}.");
        return steps;
    }

    private static string Describe(Diagnostic diagnostic)
    {
        StringBuilder text = new(diagnostic.ToString());
        if (diagnostic.Location.SourceTree is { } tree)
        {
            int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
            text.Append("\n    ").Append(tree.GetText().Lines[line].ToString().AsSpan().Trim());
        }

        return text.ToString();
    }
}
