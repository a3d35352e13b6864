using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Benchmarks.Native;

/// <summary>What the sample Edge says of itself, the least of some runs.</summary>
/// <param name="StartUp">Milliseconds of processor time up to the first line of Main.</param>
/// <param name="Inference">Nanoseconds.</param>
/// <param name="PeakMegabytes">Of memory.</param>
internal sealed record EdgeFigures(double StartUp, double Inference, double PeakMegabytes)
{
    private const int Runs = 30;

    public static EdgeFigures Measure(NativeProgram program)
    {
        EdgeFigures least = new(double.MaxValue, double.MaxValue, double.MaxValue);
        for (int run = 0; run < Runs; run++)
        {
            string output = program.Run();
            least = new EdgeFigures(
                Math.Min(least.StartUp, Number(output, "start-up: ([0-9.]+) ms")),
                Math.Min(least.Inference, Number(output, "inference: ([0-9.]+) ns")),
                Math.Min(least.PeakMegabytes, Number(output, "peak memory: ([0-9]+) KB") / 1024));
        }

        return least;
    }

    private static double Number(string text, string pattern) => double.Parse(Regex.Match(text, pattern).Groups[1].Value, CultureInfo.InvariantCulture);
}
