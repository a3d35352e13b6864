using System;
using System.Collections.Generic;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Text.Kernels;

/// <summary>Some units that are computed together: a loop over tiles of them, or the few that such a loop leaves over.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Count">How many are computed together.</param>
/// <param name="IsAlone">Whether these are all the units there are.</param>
internal sealed record UnitTile(int Start, int End, int Count, bool IsAlone)
{
    /// <summary>Covers a layer with tiles of a size and a smaller one for the rest.</summary>
    public static IEnumerable<UnitTile> Of(int units, int size)
    {
        int whole = units - (units % size);
        if (whole > 0)
        {
            yield return new UnitTile(0, whole, size, whole == units);
        }

        if (whole < units)
        {
            yield return new UnitTile(whole, units, units - whole, whole == 0);
        }
    }

    private bool IsLoop => End - Start > Count;

    /// <summary>Opens the loop; for units left over, a scope of their own where the body is not one already.</summary>
    public IDisposable? Open(IndentedWriter writer, string index, string variable, bool bodyIsScope)
    {
        if (IsLoop)
        {
            return writer.Block($"for ({index} {variable} = {Start}; {variable} < {End}; {variable} += {Count})");
        }

        if (Start > 0)
        {
            writer.Blank();
            writer.Line("// The units left over");
        }

        return bodyIsScope || IsAlone ? null : writer.Block();
    }

    /// <summary>The r-th unit of the tile.</summary>
    public string Unit(string variable, int r) => IsLoop ? Dialect.Offset(variable, r) : (Start + r).ToString();

    /// <summary>The r-th unit's place in a matrix of so many columns.</summary>
    public string Times(string variable, int r, int columns) => !IsLoop
        ? ((Start + r) * columns).ToString()
        : (r, columns) switch
        {
            (0, 1) => variable,
            (_, 1) => $"{variable} + {r}",
            (0, _) => $"{variable} * {columns}",
            _ => $"({variable} + {r}) * {columns}",
        };
}
