using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The tiles that a network's kernels ask for, and their methods.</summary>
internal sealed class Tiles(IndentedWriter writer, VectorNames names)
{
    public const string ClassName = "Tiles";

    // Rows of weights whose arithmetic takes as long as they take to come from beyond the first-level cache.
    private const int RowsAhead = 8;

    private readonly Dictionary<string, Tile> _tiles = [];
    private readonly Dictionary<(Product, object), string> _panels = [];

    /// <summary>The name of a method that more than one layer can call: the first name that was proposed for it.</summary>
    public string Share(Product product, object shape, string name)
    {
        if (!_panels.TryGetValue((product, shape), out string? first))
        {
            _panels[(product, shape)] = first = name;
        }

        return first;
    }

    /// <summary>Asks for a tile.</summary>
    /// <returns>The name of its method, as kernels call it.</returns>
    public string Method(Tile tile)
    {
        _tiles[tile.Name] = tile;
        return $"{ClassName}<{names.Vector}>.{tile.Name}";
    }

    /// <summary>Writes the class with a method for each tile that was asked for.</summary>
    public void Write()
    {
        if (_tiles.Count == 0)
        {
            return;
        }

        writer.Blank();
        writer.Line("/// <summary>");
        writer.Line("/// Products of matrices, tile by tile: sum[r, v] = start + Σ_k a[r, k] · b[k, v], with the sums of a tile in registers.");
        writer.Line("/// They are inlined where the strides and the depth are constants.");
        writer.Line("/// </summary>");
        writer.Line(Names.GeneratedCode);
        writer.Line($"private static class {ClassName}<{names.Vector}>");
        using (writer.Indent())
        {
            writer.Line(names.Constraint);
        }

        using (writer.Block())
        {
            foreach (Tile tile in _tiles.Values.OrderBy(tile => tile.Name, StringComparer.Ordinal))
            {
                Write(tile);
            }
        }
    }

    private void Write(Tile tile)
    {
        string chains = tile.Chains == 1 ? "" : $", each sum in {tile.Chains} parts{(tile.Stride == tile.Chains ? "" : $" of {tile.Stride}")}";
        writer.Blank();
        string steps = tile.Steps == 1 ? "" : $", {tile.Steps} terms a round";
        string ahead = tile.IsAhead ? $", b asked for {RowsAhead} terms ahead" : "";
        writer.Line($"/// <summary>{tile.Rows} × {tile.Vectors} vectors{chains}{steps}{ahead}{(tile.End.Comment.Length == 0 ? "" : ", then " + tile.End.Comment)}.</summary>");
        writer.Line(Names.Inline);
        using (writer.Block($"public static void {tile.Name}({string.Join(", ", Arguments(tile))})"))
        {
            WriteStart(tile);
            WriteTerms(tile);
            WriteEnd(tile);
        }
    }

    private IEnumerable<string> Arguments(Tile tile)
    {
        string number = $"ref {names.Real}";
        yield return $"{number} a";
        yield return "nint aRow";
        yield return "nint aStep";
        yield return $"{number} b";
        yield return "nint bStep";
        if (tile.Terms == 0)
        {
            yield return "nint depth";
        }

        if (tile.Start is TileStart.Lanes or TileStart.Rows)
        {
            yield return $"{number} start";
        }

        yield return $"{number} sum";
        yield return "nint sumRow";
        if (tile.End.UsesPreActivation)
        {
            yield return $"{number} z";
        }

        if (tile.IsPart)
        {
            yield return "nint part";
        }
    }

    private void WriteStart(Tile tile)
    {
        string v = names.Vector;
        if (tile.Start is TileStart.Zero or TileStart.Total)
        {
            writer.Line($"{v} {string.Join(", ", tile.Sums(0).Select(sum => $"{sum} = default"))};");
        }

        for (int r = 0; r < tile.Rows && tile.Start is not (TileStart.Zero or TileStart.Total); r++)
        {
            IEnumerable<string> starts = Enumerable.Range(0, tile.Vectors).Select(vector => $"{Tile.Sum(r, vector, 0)} = {Start(r, vector)}");
            writer.Line($"{v} {string.Join(", ", starts)};");
        }

        for (int c = 1; c < tile.Chains; c++)
        {
            writer.Line($"{v} {string.Join(", ", tile.Sums(c).Select(sum => $"{sum} = default"))};");
        }

        string Start(int r, int vector) => tile.Start switch
        {
            TileStart.Rows when vector > 0 => Tile.Sum(r, 0, 0),
            TileStart.Rows => $"{v}.Broadcast(ref start, {r})",
            TileStart.Lanes when r > 0 => Tile.Sum(0, vector, 0),
            TileStart.Lanes => $"{v}.Load(ref start, {Lane(vector)})",
            _ => There(tile, r, vector),
        };
    }

    // What stands in a sum's place already.
    private string There(Tile tile, int r, int vector) => IsPart(tile, vector)
        ? $"{names.Vector}.LoadFirst(ref sum, {Place("sumRow", r, vector)}, part)"
        : $"{names.Vector}.Load(ref sum, {Place("sumRow", r, vector)})";

    private void WriteTerms(Tile tile)
    {
        if (tile.Terms > 0)
        {
            WriteLocals(tile);
            for (int k = 0; k < tile.Terms; k++)
            {
                WriteTerm(tile, k % tile.Chains, k);
            }

            return;
        }

        // Down to zero: a decrement and a jump, where counting up takes a comparison too, which tells where another program shares the core.
        int round = tile.Stride * tile.Steps;
        bool isWhole = tile.Rest == 0 && tile.Stride == tile.Chains;
        WriteLocals(tile);
        using (writer.Block($"for (nint k = depth; {(isWhole ? "k != 0" : $"k >= {round}")}; {(round == 1 ? "k--" : $"k -= {round}")})"))
        {
            for (int term = 0; term < tile.Chains * tile.Steps; term++)
            {
                WriteTerm(tile, term % tile.Chains, term);
            }

            if (tile.IsAhead)
            {
                writer.Line($"global::NetGen.Runtime.Prefetch.Lines(ref b, {RowsAhead} * bStep, {tile.Vectors} * {names.Vector}.Count * sizeof({names.Real}));");
            }

            writer.Line($"a = ref {Names.Add}(ref a, {Times(round, "aStep")});");
            writer.Line($"b = ref {Names.Add}(ref b, {Times(round, "bStep")});");
        }

        if (tile.Rest > 0)
        {
            writer.Blank();
            for (int c = 0; c < tile.Rest; c++)
            {
                WriteTerm(tile, c, c);
            }
        }
    }

    private void WriteLocals(Tile tile)
    {
        IEnumerable<string> right = tile.HasRightLocals ? Enumerable.Range(0, tile.Vectors).Select(vector => $"b{vector}") : [];
        writer.Line($"{names.Vector} {string.Join(", ", tile.HasLeftLocal ? right.Prepend("x") : right)};");
    }

    // The same few variables for every term: the JIT compiler inlines no method with many of them.
    private void WriteTerm(Tile tile, int chain, int term)
    {
        string v = names.Vector;
        IEnumerable<int> vectors = Enumerable.Range(0, tile.Vectors);
        if (tile.HasRightLocals)
        {
            writer.Line(string.Join(" ", vectors.Select(vector => $"b{vector} = {v}.Load(ref b, {Place("bStep", term, vector)});")));
        }

        for (int r = 0; r < tile.Rows; r++)
        {
            string place = (r, term) switch
            {
                (0, 0) => "0",
                (0, _) => Times(term, "aStep"),
                (_, 0) => Times(r, "aRow"),
                _ => $"{Times(r, "aRow")} + {Times(term, "aStep")}",
            };
            string left = tile.HasLeftLocal ? "x" : $"{v}.Broadcast(ref a, {place})";
            IEnumerable<string> products = vectors.Select(vector => $"{Tile.Sum(r, vector, chain)}.AddProduct({left}, {Right(vector)});");
            writer.Line($"{(tile.HasLeftLocal ? $"x = {v}.Broadcast(ref a, {place}); " : "")}{string.Join(" ", products)}");
        }

        string Right(int vector) => tile.HasRightLocals ? $"b{vector}" : $"ref b, {Place("bStep", term, vector)}";
    }

    private void WriteEnd(Tile tile)
    {
        writer.Blank();
        if (tile.Chains > 1)
        {
            for (int r = 0; r < tile.Rows; r++)
            {
                for (int vector = 0; vector < tile.Vectors; vector++)
                {
                    string[] sums = [.. Enumerable.Range(0, tile.Chains).Select(chain => Tile.Sum(r, vector, chain))];
                    writer.Line($"{sums[0]} = {Tile.Total(sums)};");
                }
            }
        }

        for (int r = 0; r < tile.Rows; r++)
        {
            writer.Line(string.Join(" ", Enumerable.Range(0, tile.Vectors).Select(vector => Store(tile, r, vector))));
        }
    }

    private string Store(Tile tile, int r, int vector)
    {
        string sum = Tile.Sum(r, vector, 0);
        string place = Place("sumRow", r, vector);
        string value = tile.Start == TileStart.Total ? $"({sum} + {There(tile, r, vector)})" : sum;
        if (tile.End.Formula.Length > 0)
        {
            string before = $"{names.Vector}.Load(ref sum, {place})";
            string preActivation = $"{names.Vector}.Load(ref z, {place})";
            value = tile.End.Formula.Replace("{0}", value).Replace("{1}", before).Replace("{2}", preActivation);
            value = value.EndsWith(")", System.StringComparison.Ordinal) && value.StartsWith(names.Vector + ".Select(", System.StringComparison.Ordinal) ? value : $"({value})";
        }

        return IsPart(tile, vector) ? $"{value}.StoreFirst(ref sum, {place}, part);" : $"{value}.Store(ref sum, {place});";
    }

    private static bool IsPart(Tile tile, int vector) => tile.IsPart && vector == tile.Vectors - 1;

    private string Lane(int vector) => vector switch
    {
        0 => "0",
        1 => $"{names.Vector}.Count",
        _ => $"{vector} * {names.Vector}.Count",
    };

    private string Place(string stride, int row, int vector) => (row, vector) switch
    {
        (0, _) => Lane(vector),
        (_, 0) => Times(row, stride),
        _ => $"{Times(row, stride)} + {Lane(vector)}",
    };

    private static string Times(int factor, string name) => factor == 1 ? name : $"{factor} * {name}";
}
