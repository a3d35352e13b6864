using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace NetGen.Tool.Output;

/// <summary>A table that is as wide as its texts: nothing is cut or wrapped.</summary>
internal sealed class TextTable
{
    // What the border that is used puts around and between columns.
    private const int Margin = 4;
    private const int Gap = 3;

    private readonly string?[] _titles;
    private readonly List<Cell[]> _rows = [];

    /// <param name="titles">The titles. One that ends in &gt; is that of a column of numbers; null: the column is left out.</param>
    public TextTable(params string?[] titles) => _titles = titles;

    /// <summary>The characters in its lines.</summary>
    public int Width => Margin + (Gap * (Shown.Count - 1)) + Shown.Sum(column => _rows.Select(row => CellCount(row[column].Text)).Append(_titles[column]!.TrimEnd('>').Length).Max());

    private List<int> Shown => [.. Enumerable.Range(0, _titles.Length).Where(column => _titles[column] is not null)];

    /// <summary>Adds a row: a cell for each title, also for those that are left out.</summary>
    public void Add(params Cell[] cells) => _rows.Add(cells);

    /// <summary>Writes the table.</summary>
    public void Write(IAnsiConsole console)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string title in _titles.OfType<string>())
        {
            TableColumn column = new(title.TrimEnd('>')) { NoWrap = true };
            table.AddColumn(title.EndsWith('>') ? column.RightAligned() : column);
        }

        foreach (Cell[] row in _rows)
        {
            table.AddRow(Shown.Select(column => new Text(row[column].Text, new Style(row[column].Color))));
        }

        console.Write(table);
    }

    private static int CellCount(string text) => new Spectre.Console.Rendering.Segment(text).CellCount();
}
