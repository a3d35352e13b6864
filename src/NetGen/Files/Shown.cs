using System.Collections.Generic;
using System.Text;

namespace NetGen;

/// <summary>Names and paths as messages show them: on one line, and of a length that people read.</summary>
internal static class Shown
{
    private const int NameLength = 80;
    private const int ListLength = 300;
    private const int TextStart = 60;
    private const int TextEnd = 120;

    /// <summary>A name from a file, which may have any length and contain any character: its start.</summary>
    public static string Name(string name) => Cut(name, NameLength, 0);

    /// <summary>A path or a sentence: its start and its end, which names the file.</summary>
    public static string Text(string text) => Cut(text, TextStart, TextEnd);

    /// <summary>A tensor: its name, its shape and the type of its numbers.</summary>
    public static string Tensor(NetworkTensor tensor) => $"'{Name(tensor.Name)} [{Name(string.Join(", ", tensor.Shape))}] {tensor.TypeName}'";

    /// <summary>The first of many things, and how many more there are.</summary>
    public static string List(IEnumerable<string> items)
    {
        var list = new StringBuilder();
        int left = 0;
        foreach (string item in items)
        {
            if (left > 0 || list.Length + item.Length > ListLength)
            {
                left++;
            }
            else
            {
                list.Append(list.Length == 0 ? "" : ", ").Append(item);
            }
        }

        return left == 0 ? list.ToString() : list.Append(System.FormattableString.Invariant($" and {left} more")).ToString();
    }

    private static string Cut(string text, int start, int end)
    {
        var line = new StringBuilder();
        if (text.Length <= start + end)
        {
            line.Append(text);
        }
        else
        {
            int rest = Whole(text, text.Length - end);
            line.Append(text, 0, Whole(text, start)).Append('…').Append(text, rest, text.Length - rest);
        }

        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029')
            {
                line[i] = '\uFFFD';
            }
        }

        return line.ToString();
    }

    // A place near this one that does not split a surrogate pair.
    private static int Whole(string text, int place) => place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
