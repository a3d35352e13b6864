using System.Globalization;
using System.Linq;
using NetGen.Benchmarks.Native;

namespace NetGen.Benchmarks.Startup;

/// <summary>What a call takes in new processes, in milliseconds.</summary>
/// <param name="LeastFirst">The first call, the least of the processes.</param>
/// <param name="MedianFirst">The first call, the median of the processes.</param>
/// <param name="Later">Later calls, the least of all.</param>
internal sealed record FirstAndLater(double LeastFirst, double MedianFirst, double Later)
{
    /// <summary>Starts a program again and again.</summary>
    /// <param name="program">Prints the first call's milliseconds and the least of later calls.</param>
    /// <param name="call">Its argument.</param>
    /// <param name="processes">How often it is started.</param>
    public static FirstAndLater Measure(NativeProgram program, string call, int processes)
    {
        double[][] times = [.. Enumerable.Range(0, processes).Select(_ => Numbers(program.Run(call)))];
        double[] first = [.. times.Select(time => time[0]).Order()];
        return new FirstAndLater(first[0], first[processes / 2], times.Min(time => time[1]));
    }

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
