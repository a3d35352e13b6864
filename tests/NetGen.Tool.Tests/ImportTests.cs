using System;
using System.IO;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary><c>netgen import</c>.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_a_frozen_class_and_its_weights()
    {
        ToolRun run = ToolRun.Of("import", WorkFolder.Model("torch_relu_logits"), "--class", "PolicyNet", "--output", _folder["new/folder"]).AssertSuccess();

        Assert.Equal(
            """
            using NetGen;

            /// <summary>The network 8-32-16-4 of torch_relu_logits.onnx. Its weights are constants of the program, taken from PolicyNet.safetensors at build time.</summary>
            [Network(8, 32, 16, 4, Activations = "relu,relu,identity", Weights = "PolicyNet.safetensors")]
            public partial class PolicyNet
            {
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(_folder["new/folder/PolicyNet.cs"]));
        NetworkFile weights = NetworkFile.Read(_folder["new/folder/PolicyNet.safetensors"]);
        Assert.Equal("8-32-16-4 relu, relu, identity, Single", weights.Description.ToString());
        Assert.Contains("<NetworkWeights Include=\"PolicyNet.safetensors\" />", run.Out, StringComparison.Ordinal);
        Assert.Contains("884 parameters", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_live_class_in_a_namespace()
    {
        ToolRun.Of("import", WorkFolder.Model("double_sigmoid"), "-c", "Judge", "-n", "Game.Minds", "--live", "-o", _folder.Root).AssertSuccess();
        Assert.Equal(
            """
            using NetGen;

            namespace Game.Minds
            {
                /// <summary>The network 3-6 of double_sigmoid.onnx. <c>Judge.Load("Judge.safetensors")</c> makes one with the imported weights.</summary>
                [Network(3, 6, Activations = "sigmoid", Precision = Precision.Double)]
                public partial class Judge
                {
                }
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(_folder["Judge.cs"]));
    }

    [Fact]
    public void Takes_safetensors_with_the_activations_named()
    {
        string file = _folder.Network("trained.safetensors", cost: null);
        ToolRun.Of("import", file, "--class", "Net", "--activations", "relu, leakyrelu(0.2)", "-o", _folder.Root).AssertSuccess();
        Assert.Contains("[Network(2, 4, 1, Activations = \"relu,leakyrelu(0.2)\", Weights = \"Net.safetensors\")]", File.ReadAllText(_folder["Net.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Replaces_files_only_if_told()
    {
        File.WriteAllText(_folder["Net.cs"], "mine");
        string[] command = ["import", WorkFolder.Model("torch_softmax"), "--class", "Net", "-o", _folder.Root];

        ToolRun.Of(command).AssertError("--force");

        Assert.Equal("mine", File.ReadAllText(_folder["Net.cs"]));
        Assert.False(File.Exists(_folder["Net.safetensors"]));
        ToolRun.Of([.. command, "--force"]).AssertSuccess();
        Assert.Contains("leakyrelu(0.2),softmax", File.ReadAllText(_folder["Net.cs"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Policy Net")]
    [InlineData("class")]
    [InlineData("3Net")]
    [InlineData("../Net")]
    [InlineData("Net;")]
    public void Refuses_names_that_CSharp_does_not_take(string name) =>
        ToolRun.Of("import", WorkFolder.Model("torch_softmax"), "--class", name, "-o", _folder.Root).AssertError("is no name for a class");

    [Fact]
    public void Refuses_namespaces_that_CSharp_does_not_take() =>
        ToolRun.Of("import", WorkFolder.Model("torch_softmax"), "--class", "Net", "--namespace", "A..B", "-o", _folder.Root).AssertError("is no name for a namespace");

    [Fact]
    public void Names_the_nodes_that_are_in_the_way_and_where_to_stop()
    {
        ToolRun.Of("import", WorkFolder.Model("refused_op"), "--class", "Net", "-o", _folder.Root).AssertError("y (Ceil)");
        ToolRun.Of("import", WorkFolder.Model("refused_op"), "--class", "Net", "-o", _folder.Root).AssertError("--until z");
        ToolRun.Of("import", WorkFolder.Model("refused_op"), "--class", "Net", "--until", "z", "-o", _folder.Root).AssertSuccess();
        Assert.Contains("[Network(3, 3, Activations = \"identity\"", File.ReadAllText(_folder["Net.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_write_what_a_file_smuggles_in()
    {
        NetworkDescription description = NetworkDescription.Parse("2,1", "tanh\")] class Evil {} //", null);
        new NetworkFile(description, [new double[2]], [new double[1]]).Save(_folder["evil.safetensors"]);
        ToolRun.Of("import", _folder["evil.safetensors"], "--class", "Net", "-o", _folder.Root).AssertError("is no activation function");
        Assert.False(File.Exists(_folder["Net.cs"]));
    }

    [Fact]
    public void Tells_what_is_wrong_with_a_file()
    {
        File.WriteAllText(_folder["text.onnx"], "This is no model.");
        ToolRun.Of("import", _folder["text.onnx"], "--class", "Net").AssertError("text.onnx: This is no ONNX model");
        ToolRun.Of("import", _folder["nothing.onnx"], "--class", "Net").AssertError("nothing.onnx");
        ToolRun.Of("import", _folder.Root, "--class", "Net").AssertError(_folder.Root);
    }
}
