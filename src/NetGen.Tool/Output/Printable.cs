using System;
using System.Globalization;
using System.Text;

namespace NetGen.Tool.Output;

/// <summary>Makes text from outside safe to print: one line, no control characters, no invisible ones, no endless names.</summary>
internal static class Printable
{
    private const int LongestName = 160;
    private const int LongestMessage = 2000;

    /// <summary>The text with everything escaped that a terminal, a comment or XML cannot take or show.</summary>
    public static string Text(string text)
    {
        StringBuilder printable = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                Escape(printable, text[i]);
                continue;
            }

            i += rune.Utf16SequenceLength - 1;
            if (IsVisible(rune))
            {
                printable.Append(rune);
            }
            else
            {
                Escape(printable, rune.Value);
            }
        }

        return printable.ToString();
    }

    /// <summary>A name or a path, cut in the middle where it is too long to read.</summary>
    public static string Name(string name) => Cut(Text(name), LongestName);

    /// <summary>A message of one line.</summary>
    public static string Message(string message) => Cut(Text(message.ReplaceLineEndings(" ")), LongestMessage);

    /// <summary>Whether a character can be seen, alone and in one direction: U+202E, for instance, turns the text after it around.</summary>
    public static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned);

    private static void Escape(StringBuilder text, int code)
    {
        string escaped = code switch
        {
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            <= char.MaxValue => $@"\u{code:x4}",
            _ => $@"\U{code:x8}",
        };
        text.Append(escaped);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int head = longest / 2;
        int tail = text.Length - (longest - head - 1);
        head -= char.IsLowSurrogate(text[head]) ? 1 : 0;
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return $"{text.AsSpan(0, head)}…{text.AsSpan(tail)}";
    }
}
