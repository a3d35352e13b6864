using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace NetGen.Benchmarks.Table;

/// <summary>What the times belong to.</summary>
internal static class Machine
{
    /// <summary>Processor, operating system and runtime.</summary>
    public static string Name
    {
        get
        {
            string processor = HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? RuntimeInformation.ProcessArchitecture.ToString();
            return $"{processor}, {RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}";
        }
    }
}
