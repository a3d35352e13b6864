using System.Globalization;

namespace NetGen.Tool.Output;

/// <summary>Numbers for people.</summary>
internal static class Numbers
{
    /// <summary>Four digits; a dash where there is none.</summary>
    public static string Short(double? number) => number?.ToString("G4", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>With commas: 101,770.</summary>
    public static string Whole(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
}
