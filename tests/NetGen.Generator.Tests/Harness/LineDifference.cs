using System;
using System.Globalization;
using System.Text;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Says where two texts differ, for people.</summary>
internal static class LineDifference
{
    private const int Context = 3;
    private const int Longest = 40;

    /// <summary>The lines from the first that differs to the last, a few equal ones around them.</summary>
    public static string Describe(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');

        int head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"line {head + 1}:\n");
        Append(text, "  ", before.AsSpan(Math.Max(0, head - Context)..head));
        Append(text, "- ", before.AsSpan(head..(before.Length - tail)));
        Append(text, "+ ", after.AsSpan(head..(after.Length - tail)));
        Append(text, "  ", after.AsSpan((after.Length - tail)..Math.Min(after.Length, after.Length - tail + Context)));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string mark, ReadOnlySpan<string> lines)
    {
        foreach (string line in lines[..Math.Min(lines.Length, Longest)])
        {
            text.Append(mark).Append(line).Append('\n');
        }

        if (lines.Length > Longest)
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark}... and {lines.Length - Longest} lines more\n");
        }
    }
}
