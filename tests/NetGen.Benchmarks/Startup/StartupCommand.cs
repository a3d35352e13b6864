using System;
using System.Globalization;
using NetGen.Benchmarks.Native;
using NetGen.Benchmarks.Table;

namespace NetGen.Benchmarks.Startup;

/// <summary>
/// <c>startup</c>: the first calls in new processes with the default settings of the runtime, beside programs that are compiled ahead of
/// time. The table of docs/startup.md.
/// </summary>
internal static class StartupCommand
{
    private const string Project = "tests/NetGen.StartupTimes";
    private const string Name = "NetGen.StartupTimes";
    private const int Processes = 15;

    public static int Run()
    {
        Console.WriteLine($"{Machine.Name}; the minimum and the median of {Processes} processes.");
        Console.WriteLine();
        Console.WriteLine("| program | 10,000 flower steps, first call (ms) | later (ms) | first `Forward` of 8-32-16-4 (ms) |");
        Console.WriteLine("|---|---:|---:|---:|");
        Row("default", NativeProgram.Publish(Project, Name, "framework", "--self-contained", "false"));
        Row("ReadyToRun", NativeProgram.Publish(Project, Name, "readytorun", "--self-contained", "false", "-p:PublishReadyToRun=true"));
        Row("Native AOT, `x86-64-v3`", NativeProgram.Publish(Project, Name, "native", "-p:NativeStartup=true", "-p:IlcInstructionSet=x86-64-v3"));
        return 0;
    }

    private static void Row(string name, NativeProgram program)
    {
        FirstAndLater train = FirstAndLater.Measure(program, "train", Processes);
        FirstAndLater forward = FirstAndLater.Measure(program, "forward", Processes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {train.LeastFirst:F1}, {train.MedianFirst:F1} | {train.Later:F1} | {forward.LeastFirst:F1}, {forward.MedianFirst:F1} |"));
    }
}
