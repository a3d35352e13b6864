using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>What only the plan and the text know is reported by the generator, at the attribute.</summary>
public class NoteTests
{
    private const string Wide = "using NetGen;\n\nnamespace Space { internal partial class Outer<T> { [[|Network(20000, 3, 20000)|]] internal partial class Net { } } }\n";

    private const string Transposed = "using NetGen;\n\n[[|Network(64, 128, 64, 1)|]] internal partial class Net { }\n";

    private static readonly string Deep = $"using NetGen;\n\n[[|Network({string.Join(", ", Enumerable.Repeat(64, 101))})|]] internal partial class Net {{ }}\n";

    /// <summary>The rules that are the generator's.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["NETGEN016", "NETGEN017"];

    public static TheoryData<string, string, string> Notes => new()
    {
        {
            "NETGEN016", Wide,
            "'Net' does not fit on the stack: A single data point needs more memory than fits on the stack: each call rents "
        },
        { "NETGEN016", Transposed, "'Net' does not fit on the stack: " },
        { "NETGEN017", Deep, "'Net' exceeds the code size budget: its 100 layers are " },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void Is_information_at_the_attribute(string id, string marked, string message)
    {
        MarkedSource source = new(marked);
        Diagnostic note = Assert.Single(Run(source.Text), note => note.Id == id);
        Assert.Equal(DiagnosticSeverity.Info, note.Severity);
        Assert.Equal(Assert.Single(source.Spans), note.Location.SourceSpan);
        Assert.StartsWith(message, note.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void Is_suppressed_by_its_pragma(string id, string marked, string message)
    {
        Assert.NotEmpty(message);
        string source = $"#pragma warning disable {id}\n{new MarkedSource(marked).Text}";
        Assert.DoesNotContain(Run(source), note => note.Id == id);
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void Is_as_severe_as_editorconfig_says(string id, string marked, string message)
    {
        Assert.NotEmpty(message);
        string source = new MarkedSource(marked).Text;
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Run(source, id, "warning"), note => note.Id == id).Severity);
        Assert.DoesNotContain(Run(source, id, "none"), note => note.Id == id);
    }

    [Fact]
    public void Follows_the_attribute_when_the_class_moves()
    {
        MarkedSource before = new(Wide);
        MarkedSource after = new("// A comment.\n\n" + Wide);
        CompilationSettings settings = CompilationSettings.Modern;
        GeneratorRun first = GeneratorHarness.Run(before.Text);
        GeneratorRun second = GeneratorHarness.Run(first.Driver, GeneratorHarness.Compile([after.Text], settings), settings);

        Assert.Equal(before.Spans[0], Place(first));
        Assert.Equal(after.Spans[0], Place(second));
        Assert.All(second.Reasons(NetworkGenerator.Steps.Text), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        static TextSpan Place(GeneratorRun run) => Assert.Single(run.Result.Diagnostics).Location.SourceSpan;
    }

    [Theory]
    [InlineData("2, 4, 1")]
    [InlineData("784, 128, 10")]
    [InlineData("8, 32, 16, 4")]
    public void Usual_networks_need_none(string sizes) => Assert.Empty(Run($"using NetGen; [Network({sizes})] internal partial class Net {{ }}"));

    private static ImmutableArray<Diagnostic> Run(string source, string? id = null, string severity = "")
    {
        CompilationSettings settings = CompilationSettings.Modern;
        CSharpCompilation compilation = GeneratorHarness.Compile([source], settings);
        compilation = id is null ? compilation : Analysis.Configure(compilation, id, severity);
        return GeneratorHarness.Run(GeneratorHarness.CreateDriver(settings), compilation, settings).Result.Diagnostics.RemoveAll(note => note.IsSuppressed);
    }
}
