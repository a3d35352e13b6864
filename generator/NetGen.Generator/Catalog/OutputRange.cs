using System.Collections.Generic;

namespace NetGen.Generator.Catalog;

/// <summary>Between which bounds an activation's values lie. A bound that depends on an argument counts as infinite.</summary>
/// <param name="Minimum">No value is less.</param>
/// <param name="Maximum">No value is greater.</param>
/// <param name="ReachesMinimum">Whether some z gives the minimum itself, not only values as near as you like.</param>
/// <param name="ReachesMaximum">Whether some z gives the maximum itself.</param>
internal sealed record OutputRange(double Minimum, double Maximum, bool ReachesMinimum = false, bool ReachesMaximum = false)
{
    public static readonly OutputRange Everything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether every value is above zero.</summary>
    public bool IsPositive => Minimum > 0 || (Minimum == 0 && !ReachesMinimum);

    /// <summary>Whether no value is below zero.</summary>
    public bool IsNeverNegative => Minimum >= 0;

    /// <summary>Whether every value is below one.</summary>
    public bool IsBelowOne => Maximum < 1 || (Maximum == 1 && !ReachesMaximum);

    /// <summary>What keeps the values out of (0, 1), in words; only the lower bound, where there is no upper one.</summary>
    public string Excess(bool hasUpperBound)
    {
        var excess = new List<string>();
        if (!IsPositive)
        {
            excess.Add(Minimum < 0 ? "negative" : "0");
        }

        if (hasUpperBound && !IsBelowOne)
        {
            excess.Add(Maximum > 1 ? "above 1" : "1");
        }

        return string.Join(" or ", excess);
    }
}
