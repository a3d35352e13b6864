using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Reflection;

namespace NetGen.Benchmarks.Peers.C;

/// <summary>gcc, where the machine has one, and the programs that it is given.</summary>
internal static class CCompiler
{
    private const string Prefix = "C/";

    private static readonly Lazy<bool> Present = new(() => Run(["--version"], out _));

    public static bool IsPresent => Present.Value;

    /// <summary>Compiles network.c for one network into a library.</summary>
    /// <param name="definitions">What it is told: NAME or NAME=value.</param>
    /// <param name="folder">Where everything goes.</param>
    /// <param name="instructionSet">gcc's option for it.</param>
    /// <returns>The library's path.</returns>
    public static string Compile(IEnumerable<string> definitions, string folder, string instructionSet)
    {
        foreach (string resource in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            if (resource.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using Stream source = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
                using FileStream file = File.Create(Path.Combine(folder, resource[Prefix.Length..]));
                source.CopyTo(file);
            }
        }

        string library = Path.Combine(folder, "network.so");
        List<string> arguments = ["-O3", instructionSet, "-ffast-math", "-shared", "-fPIC", "-o", library, Path.Combine(folder, "network.c")];
        foreach (string definition in definitions)
        {
            arguments.Add("-D" + definition);
        }

        // The C library's vector functions where there are any, which -ffast-math lets the compiler take.
        arguments.Add("-lm");
        if (!Run([.. arguments, "-lmvec"], out _) && !Run(arguments, out string errors))
        {
            throw new InvalidOperationException("gcc fails: " + errors);
        }

        return library;
    }

    private static bool Run(IEnumerable<string> arguments, out string errors)
    {
        try
        {
            ProcessStartInfo start = new("gcc", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            _ = process.StandardOutput.ReadToEndAsync();
            errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception exception)
        {
            errors = exception.Message;
            return false;
        }
    }
}
