using System.Globalization;
using System.IO;
using System.Text;

namespace NetGen;

/// <summary>
/// Reads the little JSON that a safetensors header is made of: objects, strings and whole numbers. It knows where it is in the
/// grammar at every step, so that nothing nests and nothing is skipped.
/// </summary>
internal sealed class HeaderText
{
    private readonly string _text;
    private int _place;

    public HeaderText(string text)
    {
        _text = text;
    }

    /// <summary>Whether the next sign is this one, which is then passed.</summary>
    public bool Passes(char sign)
    {
        SkipSpace();
        if (_place == _text.Length || _text[_place] != sign)
        {
            return false;
        }

        _place++;
        return true;
    }

    /// <summary>Passes a sign that has to be there.</summary>
    public void Pass(char sign)
    {
        if (!Passes(sign))
        {
            throw Wrong($"'{sign}' is missing");
        }
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        SkipSpace();
        if (_place < _text.Length)
        {
            throw Wrong("something follows its end");
        }
    }

    /// <summary>Passes a string.</summary>
    public string String()
    {
        Pass('"');
        int start = _place;
        while (Next() is not ('"' or '\\'))
        {
            _place++;
        }

        if (_text[_place] == '"')
        {
            return _text.Substring(start, _place++ - start);
        }

        var value = new StringBuilder(_text, start, _place - start, 0);
        for (; Next() is not '"'; _place++)
        {
            value.Append(_text[_place] == '\\' ? Escaped() : _text[_place]);
        }

        _place++;
        string text = value.ToString();
        CheckSurrogates(text);
        return text;
    }

    /// <summary>Passes a whole number that is not negative.</summary>
    public long Number()
    {
        SkipSpace();
        int start = _place;
        while (_place < _text.Length && _text[_place] is >= '0' and <= '9')
        {
            _place++;
        }

        string digits = _text.Substring(start, System.Math.Min(_place - start, 20));
        bool isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        if (!isNumber || (digits.Length > 1 && digits[0] == '0'))
        {
            throw Wrong("a whole number that is not negative and fits 63 bits is missing");
        }

        return number;
    }

    /// <summary>What is wrong at this place.</summary>
    public InvalidDataException Wrong(string reason) => new($"The header is wrong at its character {_place}: {reason}.");

    private char Next()
    {
        if (_place == _text.Length)
        {
            throw Wrong("a string does not end");
        }

        return _text[_place] < ' ' ? throw Wrong("a string has a control character") : _text[_place];
    }

    private char Escaped()
    {
        _place++;
        switch (Next())
        {
            case '"' or '\\' or '/':
                return _text[_place];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return CodeUnit();
            default:
                throw Wrong("a string has an escape that JSON does not know");
        }
    }

    private char CodeUnit()
    {
        int code = 0;
        for (int i = 0; i < 4; i++)
        {
            _place++;
            char digit = char.ToLowerInvariant(Next());
            code = (code * 16) + digit switch
            {
                >= '0' and <= '9' => digit - '0',
                >= 'a' and <= 'f' => digit - 'a' + 10,
                _ => throw Wrong("an escape has no four hexadecimal digits"),
            };
        }

        return (char)code;
    }

    // Escapes can spell half a character, which no UTF-8 can hold.
    private void CheckSurrogates(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, i))
            {
                throw Wrong("a string has half of a surrogate pair");
            }

            i++;
        }
    }

    private void SkipSpace()
    {
        while (_place < _text.Length && _text[_place] is ' ' or '\t' or '\n' or '\r')
        {
            _place++;
        }
    }
}
