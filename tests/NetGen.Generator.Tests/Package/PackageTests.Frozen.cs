using System;
using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Package;

/// <content>A program that knows the package alone and freezes a network with <c>NetworkWeights</c>.</content>
public partial class PackageTests
{
    private static string FrozenProject => PackedLibrary.Project("Frozen");

    private static string Weights => Path.Combine(FrozenProject, "models", "xor.safetensors");

    private static string Program => Path.Combine(FrozenProject, "obj", "Release", "net10.0", "Frozen.dll");

    private static string Text => Assert.Single(Directory.GetFiles(Path.Combine(FrozenProject, "obj", "Release", "net10.0", "netgen"), "xor-*.netgen"));

    [Fact]
    public async Task Freezes_a_network_again_when_its_file_changes_and_never_else()
    {
        // Exactly: relu(x + y) − 2 relu(x + y − 1).
        Save([1, 1, 1, 1], [0, -1], [1, -2]);
        CommandResult designTime = await DotNet.RunAsync(
            FrozenProject, library.Packages, "build", "-c", "Release", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles");
        designTime.AssertSuccess();
        Assert.Contains(Path.GetFileName(Text), designTime.Output, StringComparison.Ordinal);
        DateTime first = File.GetLastWriteTimeUtc(Text);

        (await Build()).AssertSuccess();
        Assert.Equal(first, File.GetLastWriteTimeUtc(Text));
        Assert.Equal("0.000 1.000 1.000 0.000", await Run());

        // Or, in place of exclusive or, in a file that is older than everything: a backup that was restored.
        Save([1, 1, 1, 1], [0, -1], [1, -1]);
        File.SetLastWriteTimeUtc(Weights, first.AddYears(-1));
        (await Build()).AssertSuccess();
        Assert.NotEqual(first, File.GetLastWriteTimeUtc(Text));
        Assert.Equal("0.000 1.000 1.000 1.000", await Run());

        // The same network in a newer file: nothing is compiled.
        DateTime compiled = File.GetLastWriteTimeUtc(Program);
        Save([1, 1, 1, 1], [0, -1], [1, -1]);
        File.SetLastWriteTimeUtc(Weights, DateTime.UtcNow.AddMinutes(1));
        (await Build()).AssertSuccess();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(Program));

        File.WriteAllBytes(Weights, [1, 2, 3]);
        CommandResult broken = await Build();
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains("error NETGEN032: 'xor.safetensors' cannot be read: This is not a safetensors file. The file has 3 bytes", broken.Output, StringComparison.Ordinal);

        File.Delete(Weights);
        CommandResult missing = await Build();
        Assert.NotEqual(0, missing.ExitCode);
        Assert.Contains($"error NETGEN032: 'xor.safetensors' cannot be read: the file '{Weights}' does not exist", missing.Output, StringComparison.Ordinal);
    }

    private static void Save(double[] hidden, double[] biases, double[] output)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Weights)!);
        new NetworkFile(NetworkDescription.Parse("2,2,1", "relu,identity", null), [hidden, output], [biases, [0]]).Save(Weights);
    }

    private Task<CommandResult> Build() => DotNet.RunAsync(FrozenProject, library.Packages, "build", "-c", "Release");

    private async Task<string> Run()
    {
        CommandResult run = await DotNet.RunAsync(FrozenProject, library.Packages, "exec", Path.Combine("bin", "Release", "net10.0", "Frozen.dll"));
        run.AssertSuccess();
        return run.Output.Trim();
    }
}
