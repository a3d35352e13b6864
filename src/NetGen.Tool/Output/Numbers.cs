using System.Globalization;

namespace NetGen.Tool.Output;

/// <summary>Numbers as people read them.</summary>
internal static class Numbers
{
    /// <summary>Four digits; a dash for null.</summary>
    public static string Short(double? number) => number?.ToString("G4", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>With thousands separators: 101,770; a dash for null.</summary>
    public static string Whole(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
}
