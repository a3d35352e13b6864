using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>
/// The loops of a product of matrices over its tiles: a loop over panels of columns, as wide as a tile, and for each width of
/// panel a method with the loop over the rows.
/// </summary>
/// <remarks>
/// A method holds few tiles, since the JIT compiler stops inlining in methods of about 900 local variables, its own included.
/// </remarks>
internal sealed class ProductText(IndentedWriter writer, VectorNames names, Tiles tiles)
{
    // So many multiply-adds, and what goes with them, a method holds before the JIT compiler stops inlining.
    private const int MostProducts = 24;
    private const int MostSums = 30;

    // One data point's sums of so few terms are written out: a loop's end that the processor does not foresee costs as much as they do.
    private const int MostTerms = 32;

    /// <summary>Writes the loops over panels of columns.</summary>
    public void WritePanels(Product product)
    {
        string v = names.Vector;
        Shape[] shapes = Shapes(product);
        if (shapes[0].IsRowByRow)
        {
            WriteRows(product, shapes[0]);
            return;
        }

        writer.Line("nint i = 0;");
        foreach (Shape shape in shapes)
        {
            string loop = $"for (; i + {Width(shape)} <= {product.Columns}; i += {Width(shape)})";
            using (shape.NeedsManyRegisters ? writer.Block($"if ({v}.HasManyRegisters)") : null as IDisposable)
            using (writer.Block(loop))
            {
                WritePanelCall(Of(product, shape), shape);
            }

            writer.Blank();
        }

        if (product.HasPart)
        {
            using (writer.Block($"if (i < {product.Columns})"))
            {
                WritePanelCall(product, Part(shapes));
            }
        }
    }

    /// <summary>Writes the methods for a panel of each width.</summary>
    public void WriteMethods(Product product)
    {
        Shape[] shapes = Shapes(product);
        if (shapes[0].IsRowByRow)
        {
            return;
        }

        IEnumerable<Shape> all = product.HasPart ? shapes.Append(Part(shapes)) : shapes;
        foreach (Shape shape in all.SelectMany(shape => WithRest(product, shape)).Distinct().Where(shape => Method(Of(product, shape), shape) == Name(product, shape)))
        {
            writer.Blank();
            writer.Line(product.IsPoint && IsForWidest(product, shapes, shape) ? Names.Inline : Names.OptimizeApart);
            writer.Line($"private static void {Method(product, shape)}<{names.Vector}>({string.Join(", ", Arguments(Of(product, shape), shape).Select(argument => argument.Declaration))})");
            using (writer.Indent())
            {
                writer.Line(names.Constraint);
            }

            using (writer.Block())
            {
                Product part = Of(product, shape);
                WriteRows(part with { Left = "a", Right = "b", StartValues = "start", Sum = "sum", PreActivations = "z", Rows = "rowCount" }, shape);
            }
        }
    }

    // With 16 registers 12 sums, and room for the factors: enough to keep the hardware busy, which starts two multiply-adds a cycle
    // and takes four for each. Chains are sums too, so that tiles with chains take 24 where there are 32 registers; and so do
    // the widest layers, whose weights come from the second-level cache.
    private static Shape[] Shapes(Product product)
    {
        Shape[] all = (product.IsPoint, product.Chains) switch
        {
            (true, 1) => [new(1, LayerPlan.PointPanelVectors), new(1, 4), new(1, 2), new(1, 1)],
            (true, 2) => [new(1, 4), new(1, 2), new(1, 1)],
            (true, _) => [new(1, 2), new(1, 1)],
            (_, 1) when product.IsWide => [new(6, 4, NeedsManyRegisters: true), new(6, 2), new(12, 1)],
            (_, 1) => [new(6, 2), new(12, 1)],
            (_, 2) => [new(6, 2, NeedsManyRegisters: true), new(12, 1, NeedsManyRegisters: true), new(3, 2), new(6, 1)],
            _ => [new(3, 2, NeedsManyRegisters: true), new(6, 1, NeedsManyRegisters: true), new(3, 2, IsHalved: true), new(3, 1)],
        };

        // The terms left over when the depth is dealt to the chains take room too.
        all = [.. all.Where(shape => !shape.NeedsManyRegisters || shape.Rows * shape.Vectors * (product.Chains + product.Rest) <= MostSums)];
        all = product.ColumnCount is { } columns ? Needed(all, columns, product.IsDouble) : all;

        // Panels of one width need no method of their own.
        Shape[] methods = product.IsRowByRow && !product.HasPart ? [.. all.SelectMany(shape => WithRest(product, shape))] : [];
        return methods.Length == 1 ? [methods[0] with { IsRowByRow = true }] : all;
    }

    // Those that some width of vector has a panel for.
    private static Shape[] Needed(Shape[] all, int columns, bool isDouble)
    {
        var needed = new HashSet<Shape>();
        int widest = isDouble ? 8 : 16;
        foreach (int lanes in isDouble ? new[] { 8, 4, 2, 1 } : [16, 8, 4, 1])
        {
            foreach (bool hasManyRegisters in lanes == widest ? new[] { true } : [true, false])
            {
                int vectors = columns / lanes;
                foreach (Shape shape in all.Where(shape => vectors >= shape.Vectors && (hasManyRegisters || !shape.NeedsManyRegisters)))
                {
                    needed.Add(shape);
                    vectors %= shape.Vectors;
                }
            }
        }

        return [.. all.Where(needed.Contains)];
    }

    // For one data point a call counts: the panels of the widest vectors are inlined, those of others would only take up room.
    private static bool IsForWidest(Product product, Shape[] shapes, Shape shape)
    {
        int left = product.WidestVectors;
        foreach (Shape candidate in shapes)
        {
            if (candidate == shape)
            {
                return left >= shape.Vectors;
            }

            left %= candidate.Vectors;
        }

        return false;
    }

    private static Product Of(Product product, Shape shape) =>
        product.FewRegisters is { } few && !shape.NeedsManyRegisters ? few : product with { FewRegisters = null };

    private string Width(Shape shape) => shape.Vectors == 1 ? $"{names.Vector}.Count" : $"{shape.Vectors} * {names.Vector}.Count";

    private static Shape Part(Shape[] shapes) => new(shapes[shapes.Length - 1].Rows, 1, IsPart: true);

    // Layers of the same sizes share their panels.
    private string Method(Product product, Shape shape)
    {
        Product body = product with { Name = "", Left = "", Right = "", StartValues = "", Sum = "", PreActivations = "", Rows = "" };
        return tiles.Share(body, shape, Name(product, shape));
    }

    private static string Name(Product product, Shape shape) =>
        $"{product.Name}Panel{shape.Rows}x{shape.Vectors}{(shape.IsHalved ? "Halves" : "")}{(shape.IsPart ? "Part" : "")}{(shape.IsRest ? "Rest" : "")}";

    private void WritePanelCall(Product product, Shape shape)
    {
        foreach (Shape part in WithRest(product, shape))
        {
            writer.Line($"{Method(product, part)}<{names.Vector}>({string.Join(", ", Arguments(product, part).Select(argument => argument.Value))});");
        }
    }

    // The rows that a tile leaves over have a method of their own where both would be too much for one.
    private static IEnumerable<Shape> WithRest(Product product, Shape shape)
    {
        bool hasWhole = product.RowCount is null || product.RowCount >= shape.Rows;
        int rest = product.RowCount is null ? 1 : product.RowCount.Value % shape.Rows;
        if (hasWhole && (rest == 0 || (!shape.IsPart && (shape.Rows + rest) * shape.Vectors * (product.Chains + product.Rest) <= MostProducts)))
        {
            yield return shape with { HasRest = rest > 0 };
            yield break;
        }

        if (hasWhole)
        {
            yield return shape;
        }

        if (rest > 0)
        {
            // Halved or not, the panel of the rest is the same.
            yield return shape with { IsRest = true, IsHalved = false, NeedsManyRegisters = shape.NeedsManyRegisters || shape.IsHalved };
        }
    }

    private IEnumerable<(string Declaration, string Value)> Arguments(Product product, Shape shape)
    {
        yield return Reference("a", product.Left, "0");
        yield return Reference("b", product.Right, Times("i", product.RightColumn));
        if (product.Start is TileStart.Lanes or TileStart.Rows)
        {
            yield return Reference("start", product.StartValues, product.Start == TileStart.Lanes ? "i" : "0");
        }

        yield return Reference("sum", product.Sum, "i");
        if (product.End.UsesPreActivation)
        {
            yield return Reference("z", product.PreActivations, "i");
        }

        foreach (string number in new[] { product.LeftRow, product.LeftStep, product.RightStep, product.Depth }.Where(IsVariable).Distinct())
        {
            yield return ($"nint {number}", number);
        }

        if (product.RowCount is null)
        {
            yield return ("nint rowCount", product.Rows);
        }

        if (shape.IsPart)
        {
            yield return ("nint part", $"{product.Columns} - i");
        }

        (string, string) Reference(string name, string matrix, string offset) => ($"ref {names.Real} {name}", At(matrix, offset));
    }

    private void WriteRows(Product product, Shape shape)
    {
        if (!shape.IsRest)
        {
            WriteWholeRows(product, shape);
        }

        if (shape.HasRest)
        {
            writer.Blank();
        }

        if (shape.IsRest || shape.HasRest)
        {
            WriteRest(product, shape);
        }
    }

    private void WriteWholeRows(Product product, Shape shape)
    {
        int rows = shape.Rows;
        if (product.RowCount / rows == 1)
        {
            WriteCall(product, shape, rows, "0");
            return;
        }

        string loop = product.RowCount is { } count
            ? $"for (nint r = 0; r < {count - (count % rows)}; r += {rows})"
            : $"for (nint r = 0; r + {rows} <= {product.Rows}; r += {rows})";
        using (writer.Block(loop))
        {
            WriteCall(product, shape, rows, "r");
        }
    }

    private void WriteRest(Product product, Shape shape)
    {
        if (product.RowCount is { } count)
        {
            int rest = count % shape.Rows;
            WriteCall(product, shape, rest, (count - rest).ToString());
            return;
        }

        string first = $"{product.Rows} - ({product.Rows} % {shape.Rows})";
        if (!product.HasRestInPairs)
        {
            using (writer.Block($"for (nint r = {first}; r < {product.Rows}; r++)"))
            {
                WriteCall(product, shape, 1, "r");
            }

            return;
        }

        writer.Line($"nint next = {first};");
        using (writer.Block($"for (; next + 2 <= {product.Rows}; next += 2)"))
        {
            WriteCall(product, shape, 2, "next");
        }

        writer.Blank();
        using (writer.Block($"if (next < {product.Rows})"))
        {
            WriteCall(product, shape, 1, "next");
        }
    }

    private void WriteCall(Product product, Shape shape, int rows, string row)
    {
        string column = shape.IsRowByRow ? "i" : "0";
        int terms = product.IsPoint && int.TryParse(product.Depth, out int depth) && depth * shape.Vectors <= MostTerms ? depth : 0;
        int steps = rows == shape.Rows ? product.Steps : 1;
        bool isAhead = product.IsAhead && shape.Vectors == LayerPlan.PointPanelVectors;
        var tile = new Tile(rows, shape.Vectors, product.Chains, product.Chains, product.Rest, product.Start, product.End, shape.IsPart, terms, steps, isAhead);
        using IDisposable? panels = shape.IsRowByRow ? writer.Block($"for (nint i = 0; i < {product.Columns}; i += {Width(shape)})") : null;
        if (shape.IsHalved && rows == shape.Rows)
        {
            // What the first half comes to waits in its place for the second.
            int half = product.Chains / 2;
            int rest = Math.Min(half, product.Rest);
            WriteCall(product, tile with { Chains = half, Rest = rest, End = TileEnd.Plain }, row, column, 0);
            WriteCall(product, tile with { Chains = half, Rest = product.Rest - rest, Start = TileStart.Total }, row, column, half);
        }
        else
        {
            WriteCall(product, tile, row, column, 0);
        }
    }

    /// <summary>Writes the call of a tile.</summary>
    /// <param name="product">The product.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="term">Its first term.</param>
    private void WriteCall(Product product, Tile tile, string row, string column, int term)
    {
        var arguments = new List<string>
        {
            At(product.Left, Plus(Times(row, product.LeftRow), Times(term.ToString(), product.LeftStep))),
            product.LeftRow,
            product.LeftStep,
            At(product.Right, Plus(Times(term.ToString(), product.RightStep), column)),
            product.RightStep,
        };
        if (tile.Terms == 0)
        {
            arguments.Add(product.Depth);
        }

        if (tile.Start == TileStart.Lanes)
        {
            arguments.Add(At(product.StartValues, column));
        }
        else if (tile.Start == TileStart.Rows)
        {
            arguments.Add(At(product.StartValues, row));
        }

        string place = Plus(Times(row, product.SumRow), column);
        arguments.Add(At(product.Sum, place));
        arguments.Add(product.SumRow);
        if (tile.End.UsesPreActivation)
        {
            arguments.Add(At(product.PreActivations, place));
        }

        if (tile.IsPart)
        {
            arguments.Add("part");
        }

        writer.Line($"{tiles.Method(tile)}({string.Join(", ", arguments)});");
    }

    // Constants of the class start with a capital letter.
    private static bool IsVariable(string number) => char.IsLower(number[0]);

    private static string At(string matrix, string offset) => offset == "0" ? $"ref {matrix}" : $"ref {Names.Add}(ref {matrix}, {offset})";

    private static string Plus(string left, string right) => (left, right) switch
    {
        ("0", _) => right,
        (_, "0") => left,
        _ => $"{left} + {right}",
    };

    private static string Times(string row, string stride) => (row, stride) switch
    {
        ("0", _) => "0",
        (_, "1") => row,
        ("1", _) => stride,
        _ => $"{row} * {stride}",
    };

    /// <summary>The tiles of a panel: rows at a time, vectors side by side; and what becomes of the rows that they leave over.</summary>
    private sealed record Shape(int Rows, int Vectors, bool NeedsManyRegisters = false, bool IsHalved = false, bool IsRowByRow = false, bool IsPart = false, bool IsRest = false, bool HasRest = false);
}
