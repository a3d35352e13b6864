using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>A product of matrices: sum[r, i] = start + Σ_k left[r, k] · right[k, i], i in the lanes.</summary>
internal sealed record Product
{
    /// <summary>What its methods are called after.</summary>
    public string Name { get; init; } = "";

    /// <summary>The rows as text, where their number is only known at run time.</summary>
    public string Rows { get; init; } = "";

    /// <summary>The rows as a number, where that is known.</summary>
    public int? RowCount { get; init; }

    /// <summary>The class that its methods are in.</summary>
    public string Class { get; init; } = "";

    /// <summary>Whether there is but one row, so that only the vectors side by side and the chains keep the hardware busy.</summary>
    public bool IsPoint { get; init; }

    /// <summary>Whether its depth is split, as that of the widest layers is, which take so much of the time that wider tiles are worth their text.</summary>
    public bool IsWide { get; init; }

    /// <summary>
    /// Whether a tile's rows meet all columns before the next rows do: where the left factor is too large for the first-level cache
    /// and the right one is not.
    /// </summary>
    public bool IsRowByRow { get; init; }

    /// <summary>The columns.</summary>
    public string Columns { get; init; } = "";

    /// <summary>The columns as a number, where that is known.</summary>
    public int? ColumnCount => int.TryParse(Columns, out int count) ? count : null;

    /// <summary>Whether it is computed in double precision.</summary>
    public bool IsDouble { get; init; }

    /// <summary>The vectors of a row with the widest vectors, for one row alone.</summary>
    public int WidestVectors { get; init; }

    /// <summary>Whether the columns are no whole vectors, and what lies beyond them must not be touched.</summary>
    public bool HasPart { get; init; }

    /// <summary>The terms of a sum.</summary>
    public string Depth { get; init; } = "";

    /// <summary>How many terms a round of the loop over the depth takes, in tiles of as many rows as registers hold.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Whether rows that the tiles leave over go two at a time, where their number is only known at run time.</summary>
    public bool HasRestInPairs { get; init; }

    /// <summary>Whether the right factor comes from beyond the first-level cache row by row, so that wide tiles ask for it beforehand.</summary>
    public bool IsAhead { get; init; }

    /// <summary>How the tiles take it that need no more than 16 registers; null: as the others.</summary>
    public Product? FewRegisters { get; init; }

    /// <summary>In how many parts each sum is taken.</summary>
    public int Chains { get; init; } = 1;

    /// <summary>The terms left over when they are dealt to the chains.</summary>
    public int Rest { get; init; }

    /// <summary>The left factor, a reference to its first number.</summary>
    public string Left { get; init; } = "";

    /// <summary>From one row of the left factor to the next.</summary>
    public string LeftRow { get; init; } = "";

    /// <summary>From one number in a row of the left factor to the next.</summary>
    public string LeftStep { get; init; } = "";

    /// <summary>Whether the numbers in a row of the left factor follow one another.</summary>
    public bool HasAdjacentTerms => LeftStep == "1";

    /// <summary>The right factor.</summary>
    public string Right { get; init; } = "";

    /// <summary>From one row of the right factor to the next.</summary>
    public string RightStep { get; init; } = "";

    /// <summary>From one panel of the right factor to the next, for each column that it has.</summary>
    public string RightColumn { get; init; } = "1";

    /// <summary>What the sums start from.</summary>
    public TileStart Start { get; init; }

    /// <summary>The numbers that they start from, if those are the lanes' or the rows'.</summary>
    public string StartValues { get; init; } = "";

    /// <summary>What becomes of the sums.</summary>
    public TileEnd End { get; init; } = TileEnd.Plain;

    /// <summary>Where the sums go.</summary>
    public string Sum { get; init; } = "";

    /// <summary>From one row of the sums to the next.</summary>
    public string SumRow { get; init; } = "";

    /// <summary>The pre-activations, where the end uses them, laid out as the sums are.</summary>
    public string PreActivations { get; init; } = "";

    /// <summary>Z(l) with the units of a layer as rows and data points in the lanes, from matrices that have a row for each unit.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="rightStep">The length of a row of A(l − 1).</param>
    /// <param name="isDouble">Whether it is computed in double precision.</param>
    public static Product OfUnits(LayerPlan layer, string rightStep, bool isDouble) => new()
    {
        Name = $"Linear{layer.Number}",
        RowCount = layer.Size,
        Columns = "width",
        IsDouble = isDouble,
        Depth = layer.PreviousSize.ToString(),
        Chains = layer.Chains,
        Rest = layer.PreviousSize % layer.Chains,
        Left = "weights",
        LeftRow = "1",
        LeftStep = layer.Size.ToString(),
        Right = "a",
        RightStep = rightStep,
        Start = TileStart.Rows,
        StartValues = "biases",
        Sum = "z",
        SumRow = "P",
    };
}
