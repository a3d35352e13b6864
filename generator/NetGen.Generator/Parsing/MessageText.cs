using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator.Parsing;

/// <summary>How messages show what stands in the source and what could stand there.</summary>
internal static class MessageText
{
    private const int Longest = 60;

    /// <summary>A piece of source, cut where it is long, and plain.</summary>
    public static string Show(string text) => Plain(text.Length <= Longest ? text : text.Substring(0, Longest) + "…");

    /// <summary>
    /// A text in which whatever would break a line, a comment or an XML text is a question mark: messages also stand in the
    /// documentation of generated members.
    /// </summary>
    public static string Plain(string text) => new([.. text.Select(letter => IsPlain(letter) ? letter : '?')]);

    /// <summary>Names one after another.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>A number and what is counted.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>What follows a name that is not known; empty where no name is near.</summary>
    public static string Nearest(string? suggestion) => suggestion is null ? "" : $"; the nearest is '{suggestion}'";

    private static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned);
}
