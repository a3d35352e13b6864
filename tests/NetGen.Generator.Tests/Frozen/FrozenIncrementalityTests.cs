using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Pipeline;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>What a change of a weights file makes the generator do again.</summary>
public class FrozenIncrementalityTests
{
    private const string Source =
        """
        using NetGen;

        [Network(2, 4, 1)] internal partial class LiveNet { }

        [Network(Weights = "first.safetensors")] internal static partial class FirstNet { }

        [Network(Weights = "second.safetensors")] internal static partial class SecondNet { }
        """;

    private static readonly FrozenNetwork Network = new("2,4,1", "tanh,sigmoid");
    private static readonly FrozenNetwork Retrained = new("2,4,1", "tanh,sigmoid", seed: 2);

    [Fact]
    public void A_changed_file_regenerates_its_network_alone()
    {
        AdditionalText second = Network.Text("second.safetensors");
        GeneratorRun run = Start(second);
        string[] before = [.. run.Sources.Select(source => source.SourceText.ToString())];

        run = GeneratorHarness.Run(run.Driver.ReplaceAdditionalText(second, Retrained.Text("second.safetensors")), Compilation(), CompilationSettings.Modern);

        Assert.Equal([Cached, Cached, Modified], run.Reasons(NetworkGenerator.Steps.Plan));
        Assert.Equal([Cached, Cached, Modified], run.Reasons(NetworkGenerator.Steps.Text));
        Assert.Equal([Unchanged, Unchanged, Modified], run.Reasons(NetworkGenerator.Steps.Network));
        string[] after = [.. run.Sources.Select(source => source.SourceText.ToString())];
        Assert.Equal(before[..2], after[..2]);
        Assert.NotEqual(before[2], after[2]);
    }

    [Fact]
    public void The_same_text_written_anew_regenerates_nothing()
    {
        AdditionalText second = Network.Text("second.safetensors");
        GeneratorRun run = Start(second);

        run = GeneratorHarness.Run(run.Driver.ReplaceAdditionalText(second, Network.Text("second.safetensors")), Compilation(), CompilationSettings.Modern);

        Assert.Equal([Cached, Unchanged], run.Reasons(NetworkGenerator.Steps.Weights).Order().Reverse());
        Assert.Equal([Cached, Cached, Cached], run.Reasons(NetworkGenerator.Steps.Plan));
        Assert.Equal([Cached, Cached, Cached], run.Reasons(NetworkGenerator.Steps.Text));
    }

    [Fact]
    public void An_edit_of_the_program_reads_no_file()
    {
        GeneratorRun run = Start(Network.Text("second.safetensors"));
        CSharpCompilation edited = Compilation().AddSyntaxTrees(GeneratorHarness.Parse("internal class Other { }", CompilationSettings.Modern, "Other.cs"));

        run = GeneratorHarness.Run(run.Driver, edited, CompilationSettings.Modern);

        Assert.Equal([Cached, Cached], run.Reasons(NetworkGenerator.Steps.Weights));
        Assert.Equal([Cached, Cached, Cached], run.Reasons(NetworkGenerator.Steps.Plan));
    }

    [Fact]
    public void What_flows_holds_nothing_of_the_compiler()
    {
        GeneratorRun run = Start(Network.Text("second.safetensors"));
        foreach (string step in (string[])[NetworkGenerator.Steps.Weights, NetworkGenerator.Steps.Network, NetworkGenerator.Steps.Plan])
        {
            Assert.All(run.Values(step), value => Assert.Empty(ObjectGraph.FindCompilerObjects(value)));
        }
    }

    [Fact]
    public void Files_that_are_none_of_networks_are_not_read()
    {
        GeneratorRun run = GeneratorHarness.Run(Source, CompilationSettings.Modern, new FileText("notes.txt", "x"), Network.Text("first.safetensors"));
        Assert.Single(run.Values(NetworkGenerator.Steps.Weights));
        Assert.Equal(["LiveNet.g.cs", "FirstNet.g.cs"], run.Sources.Select(source => source.HintName).Where(name => name != "SecondNet.g.cs"));
    }

    private static GeneratorRun Start(AdditionalText second) =>
        GeneratorHarness.Run(Source, CompilationSettings.Modern, Network.Text("first.safetensors"), second).AssertClean();

    private static CSharpCompilation Compilation() => GeneratorHarness.Compile([Source], CompilationSettings.Modern);
}
