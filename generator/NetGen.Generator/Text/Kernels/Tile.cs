using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Text.Kernels;

/// <summary>A tile of a product: as many of its sums as registers hold, taken together over the whole depth.</summary>
/// <param name="Rows">How many rows of the left factor it takes, one number of each spread over a vector.</param>
/// <param name="Vectors">How many vectors of the right factor's rows it takes.</param>
/// <param name="Chains">In how many parts each sum is taken.</param>
/// <param name="Stride">How many terms lie from one term of a part to its next: as many as there are parts, or twice as many where another tile takes the other half of them.</param>
/// <param name="Rest">How many terms are left over when the depth is divided by the chains.</param>
/// <param name="Start">What the sums start from.</param>
/// <param name="End">What becomes of the sums.</param>
/// <param name="IsPart">Whether the last vector of a row has lanes that must not be touched.</param>
/// <param name="Terms">How many terms a sum has, where they are written out; 0 where they are in a loop.</param>
/// <param name="Steps">How many terms of a sum a round of the loop takes, for a tile with one chain; 1 for one with more.</param>
/// <param name="IsAhead">Whether it asks for the rows of the right factor some time before it reads them.</param>
internal sealed record Tile(int Rows, int Vectors, int Chains, int Stride, int Rest, TileStart Start, TileEnd End, bool IsPart, int Terms, int Steps, bool IsAhead)
{
    /// <summary>The name of its method.</summary>
    public string Name
    {
        get
        {
            string chains = Chains == 1 ? "" : $"x{Chains}{(Stride == Chains ? "" : $"Every{Stride}")}";
            string rest = Terms > 0 ? $"Of{Terms}" : Rest == 0 ? "" : $"Rest{Rest}";
            string steps = Steps == 1 ? "" : $"By{Steps}";
            return $"Tile{Rows}x{Vectors}{chains}{steps}{rest}{Start}{End.Name}{(IsPart ? "Part" : "")}{(IsAhead ? "Ahead" : "")}";
        }
    }

    /// <summary>Whether a number of the left factor is held for several products; else it is an operand of its only one.</summary>
    public bool HasLeftLocal => Rows == 1 || Vectors > 1;

    /// <summary>Whether a vector of the right factor is held for several products; else it is an operand of its only one.</summary>
    public bool HasRightLocals => Rows > 1;

    /// <summary>The names of the sums of one chain.</summary>
    public IEnumerable<string> Sums(int chain) => Enumerable.Range(0, Rows).SelectMany(r => Enumerable.Range(0, Vectors).Select(v => Sum(r, v, chain)));

    /// <summary>The name of a sum: row, vector, and a letter for each chain after the first.</summary>
    public static string Sum(int row, int vector, int chain) => $"s{row}_{vector}{Letter(chain)}";

    /// <summary>What tells the sums of a chain from those of others.</summary>
    public static string Letter(int chain) => chain == 0 ? "" : ((char)('a' + chain)).ToString();

    /// <summary>The parts of a sum added up, in the order that every kernel takes: 1, 2 or 4 of them.</summary>
    public static string Total(string[] parts) => parts.Length switch
    {
        1 => parts[0],
        2 => $"{parts[0]} + {parts[1]}",
        _ => $"({parts[0]} + {parts[1]}) + ({parts[2]} + {parts[3]})",
    };
}

/// <summary>What the sums of a tile start from.</summary>
internal enum TileStart
{
    /// <summary>Zero.</summary>
    Zero,

    /// <summary>A number for each lane: the biases of units that lie in the lanes.</summary>
    Lanes,

    /// <summary>A number for each row: the biases of units that are the rows.</summary>
    Rows,

    /// <summary>What is there already.</summary>
    Sum,

    /// <summary>Zero, and what is there already is added in the end: the shorter chains of additions keep long sums accurate.</summary>
    Total,
}

/// <summary>What becomes of the sums of a tile before they are stored.</summary>
/// <param name="Name">A name for it, empty for nothing.</param>
/// <param name="Formula">The formula, with {0} for the sum, {1} for what stood in its place before, {2} for the pre-activation there; empty for nothing.</param>
/// <param name="Comment">What it is in the formalism.</param>
internal sealed record TileEnd(string Name, string Formula, string Comment)
{
    public static readonly TileEnd Plain = new("", "", "");

    public bool UsesPreActivation => Formula.Contains("{2}");
}
