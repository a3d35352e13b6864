using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace NetGen.Packaging;

/// <summary>Runs programs to their end.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Runs a program.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Variables that it gets besides the tests' own.</param>
    /// <param name="program">The program, by its path or as the shell finds it.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static async Task<CommandResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test runner's own build settings are not the command's business.
        foreach (string name in start.Environment.Keys.Where(IsOfAnotherBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        string command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource timeout = new(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} did not end within {Patience}.");
        }

        return new CommandResult(command, process.ExitCode, await output + await error);
    }

    /// <summary>What a program prints, which must succeed, with no variables but the tests' own.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="program">The program, by its path or as the shell finds it.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static async Task<string> OutputAsync(string folder, string program, params string[] arguments)
    {
        CommandResult run = await RunAsync(folder, new Dictionary<string, string>(), program, arguments);
        return run.AssertSuccess().Output;
    }

    /// <summary>Whether the shell would find a program.</summary>
    public static bool Exists(string program) => Find(program) is not null;

    /// <summary>Where the shell would find a program. Null: nowhere.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static bool IsOfAnotherBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
