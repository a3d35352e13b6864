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
        File.WriteAllText(_folder["Robot.csproj"], "<Project />");
        ToolRun run = ToolRun.Of("import", WorkFolder.Model("torch_relu_logits"), "--class", "PolicyNet", "--output", _folder["new/folder"]).AssertSuccess();

        Assert.Equal(
            """
            using NetGen;

            /// <summary>The network 8-32-16-4, imported from torch_relu_logits.onnx. Its weights are compiled in from PolicyNet.safetensors.</summary>
            [Network(8, 32, 16, 4, Activations = "relu,relu,identity", Weights = "PolicyNet.safetensors")]
            public partial class PolicyNet
            {
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(_folder["new/folder/PolicyNet.cs"]));
        NetworkFile weights = NetworkFile.Read(_folder["new/folder/PolicyNet.safetensors"]);
        Assert.Equal("8-32-16-4 relu, relu, identity, Single", weights.Description.ToString());
        Assert.Contains("<NetworkWeights Include=\"new/folder/PolicyNet.safetensors\" />", run.Out, StringComparison.Ordinal);
        Assert.Contains("Robot.csproj:\n", run.Out, StringComparison.Ordinal);
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
                /// <summary>The network 3-6, imported from double_sigmoid.onnx. <c>Judge.Load("Judge.safetensors")</c> returns it with the imported weights.</summary>
                [Network(3, 6, Activations = "sigmoid", Precision = Precision.Double)]
                public partial class Judge
                {
                }
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(_folder["Judge.cs"]));
    }

    [Fact]
    public void Takes_the_activations_of_safetensors_without_any()
    {
        string file = _folder.Bare("trained.safetensors");
        ToolRun.Of("import", file, "--class", "Net", "--activations", "relu, leakyrelu(0.2)", "-o", _folder.Root).AssertSuccess();
        Assert.Contains("[Network(2, 4, 1, Activations = \"relu,leakyrelu(0.2)\", Weights = \"Net.safetensors\")]", File.ReadAllText(_folder["Net.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Replaces_files_only_with_force()
    {
        File.WriteAllText(_folder["Net.cs"], "mine");
        string[] command = ["import", WorkFolder.Model("torch_softmax"), "--class", "Net", "-o", _folder.Root];

        ToolRun.Of(command).AssertError("--force");

        Assert.Equal("mine", File.ReadAllText(_folder["Net.cs"]));
        Assert.False(File.Exists(_folder["Net.safetensors"]));
        ToolRun.Of([.. command, "--force"]).AssertSuccess();
        Assert.Contains("leakyrelu(0.2),softmax", File.ReadAllText(_folder["Net.cs"]), StringComparison.Ordinal);
    }

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
        ToolRun.Of("import", _folder["evil.safetensors"], "--class", "Net", "-o", _folder.Root).AssertError("is not the name of an activation function");
        Assert.False(File.Exists(_folder["Net.cs"]));
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file()
    {
        File.WriteAllText(_folder["text.onnx"], "This is no model.");
        ToolRun.Of("import", _folder["text.onnx"], "--class", "Net").AssertError("text.onnx: This is no ONNX model");
        ToolRun.Of("import", _folder["nothing.onnx"], "--class", "Net").AssertError("nothing.onnx");
        ToolRun.Of("import", _folder.Root, "--class", "Net").AssertError(_folder.Root);
    }

    [Fact]
    public void Takes_activations_only_where_a_file_has_none_or_the_same()
    {
        string file = _folder.Network("told.safetensors", activations: "leakyrelu(0.2),sigmoid");
        string[] command = ["import", file, "--class", "Net", "-o", _folder["out"], "--force", "--activations"];
        ToolRun.Of([.. command, "LeakyReLU( 0.20 ), sigmoid"]).AssertSuccess();
        Assert.Contains("leakyrelu(0.2),sigmoid", File.ReadAllText(_folder["out/Net.cs"]), StringComparison.Ordinal);
        ToolRun.Of([.. command, "leakyrelu(0.1),sigmoid"]).AssertError("contains the activation functions leakyrelu(0.2),sigmoid, not leakyrelu(0.1),sigmoid");
        ToolRun.Of([.. command, "relu,sigmoid"]).AssertError("omit --activations");
        ToolRun.Of("export", file, _folder["told.onnx"], "--activations", "relu,relu").AssertError("omit --activations");
        ToolRun.Of("import", WorkFolder.Model("torch_softmax"), "-c", "Net", "-o", _folder["new"], "--activations", "relu,relu").AssertError("--activations");
    }

    [Theory]
    [InlineData(double.NaN, "not a number (NaN)")]
    [InlineData(double.NegativeInfinity, "infinite")]
    public void Weights_that_are_no_numbers_are_refused_wherever_a_network_is_made_of_them(double weight, string what)
    {
        string file = _folder.Network("broken.safetensors", weights => weights[5] = weight);
        string expected = $"broken.safetensors: a weight of layer 1 is {what}: [2, 1] of tensor 'layers.1.weight'.";
        ToolRun.Of("import", file, "-c", "Net", "-o", _folder.Root).AssertError(expected);
        ToolRun.Of("import", file, "-c", "Net", "-o", _folder.Root, "--live").AssertError(expected);
        ToolRun.Of("text", file).AssertError(expected);
        ToolRun.Of("export", file, _folder["broken.onnx"]).AssertError(expected);
        Assert.Equal(["broken.safetensors"], _folder.Files);
    }
}
