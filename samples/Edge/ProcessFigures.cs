using System;
using System.Globalization;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Edge;

/// <summary>What the system says of this process. Without System.Diagnostics.Process, which brings more than the program has.</summary>
internal static class ProcessFigures
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

            // A line such as "VmHWM:	    3252 kB".
            Span<byte> buffer = stackalloc byte[4096];
            using SafeFileHandle file = File.OpenHandle("/proc/self/status");
            ReadOnlySpan<byte> status = buffer[..RandomAccess.Read(file, buffer, fileOffset: 0)];
            ReadOnlySpan<byte> peak = status[(status.IndexOf("VmHWM:"u8) + "VmHWM:"u8.Length)..].TrimStart(" \t"u8);
            return long.Parse(peak[..peak.IndexOf((byte)' ')], CultureInfo.InvariantCulture);
        }
    }
}
