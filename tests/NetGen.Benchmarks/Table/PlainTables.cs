using System;
using Spectre.Console;

namespace NetGen.Benchmarks.Table;

/// <summary>Small tables as Markdown, the first column's words to the left, the others' numbers to the right.</summary>
internal static class PlainTables
{
    // Wider than any table, so that nothing is broken into lines where the output is no terminal.
    private const int Width = 200;

    /// <summary>An empty table.</summary>
    public static Spectre.Console.Table New(params string[] columns)
    {
        Spectre.Console.Table table = new() { Border = TableBorder.Markdown };
        for (int i = 0; i < columns.Length; i++)
        {
            table.AddColumn(new TableColumn(columns[i]) { Alignment = i == 0 ? Justify.Left : Justify.Right, NoWrap = true });
        }

        return table;
    }

    /// <summary>Writes a table to the standard output.</summary>
    public static void Write(Spectre.Console.Table table)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Width;
        console.Write(table);
    }
}
