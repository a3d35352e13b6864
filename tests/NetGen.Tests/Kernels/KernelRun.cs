using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Tests.Kernels;

/// <summary>Runs the program NetGen.KernelRuns in a process of its own.</summary>
internal static class KernelRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NetGen.KernelRuns.dll");

    /// <summary>Runs a command to its end and returns the lines that it prints.</summary>
    /// <param name="settings">Environment variables for the runtime, their names without <c>DOTNET_</c>.</param>
    /// <param name="command">The arguments.</param>
    public static async Task<string[]> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] command)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Program, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in settings)
        {
            start.Environment[$"DOTNET_{name}"] = value;
        }

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
            process.Kill();
            throw new TimeoutException($"{string.Join(' ', command)} did not end within {Patience}.");
        }

        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}:\n{await error}");
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
