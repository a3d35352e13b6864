using System.Diagnostics;

namespace NetGen.Onnx.Tests.Harness;

/// <summary>Named pipes, which block whoever opens them for reading until somebody writes.</summary>
internal static class Pipe
{
    /// <summary>Makes a pipe, on Unix.</summary>
    public static void Create(string path)
    {
        using Process process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
    }
}
