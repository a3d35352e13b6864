using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Generator.Tests.Harness;

/// <summary>
/// Compares generated files with those that somebody has looked at, which lie beside the test. File names, the first line, the
/// encoding and the line ends are those of the Verify packages, so that the tests can move there with their files.
/// </summary>
internal static class Snapshot
{
    /// <summary>Set to 1, it makes whatever is generated the new snapshots.</summary>
    public const string AcceptVariable = "NETGEN_ACCEPT_SNAPSHOTS";

    private static readonly UTF8Encoding Utf8WithBom = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Whether what is generated becomes the new snapshots.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>Fails unless each generated file equals its snapshot.</summary>
    public static void Verify(
        GeneratorRun run,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        string prefix = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}#");

        Assert.NotEmpty(run.Sources);
        HashSet<string> stale = [.. Existing(prefix, ".verified.cs")];
        List<string> failures = [];
        foreach (GeneratedSourceResult source in run.Sources)
        {
            string name = prefix + Path.GetFileNameWithoutExtension(source.HintName);
            stale.Remove($"{name}.verified.cs");
            Compare(name, $"//HintName: {source.HintName}\n{source.SourceText}".ReplaceLineEndings("\n"), failures);
        }

        foreach (string path in stale)
        {
            failures.Add($"{Path.GetFileName(path)} is the snapshot of a file that is not generated any more. Delete it if that is right.");
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static void Compare(string name, string received, List<string> failures)
    {
        string verifiedPath = $"{name}.verified.cs";
        string receivedPath = $"{name}.received.cs";

        if (Accepts)
        {
            File.WriteAllText(verifiedPath, received, Utf8WithBom);
        }

        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received, Utf8WithBom);
        failures.Add(verified is null
            ? $"{Path.GetFileName(verifiedPath)} does not exist. Read {receivedPath} and rename it if it is right."
            : $"{Path.GetFileName(verifiedPath)} differs from {receivedPath}, {LineDifference.Describe(verified, received)}");
    }

    private static IEnumerable<string> Existing(string prefix, string suffix) =>
        Directory.GetFiles(Path.GetDirectoryName(prefix)!).Where(path =>
            path.StartsWith(prefix, StringComparison.Ordinal) && path.EndsWith(suffix, StringComparison.Ordinal));
}
