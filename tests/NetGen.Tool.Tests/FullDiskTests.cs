using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary>
/// Outputs for which there is no room. The limit of a process for the length of its files is a disk that is full after a block: it
/// needs no rights, and writing fails as it does on a full disk. Windows has no such limit.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "NetGen.Tool.dll");

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export \"$1\" Net.onnx --force", "Net.onnx")]
    [InlineData("text \"$1\" --output Net.netgen --force", "Net.netgen")]
    [InlineData("import \"$1\" --class Net --force", "Net.safetensors")]
    public async Task Leave_the_old_file_and_no_temporary_one(string command, string output)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string input = _folder.Network("input.safetensors");
        File.WriteAllText(_folder["Net.cs"], "old");
        File.WriteAllText(_folder[output], "old");
        string[] files = _folder.Files;

        CommandResult run = await Shell($"trap '' XFSZ; ulimit -f 0; exec dotnet exec \"$0\" {command}", Tool, input);

        Assert.True(run.ExitCode == 2, run.Output);
        Assert.Matches($@"\Anetgen: Cannot write '[^']*{output}': the file is too large for the disk, or for a limit of the process\.\n\z", run.Output);
        Assert.Equal("old", File.ReadAllText(_folder[output]));
        Assert.Equal("old", File.ReadAllText(_folder["Net.cs"]));
        Assert.Equal(files, _folder.Files);
    }

    [Fact]
    public async Task Say_so_at_the_standard_output()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        CommandResult run = await Shell("exec dotnet exec \"$0\" text \"$1\" --output - > /dev/full", Tool, _folder.Network("input.safetensors"));

        Assert.True(run.ExitCode == 2, run.Output);
        Assert.Equal("netgen: Cannot write to the standard output: no space left on device.\n", run.Output);
    }

    // The runtime's own memory must not be files, which the limit would hit.
    private Task<CommandResult> Shell(string script, params string[] arguments) => Command.RunAsync(
        _folder.Root, new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" }, "/bin/sh", ["-c", script, .. arguments]);
}
