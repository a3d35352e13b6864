using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NetGen.Generator.Tests.Pipeline;

/// <summary>
/// What an edit makes the generator do again. The compiler asks for the model again at every edit, since what an attribute
/// means can change from afar; all that follows depends on the model alone.
/// </summary>
public class IncrementalityTests
{
    private const string Network =
        """
        using NetGen;

        /// <summary>The network that stays.</summary>
        [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
        public partial class FirstNet { }
        """;

    private const string Second =
        """
        using NetGen;

        /// <summary>The network that comes and changes.</summary>
        [Network(8, 32, 2)]
        public partial class SecondNet { }
        """;

    private const string Unrelated = "internal static class Unrelated { internal static int Answer() => 41; }";

    [Fact]
    public void Nothing_changed()
    {
        Edit edit = new(Network, Unrelated);
        edit.Apply([Network, Unrelated], sameTrees: true);
        edit.AssertReasons(model: [Cached], plan: [Cached], text: [Cached]);
    }

    [Fact]
    public void Unrelated_edit_in_another_file()
    {
        Edit edit = new(Network, Unrelated);
        edit.Apply([Network, Unrelated.Replace("41", "42", StringComparison.Ordinal)]);
        edit.AssertReasons(model: [Unchanged], plan: [Cached], text: [Cached]);
    }

    [Theory]
    [InlineData("a comment added", "/// <summary>", "// A comment.\n/// <summary>")]
    [InlineData("a comment inside the attribute", "(2, 4", "(2, /* hidden */ 4")]
    [InlineData("lines moved", "using NetGen;", "\n\n\nusing NetGen;\n\n")]
    [InlineData("whitespace inside the attribute", "2, 4, 1, ", "2,4,\n    1,   ")]
    [InlineData("the same constants, written otherwise", "2, 4, 1", "1 + 1, 0x4, 1")]
    [InlineData("the arguments in another order", """Activations = "tanh,sigmoid", Cost = "CrossEntropy")""", """Cost = "CrossEntropy", Activations = "tanh,sigmoid")""")]
    [InlineData("a member of the user's own", "FirstNet { }", "FirstNet { internal int Own => 1; }")]
    public void Edit_without_meaning(string what, string before, string after)
    {
        Edit edit = new(Network, Unrelated);
        string edited = Network.Replace(before, after, StringComparison.Ordinal);
        Assert.True(edited != Network, $"The edit is not made: {what}.");

        edit.Apply([edited, Unrelated]);
        edit.AssertReasons(model: [Unchanged], plan: [Cached], text: [Cached]);
    }

    [Fact]
    public void Second_network_added()
    {
        Edit edit = new(Network);
        edit.Apply([Network, Second]);
        edit.AssertReasons(model: [Unchanged, New], plan: [Cached, New], text: [Cached, New]);
        Assert.Equal(["FirstNet.g.cs", "SecondNet.g.cs"], edit.HintNames);
    }

    [Fact]
    public void Second_network_removed()
    {
        Edit edit = new(Network, Second);
        edit.Apply([Network]);
        edit.AssertReasons(model: [Unchanged, Removed], plan: [Cached, Removed], text: [Cached, Removed]);
        Assert.Equal(["FirstNet.g.cs"], edit.HintNames);
    }

    [Theory]
    [InlineData("a layer's size", "8, 32, 2", "8, 31, 2")]
    [InlineData("an activation", "8, 32, 2", "8, 32, 2, Activations = \"relu,identity\"")]
    [InlineData("an activation's argument", "8, 32, 2", "8, 32, 2, Activations = \"elu(0.5),identity\"")]
    [InlineData("the cost", "8, 32, 2", "8, 32, 2, Cost = \"Hinge\"")]
    [InlineData("the precision", "8, 32, 2", "8, 32, 2, Precision = Precision.Double")]
    public void Changed_attribute_regenerates_that_network_alone(string what, string before, string after)
    {
        Edit edit = new(Network, Second);
        string edited = Second.Replace(before, after, StringComparison.Ordinal);
        Assert.True(edited != Second, $"The edit is not made: {what}.");

        edit.Apply([Network, edited]);
        edit.AssertReasons(model: [Unchanged, Modified], plan: [Cached, Modified], text: [Cached, Modified]);
        Assert.Equal("FirstNet.g.cs", edit.HintNames[0]);
    }

    [Fact]
    public void Changed_language_version_regenerates_everything()
    {
        CompilationSettings plain = CompilationSettings.Modern with { LanguageVersion = LanguageVersion.CSharp9 };
        Edit edit = new(Network);
        edit.Apply([Network], settings: plain);
        edit.AssertReasons(model: [Modified], plan: [Modified], text: [Modified]);
    }

    /// <summary>A run over some sources, then one over edited ones with the same driver.</summary>
    private sealed class Edit
    {
        private readonly CSharpCompilation _before;
        private GeneratorRun _run;

        public Edit(params string[] sources)
        {
            _before = GeneratorHarness.Compile(sources, CompilationSettings.Modern);
            _run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(CompilationSettings.Modern), _before, CompilationSettings.Modern).AssertClean();
        }

        public string[] HintNames => [.. _run.Sources.Select(source => source.HintName)];

        public void Apply(string[] sources, bool sameTrees = false, CompilationSettings? settings = null)
        {
            settings ??= CompilationSettings.Modern;
            CSharpCompilation after = sameTrees ? _before : Replace(sources, settings);
            _run = GeneratorHarness.Run(_run.Driver.WithUpdatedParseOptions(settings.ParseOptions), after, settings).AssertClean();
        }

        public void AssertReasons(
            IncrementalStepRunReason[] model,
            IncrementalStepRunReason[] plan,
            IncrementalStepRunReason[] text)
        {
            Assert.Equal(model, _run.Reasons(NetworkGenerator.Steps.Model));
            Assert.Equal(plan, _run.Reasons(NetworkGenerator.Steps.Plan));
            Assert.Equal(text, _run.Reasons(NetworkGenerator.Steps.Text));
        }

        // Untouched files keep their trees, as they do in an editor.
        private CSharpCompilation Replace(string[] sources, CompilationSettings settings)
        {
            List<SyntaxTree> kept = [.. _before.SyntaxTrees.Where(tree => tree.Options.Equals(settings.ParseOptions))];
            return _before.RemoveAllSyntaxTrees().AddSyntaxTrees(sources.Select((source, index) =>
                kept.Find(tree => tree.ToString() == source)
                ?? GeneratorHarness.Parse(source, settings, $"Source{index}.cs")));
        }
    }
}
