using System;

namespace NetGen.Runtime;

/// <summary>
/// Reads bits that generated code holds in a string, 15 in each character from U+3400 on, the lowest first: compilers take large
/// strings quickly and store them as they are, while an array of constants takes them minutes. Line breaks are passed over.
/// </summary>
internal ref struct PackedBits
{
    private const int First = 0x3400;
    private const int BitsOfCharacter = 15;

    private readonly ReadOnlySpan<char> _text;
    private int _place;
    private ulong _bits;
    private int _count;

    public PackedBits(ReadOnlySpan<char> text)
    {
        _text = text;
        _place = 0;
        _bits = 0;
        _count = 0;
    }

    /// <summary>The next bits, at most 32.</summary>
    public uint Next(int count)
    {
        while (_count < count)
        {
            int character = _text.Elements()[_place++] - First;
            if (character >= 0)
            {
                _bits |= (ulong)character << _count;
                _count += BitsOfCharacter;
            }
        }

        uint next = (uint)(_bits & ((1UL << count) - 1));
        _bits >>= count;
        _count -= count;
        return next;
    }
}
