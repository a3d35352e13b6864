using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Finds out where each character of a string literal's value stands in the source: regular literals with their escapes,
/// verbatim ones, raw ones of one line or several, and the text of interpolated ones.
/// </summary>
internal sealed class LiteralText
{
    private readonly string _text;
    private readonly int _start;
    private readonly List<char> _value = [];
    private readonly List<TextSpan> _places = [];

    private LiteralText(string text, int start)
    {
        _text = text;
        _start = start;
    }

    /// <summary>The place of each character of a literal.</summary>
    /// <param name="text">The literal as it stands in the source, quotes included.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="value">What it means.</param>
    /// <returns>As many places as the value has characters; each the whole literal, where it is not understood.</returns>
    public static IEnumerable<TextSpan> Places(string text, int start, string value)
    {
        var literal = new LiteralText(text, start);
        if (text.StartsWith("\"\"\""))
        {
            literal.ReadRaw();
        }
        else if (text.StartsWith("@"))
        {
            literal.ReadVerbatim(2, text.Length - 1, braces: false);
        }
        else
        {
            literal.ReadRegular(1, text.Length - 1, braces: false);
        }

        return literal.Checked(value);
    }

    /// <summary>The same for text between the quotes and holes of an interpolated string.</summary>
    /// <param name="opening">How the string opens: <c>$"</c>, <c>$@"</c>, <c>$"""</c>.</param>
    /// <param name="text">The text as it stands in the source.</param>
    /// <param name="start">Where it starts.</param>
    public static IEnumerable<TextSpan> InterpolatedPlaces(string opening, string text, int start)
    {
        var literal = new LiteralText(text, start);
        if (opening.EndsWith("\"\"\""))
        {
            literal.Take(0, text.Length);
        }
        else if (opening.Contains('@'))
        {
            literal.ReadVerbatim(0, text.Length, braces: true);
        }
        else
        {
            literal.ReadRegular(0, text.Length, braces: true);
        }

        return literal._places;
    }

    private IEnumerable<TextSpan> Checked(string value) => new string([.. _value]) == value
        ? _places
        : Enumerable.Repeat(new TextSpan(_start, _text.Length), value.Length);

    private void ReadVerbatim(int from, int to, bool braces)
    {
        for (int i = from; i < to; i++)
        {
            bool isDoubled = i + 1 < to && _text[i] == _text[i + 1] && (_text[i] == '"' || (braces && _text[i] is '{' or '}'));
            Add(_text[i], i, isDoubled ? 2 : 1);
            i += isDoubled ? 1 : 0;
        }
    }

    private void ReadRegular(int from, int to, bool braces)
    {
        for (int i = from; i < to; i++)
        {
            if (_text[i] == '\\' && i + 1 < to)
            {
                i = ReadEscape(i, to);
                continue;
            }

            bool isDoubled = braces && i + 1 < to && _text[i] == _text[i + 1] && _text[i] is '{' or '}';
            Add(_text[i], i, isDoubled ? 2 : 1);
            i += isDoubled ? 1 : 0;
        }
    }

    // Returns the place of its last character.
    private int ReadEscape(int at, int to)
    {
        const string Simple = "'\"\\0abfnrtve";
        const string Meanings = "'\"\\\0\a\b\f\n\r\t\v\u001b";
        int digits = _text[at + 1] switch { 'u' => 4, 'U' => 8, 'x' => 4, _ => 0 };
        if (digits == 0)
        {
            int which = Simple.IndexOf(_text[at + 1]);
            Add(which < 0 ? '?' : Meanings[which], at, 2);
            return at + 1;
        }

        int end = at + 2;
        while (end < to && end < at + 2 + digits && System.Uri.IsHexDigit(_text[end]))
        {
            end++;
        }

        string number = _text.Substring(at + 2, end - at - 2);
        if (int.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            bool isPair = code is > 0xFFFF and <= 0x10FFFF;
            foreach (char letter in isPair ? char.ConvertFromUtf32(code) : ((char)code).ToString())
            {
                Add(letter, at, end - at);
            }
        }

        return end - 1;
    }

    // The last line of a raw literal of several lines tells what white space is not part of the others.
    private void ReadRaw()
    {
        int quotes = _text.TakeWhile(letter => letter == '"').Count();
        int first = _text.IndexOf('\n') + 1;
        int end = _text.Length - quotes;
        if (first == 0)
        {
            Take(quotes, end);
            return;
        }

        int last = _text.LastIndexOf('\n') + 1;
        int indentation = end - last;
        for (int line = first; line < last;)
        {
            int next = _text.IndexOf('\n', line) + 1;
            int stop = next < last ? next : next - (next > 1 && _text[next - 2] == '\r' ? 2 : 1);
            Take(System.Math.Min(line + indentation, stop), stop);
            line = next;
        }
    }

    private void Take(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Add(_text[i], i, 1);
        }
    }

    private void Add(char letter, int at, int length)
    {
        _value.Add(letter);
        _places.Add(new TextSpan(_start + at, length));
    }
}
