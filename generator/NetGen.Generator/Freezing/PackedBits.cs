using System.Text;

namespace NetGen.Generator.Freezing;

/// <summary>
/// Packs bits into a string, 15 in each character from U+3400 on, the lowest first, in lines of 100: what
/// NetGen.Runtime.FrozenParameters unpacks.
/// </summary>
internal sealed class PackedBits
{
    private const int First = 0x3400;
    private const int BitsOfCharacter = 15;
    private const int LineLength = 100;

    private readonly StringBuilder _text = new();
    private ulong _bits;
    private int _count;
    private int _column;

    /// <summary>Adds bits, at most 32.</summary>
    public void Add(uint bits, int count)
    {
        _bits |= (ulong)bits << _count;
        for (_count += count; _count >= BitsOfCharacter; _count -= BitsOfCharacter)
        {
            AddCharacter();
        }
    }

    /// <summary>The string.</summary>
    public override string ToString()
    {
        if (_count > 0)
        {
            AddCharacter();
            _count = 0;
        }

        return _text.ToString();
    }

    private void AddCharacter()
    {
        if (_column == LineLength)
        {
            _text.Append('\n');
            _column = 0;
        }

        _text.Append((char)(First + (int)(_bits & ((1UL << BitsOfCharacter) - 1))));
        _bits >>= BitsOfCharacter;
        _column++;
    }
}
