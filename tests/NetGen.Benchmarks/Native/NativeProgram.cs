using System;
using System.Diagnostics;
using System.IO;

namespace NetGen.Benchmarks.Native;

/// <summary>A project of the clone, published for this system.</summary>
/// <param name="Path">The executable.</param>
internal sealed record NativeProgram(string Path)
{
    public long Length => new FileInfo(Path).Length;

    /// <summary>Publishes a project to native code.</summary>
    /// <param name="project">Its folder in the clone.</param>
    /// <param name="name">The executable's name.</param>
    /// <param name="instructionSet">As IlcInstructionSet has it; empty for the default.</param>
    public static NativeProgram PublishNative(string project, string name, string instructionSet) =>
        Publish(project, name, instructionSet, "-p:IlcInstructionSet=" + instructionSet);

    /// <summary>Publishes a project.</summary>
    /// <param name="project">Its folder in the clone.</param>
    /// <param name="name">The executable's name.</param>
    /// <param name="variant">Part of the output folder's name; empty for none.</param>
    /// <param name="options">Further options of <c>dotnet publish</c>.</param>
    public static NativeProgram Publish(string project, string name, string variant, params string[] options)
    {
        string root = Root();
        string folder = System.IO.Path.Combine(root, project);

        // The compiler of native code does not look whether its options have changed.
        string intermediate = System.IO.Path.Combine(folder, "obj", "Release", "net10.0", "linux-x64", "native");
        if (Directory.Exists(intermediate))
        {
            Directory.Delete(intermediate, recursive: true);
        }

        string output = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "netgen-published", name + variant);
        Start("dotnet", root, ["publish", folder, "-c", "Release", "-r", "linux-x64", "-o", output, .. options]);
        return new NativeProgram(System.IO.Path.Combine(output, name));
    }

    /// <summary>Runs it and returns what it prints.</summary>
    public string Run(params string[] arguments) => Start(Path, Environment.CurrentDirectory, arguments);

    private static string Start(string program, string folder, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ends with {process.ExitCode}:\n{output}");
    }

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NetGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"NetGen.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
