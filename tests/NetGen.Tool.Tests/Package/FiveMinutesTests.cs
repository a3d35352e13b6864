using System;
using System.Diagnostics;
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
        string tools = Path.Combine(packed.Work, "tools");
        string folder = packed.Work;
        foreach (string line in readme.Only("sh").Split('\n'))
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal))
            {
                folder = Path.Combine(folder, line[3..]);
            }
            else if (line.StartsWith("dotnet ", StringComparison.Ordinal))
            {
                // Into a folder of the test, not among the user's tools.
                string command = line["dotnet ".Length..].Replace("--global", $"--tool-path {tools}", StringComparison.Ordinal);
                (await DotNet.RunAsync(folder, packed.Packages, command.Split(' '))).AssertSuccess();
            }
            else
            {
                Assert.StartsWith("netgen ", line, StringComparison.Ordinal);
                Assert.Equal(0, await RunTool(tools, folder, line["netgen ".Length..].Split(' ')));
            }
        }

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

    private static async Task<int> RunTool(string tools, string folder, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(tools, "netgen"), arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
