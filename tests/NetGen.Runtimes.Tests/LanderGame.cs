using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The sample Lander, built once from the package, and what it prints.</summary>
public sealed partial class LanderGame(PackedLibrary library) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> NoDisplay = new() { ["DISPLAY"] = "", ["WAYLAND_DISPLAY"] = "" };

    private string _folder = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _folder = PackedLibrary.Sample("Lander");
        CommandResult build = await library.DotNetAsync(_folder, "build", "-c", "Release", "-o", "out", "-p:NetGenPackage=true", "-p:RunAnalyzers=false");
        build.AssertSuccess();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A file beside the program.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>Runs it where there is no display.</summary>
    internal Task<CommandResult> RunAsync(params string[] options) => Command.RunAsync(_folder, NoDisplay, "dotnet", ["out/Lander.dll", .. options]);

    /// <summary>Runs it on a screen that only the memory has.</summary>
    public Task<string> ShowAsync(params string[] options)
    {
        string[] screen = ["-a", "-s", "-screen 0 1280x800x24", "dotnet", "out/Lander.dll"];
        return Command.OutputAsync(_folder, "xvfb-run", [.. screen, .. options]);
    }

    /// <summary>How many of 200 new scenes the best pilot has landed in.</summary>
    public static int Landings(string output) => int.Parse(LandingsOf().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>What the runtime's own threads have allocated too, less than a byte a frame if anything.</summary>
    public static long BytesOfAllThreads(string output) => long.Parse(BytesOf().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>The generation and the best pilot's bits.</summary>
    public static (string Generation, string Bits) Pilot(string output) =>
        (GenerationOf().Match(output).Groups[1].Value, BitsOf().Match(output).Groups[1].Value);

    [GeneratedRegex(@"lands in (\d+) of 200 new scenes")]
    private static partial Regex LandingsOf();

    [GeneratedRegex(@" (\d+) by the whole program")]
    private static partial Regex BytesOf();

    [GeneratedRegex(@"^generation (\d+):", RegexOptions.Multiline)]
    private static partial Regex GenerationOf();

    [GeneratedRegex("^the pilot's bits: ([0-9A-F]{16})", RegexOptions.Multiline)]
    private static partial Regex BitsOf();
}
