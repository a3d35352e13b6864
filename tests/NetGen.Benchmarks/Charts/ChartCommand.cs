using System;

namespace NetGen.Benchmarks.Charts;

/// <summary><c>chart</c>: draws a measured table.</summary>
internal static class ChartCommand
{
    /// <summary>Reads a table from a Markdown file and saves the chart.</summary>
    /// <param name="arguments">The Markdown file and the PNG file.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is not [string markdown, string picture])
        {
            Console.Error.WriteLine("chart <table.md> <picture.png>");
            return 1;
        }

        (var peers, var rows) = MeasuredMarkdown.Read(markdown);
        PeerChart.Save(picture, peers, rows);
        return 0;
    }
}
