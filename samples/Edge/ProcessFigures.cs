using System;
using System.Runtime.InteropServices;

namespace Edge;

/// <summary>What the system says of this process. Without System.Diagnostics.Process, which alone is larger than the program.</summary>
internal static unsafe partial class ProcessFigures
{
    /// <summary>Processor time since the process began, in microseconds: at the first line of Main, what starting up costs.</summary>
    public static double ProcessorMicroseconds => Environment.CpuUsage.TotalTime.TotalMicroseconds;

    /// <summary>The most memory that the process has had at once, in kilobytes.</summary>
    public static long PeakKilobytes
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Environment.WorkingSet / 1024;
            }

            // struct rusage: two times of two longs each, then ru_maxrss.
            long* usage = stackalloc long[18];
            return GetUsage(0, usage) == 0 ? usage[4] : 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, long* usage);
}
