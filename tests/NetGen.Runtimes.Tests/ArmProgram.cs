using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>
/// The program in Projects/Arm from the package: published for linux-arm64 and run by an emulator, and its assembly run here.
/// </summary>
public sealed class ArmProgram(PackedLibrary library) : IAsyncLifetime
{
    /// <summary>The cross compiler, which links.</summary>
    internal const string Linker = "aarch64-linux-gnu-gcc";

    internal const string Emulator = "qemu-aarch64-static";

    /// <summary>What the linker has for Arm, and the emulator takes for the root of the file system.</summary>
    private const string SystemRoot = "/usr/aarch64-linux-gnu";

    private static readonly string Folder = PackedLibrary.Project("Arm");

    /// <summary>What it printed on Arm.</summary>
    internal PrintedResults OnArm { get; private set; } = new("");

    /// <summary>What the same assembly printed on this machine.</summary>
    internal PrintedResults Here { get; private set; } = new("");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!Command.Exists(Linker) || !Command.Exists(Emulator))
        {
            return;
        }

        ReferenceProgram.Write(Folder, ReferenceProgram.Few);
        CommandResult build = await library.DotNetAsync(
            Folder, "publish", "-c", "Release", "-r", "linux-arm64", "-o", "out", $"-p:CppCompilerAndLinker={Linker}", "-p:RunAnalyzers=false");
        build.AssertSuccess();
        OnArm = new(await Command.OutputAsync(Folder, Emulator, "-L", SystemRoot, Path.Combine(Folder, "out", "OnArm"), Folder));
        Here = new(await Command.OutputAsync(Folder, "dotnet", AssemblyForThisMachine()));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The build has made an assembly for any processor on its way; it only lacks the name of a framework.</summary>
    private static string AssemblyForThisMachine()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, "here")).FullName;
        foreach (string file in (string[])["OnArm.dll", "NetGen.dll"])
        {
            File.Copy(Path.Combine(Folder, "bin", "Release", "net10.0", "linux-arm64", file), Path.Combine(folder, file));
        }

        File.WriteAllText(
            Path.Combine(folder, "OnArm.runtimeconfig.json"),
            """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        return Path.Combine(folder, "OnArm.dll");
    }
}
