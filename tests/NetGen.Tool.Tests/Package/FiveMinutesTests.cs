using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests.Package;

/// <summary>The README's way from PyTorch to C#, with the packed tool and library, as it is written.</summary>
public class FiveMinutesTests(PackedTool packed) : IClassFixture<PackedTool>
{
    private const string Model = "torch_relu_logits";

    [Fact]
    public async Task From_PyTorch_to_CSharp_as_the_README_says()
    {
        // What export.py of the README leaves: PyTorch itself is not needed here.
        ReadmeSection readme = new("From PyTorch to C# in five minutes");
        Assert.Contains("torch.onnx.export", readme.Only("python"), StringComparison.Ordinal);
        File.Copy(WorkFolder.Model(Model), Path.Combine(packed.Work, "policy.onnx"));
        using ReadmeShell shell = new(packed);
        await shell.RunAsync(readme.Only("sh"), AddFeed);

        string folder = shell.Folder;
        string project = Directory.GetFiles(folder, "*.csproj").Single();
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", readme.Only("xml") + "\n</Project>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), readme.Only("csharp"));

        CommandResult run = await DotNet.RunAsync(folder, packed.Packages, "run");

        // The program's state is the model's first test point; PyTorch has told the outputs.
        run.AssertSuccess();
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(WorkFolder.Model(Model), ".json")));
        double[] outputs = [.. expected.RootElement.GetProperty("Y")[0].EnumerateArray().Select(value => value.GetDouble())];
        double[] printed = [.. run.Output.Trim().Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        Assert.Equal(outputs.Length, printed.Length);
        Assert.All(outputs.Zip(printed), pair => Assert.Equal(pair.First, pair.Second, 5));
    }

    [Fact]
    public async Task Packages_of_a_clone_install_as_the_README_says()
    {
        using ReadmeShell shell = new(packed);
        string[] commands = packed.Instructions.All("sh");

        await shell.RunAsync(commands[1], AddFeed);
        await shell.RunAsync(commands[2]);
        File.WriteAllText(Path.Combine(shell.Folder, "Program.cs"), """
            System.Console.WriteLine(NetGen.NetworkDescription.Parse("2,1", "identity", "MeanSquaredError", NetGen.Precision.Single));
            System.Console.WriteLine(typeof(NetGen.Onnx.OnnxModel));
            System.Console.WriteLine(typeof(Google.Protobuf.ByteString));
            """);
        CommandResult run = await DotNet.RunAsync(shell.Folder, packed.Packages, "run");

        Assert.Contains("2-1 identity", run.AssertSuccess().Output, StringComparison.Ordinal);
        await shell.RunAsync("netgen --help");
    }

    [Fact]
    public void Packages_say_what_they_are()
    {
        foreach (string name in (string[])["NetGen.Onnx", "NetGen.Tool"])
        {
            using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(packed.Feed, $"{name}.*.nupkg").Single());
            Assert.Contains(package.Entries, entry => entry.FullName == (name == "NetGen.Onnx" ? "onnx.md" : "tool.md") && entry.Length > 0);
            Assert.All((string[])["icon.png", "LICENSE"], file => Assert.NotNull(package.GetEntry(file)));
            using StreamReader nuspec = new(package.GetEntry($"{name}.nuspec")!.Open());
            string text = nuspec.ReadToEnd();
            Assert.Contains("MIT", text, StringComparison.Ordinal);
            Assert.Contains("<icon>icon.png</icon>", text, StringComparison.Ordinal);
            Assert.Contains("<projectUrl>https://github.com/netgen/netgen</projectUrl>", text, StringComparison.Ordinal);
            Assert.Contains($"commit=\"{PackedSources.Commit}\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Grpc.Tools", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_onnx_library_has_symbols()
    {
        using ZipArchive symbols = ZipFile.OpenRead(Directory.GetFiles(packed.Feed, "NetGen.Onnx.*.snupkg").Single());
        string[] files = [.. symbols.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(["lib/net10.0/NetGen.Onnx.pdb", "lib/netstandard2.1/NetGen.Onnx.pdb"], files);
    }

    // The nuget.config of the README, which a project needs while the packages are not published.
    private void AddFeed(string folder)
    {
        string config = packed.Instructions.Only("xml");
        Assert.Contains("../netgen/feed", config, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), config);
    }
}
