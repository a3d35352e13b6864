using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>A file that is missing, or holds something else, is reported at the attribute that asks for it, while one types.</summary>
public class FreezingMistakeTests
{
    private static readonly FrozenNetwork Network = new("2,4,1", "tanh,sigmoid", "CrossEntropy");

    public static TheoryData<string, string, string, string> Cases { get; } = new()
    {
        { "NETGEN030", "other", "The project has no network file 'other'; its files are 'net.safetensors'; add <NetworkWeights Include=\"other\" />", "[Network(2, 4, 1, Weights = \"other\")]" },
        { "NETGEN030", "\"\"", "no network file ''", "[Network(Weights = \"\")]" },
        { "NETGEN033", "net", "layer 1 has 4 units in the file (2-4-1) and 5 in the attribute (2-5-1)", "[Network(2, 5, 1, Weights = \"net\")]" },
        { "NETGEN033", "net", "layer 0 has 2 inputs", "[Network(3, 4, 1, Weights = \"net\")]" },
        { "NETGEN033", "net", "2 layers (2-4-1) and the attribute 3 (2-4-4-1)", "[Network(2, 4, 4, 1, Weights = \"net\")]" },
        { "NETGEN033", "net", "layer 2 has the activation sigmoid in the file and identity in the attribute", "[Network(2, 4, 1, Weights = \"net\")]" },
        { "NETGEN033", "net", "it has 2 layers (2-4-1), but Activations contains 1: 'relu'", "[Network(Weights = \"net\", Activations = \"relu\")]" },
        { "NETGEN033", "net", "'relux', which is unknown and not a method of the class", "[Network(Weights = \"net\", Activations = \"relux,tanh\")]" },
        { "NETGEN033", "net", "layer 2 has softmax", "[Network(Weights = \"net\", Activations = \"relu,softmax\")]" },
        { "NETGEN036", "WeightStorage.Half", "Storage applies only to frozen networks; add Weights = \"...\" or remove Storage", "[Network(2, 4, 1, Storage = WeightStorage.Half)]" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_underlined_at_the_attribute(string rule, string underlined, string message, string attribute) =>
        await AssertMistake(rule, underlined, message, attribute, Network.Text());

    [Fact]
    public async Task Without_any_file_the_item_is_named() =>
        await AssertMistake("NETGEN030", "flower.safetensors", "add <NetworkWeights Include=\"flower.safetensors\" /> to it", "[Network(Weights = \"flower.safetensors\")]");

    // Messages stand in the documentation of what is generated in the network's place.
    [Fact]
    public async Task A_name_that_no_text_may_hold_is_shown_with_question_marks()
    {
        const string Attribute = "[Network(2, 4, 1, Weights = \"\\ud800,\\u0001\")]";
        await AssertMistake("NETGEN030", "\\ud800,\\u0001", "no network file '?,?'", Attribute);
        Assert.DoesNotContain(Run(Attribute).Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS1570");
    }

    [Fact]
    public async Task Two_files_of_a_name() => await AssertMistake(
        "NETGEN031", "net.safetensors", "'a/net.safetensors' or 'b/net.safetensors'", "[Network(Weights = \"net.safetensors\")]", Network.Text("a/net.safetensors"), Network.Text("b/net.safetensors"));

    [Theory]
    [InlineData("../net.safetensors")]
    [InlineData("_/net.safetensors")]
    [InlineData("sub/../../net.safetensors")]
    [InlineData("NET.safetensors")]
    [InlineData("net.safetensors")]
    public async Task Of_several_files_that_of_the_very_path_is_taken(string name)
    {
        string[] paths = ["../net.safetensors", "_/net.safetensors", "net.safetensors", "NET.safetensors", "sub/../../net.safetensors"];
        FrozenNetwork wanted = new("2,1", "identity", seed: 2);
        AdditionalText[] files = [.. paths.Select(path => (path == name ? wanted : new FrozenNetwork("2,3,1", "tanh,identity")).Text(path))];
        string attribute = $"[Network(2, 1, Activations = \"identity\", Weights = \"{name}\")]";
        Assert.Empty(await AnalyzeAsync(attribute, files));
    }

    [Fact]
    public async Task Endless_paths_are_cut()
    {
        string path = string.Join('/', Enumerable.Repeat("folder", 10_000));
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync("[Network(Weights = \"other\")]", Network.Text(path + "/net")));
        Assert.InRange(diagnostic.GetMessage(CultureInfo.InvariantCulture).Length, 100, 1500);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read()
    {
        FileText broken = new("obj/net.netgen", "netgen-weights 1\nfile net.safetensors\nerror The header is not UTF-8\n");
        await AssertMistake("NETGEN032", "net.safetensors", "'net.safetensors' cannot be read: The header is not UTF-8", "[Network(Weights = \"net.safetensors\")]", broken);
        await AssertMistake("NETGEN032", "net", "line 1 of its text form", "[Network(Weights = \"net\")]", new FileText("obj/net.netgen", "something else"));
    }

    [Theory]
    [InlineData(double.NaN, "", "contains NaN in the weights of layer 1")]
    [InlineData(double.NegativeInfinity, "", "an infinity in the weights of layer 1")]
    [InlineData(70000.0, ", Storage = WeightStorage.Half", "70000 in the weights of layer 1, which half precision cannot represent")]
    [InlineData(-1e39, "", "-1E+39 in the weights of layer 1, which single precision cannot represent")]
    public async Task A_number_that_is_none(double number, string further, string message)
    {
        NetworkFile file = new(NetworkDescription.Parse("2,1", "identity", null, Precision.Double), [[1, number]], [[3]]);
        await AssertMistake("NETGEN034", "net", message, $"[Network(2, 1, Weights = \"net\"{further})]", FrozenNetwork.Text(file, "net.netgen", null));
    }

    [Fact]
    public async Task Too_many_numbers()
    {
        NetworkFile file = new(NetworkDescription.Parse("2100,1000", "identity", null), [new double[2_100_000]], [new double[1000]]);
        AdditionalText text = FrozenNetwork.Text(file, "net.netgen", null);
        await AssertMistake("NETGEN035", "net", "2,101,000 parameters, which take 9 MB; the maximum is 8 MB. Use Storage = WeightStorage.Half or Int8, or omit Weights and call Load at run time.", "[Network(Weights = \"net\")]", text);
        Assert.Empty(await AnalyzeAsync("[Network(Weights = \"net\", Storage = WeightStorage.Half)]", text));
    }

    [Theory]
    [InlineData("[Network(Weights = \"net.safetensors\")]")]
    [InlineData("[Network(Weights = \"net\")]")]
    [InlineData("[Network(Weights = \"../models/net\")]")]
    [InlineData("[Network(2, 4, 1, Activations = \"tanh,logistic\", Weights = \"models\\\\net.safetensors\")]")]
    public async Task Nothing_is_wrong(string attribute)
    {
        Assert.Empty(await AnalyzeAsync(attribute, Network.Text("models/net.safetensors")));
        Assert.Single(Run(attribute, Network.Text("models/net.safetensors")).Sources);
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        string[] rules = [.. new NetworkAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(id => string.CompareOrdinal(id, "NETGEN030") >= 0).Order(StringComparer.Ordinal)];
        Assert.Equal(["NETGEN030", "NETGEN031", "NETGEN032", "NETGEN033", "NETGEN034", "NETGEN035", "NETGEN036"], rules);
    }

    private static async Task AssertMistake(string rule, string underlined, string message, string attribute, params AdditionalText[] files)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(attribute, files));

        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(underlined, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(Run(attribute, files).Sources, source => source.SourceText.ToString().Contains("Constants", StringComparison.Ordinal));
    }

    private static GeneratorRun Run(string attribute, params AdditionalText[] files) => GeneratorHarness.Run(Source(attribute), CompilationSettings.Modern, files);

    private static string Source(string attribute) => $"using NetGen; {attribute} internal static partial class Net {{ }}".Replace(
        attribute.Contains("Storage", StringComparison.Ordinal) && !attribute.Contains("Weights", StringComparison.Ordinal) ? "static " : "\0", "", StringComparison.Ordinal);

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string attribute, params AdditionalText[] files)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile([Source(attribute)], CompilationSettings.Modern);
        return await compilation.WithAnalyzers([new NetworkAnalyzer()], new AnalyzerOptions([.. files])).GetAnalyzerDiagnosticsAsync();
    }
}
