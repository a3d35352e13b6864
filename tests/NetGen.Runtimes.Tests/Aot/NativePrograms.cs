using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests.Aot;

/// <summary>The sample Edge from the package, and the same program without a network, both published to native code once.</summary>
public sealed class NativePrograms(PackedLibrary library) : IAsyncLifetime
{
    /// <summary>What a machine needs for it.</summary>
    internal const string Linker = "gcc";

    /// <summary>What publishing the sample has said.</summary>
    internal string EdgeBuild { get; private set; } = "";

    /// <summary>The sample.</summary>
    internal string Edge { get; } = Path.Combine(PackedLibrary.Project("Edge"), "out", "Edge");

    /// <summary>The program without a network.</summary>
    internal string Empty { get; } = Path.Combine(PackedLibrary.Project("Empty"), "out", "Empty");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!Command.Exists(Linker))
        {
            return;
        }

        // Both at once: one of two cores would wait while the other links.
        Task<CommandResult> edge = PublishAsync(PackedLibrary.Sample("Edge"));
        Task<CommandResult> empty = PublishAsync(PackedLibrary.Project("Empty"));
        EdgeBuild = (await edge).AssertSuccess().Output;
        (await empty).AssertSuccess();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs a program.</summary>
    internal static Task<string> RunAsync(string program, params string[] arguments) =>
        Command.OutputAsync(Path.GetDirectoryName(program)!, program, arguments);

    /// <summary>What the package says of the instruction set before a native program is compiled.</summary>
    internal async Task<string> SayInstructionSetAsync(params string[] properties)
    {
        string[] target = ["msbuild", "-nologo", "-t:NetGenSayInstructionSet", "-p:NetGenPackage=true", "-p:Configuration=Release"];
        CommandResult build = await library.DotNetAsync(PackedLibrary.Project("Edge"), [.. target, .. properties]);
        return build.AssertSuccess().Output;
    }

    private Task<CommandResult> PublishAsync(string folder) =>
        library.DotNetAsync(folder, "publish", "-c", "Release", "-r", "linux-x64", "-o", "out", $"-p:CppCompilerAndLinker={Linker}", "-p:NetGenPackage=true");
}
