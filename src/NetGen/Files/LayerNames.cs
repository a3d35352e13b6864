using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>
/// What layers' names say about their order: of two names that first differ in a number, the one with the smaller number comes
/// first. All others say nothing.
/// </summary>
internal static class LayerNames
{
    /// <summary>Sorts names so that whatever <see cref="Precedes"/> says holds.</summary>
    public static IComparer<TensorName> Order { get; } = Comparer<TensorName>.Create((first, second) => Compare(first.Stem, second.Stem, out _));

    /// <summary>Whether the names say that one layer comes before another.</summary>
    public static bool Precedes(TensorName first, TensorName second)
    {
        int difference = Compare(first.Stem, second.Stem, out bool isNumber);
        return difference < 0 && (isNumber || IsFirstOfKeras(first, second));
    }

    // Compares text as text and numbers, however long, as numbers. Leading zeros do not count.
    private static int Compare(string first, string second, out bool isNumber)
    {
        int i = 0;
        int j = 0;
        isNumber = false;
        while (i < first.Length && j < second.Length)
        {
            bool areNumbers = TensorName.IsDigit(first[i]) && TensorName.IsDigit(second[j]);
            int difference = areNumbers ? CompareNumbers(first, ref i, second, ref j) : first[i++] - second[j++];
            if (difference != 0)
            {
                isNumber = areNumbers;
                return difference;
            }
        }

        return (first.Length - i) - (second.Length - j);
    }

    private static int CompareNumbers(string first, ref int i, string second, ref int j)
    {
        (int start, int length) = PassNumber(first, ref i);
        (int otherStart, int otherLength) = PassNumber(second, ref j);
        return length != otherLength ? length - otherLength : string.CompareOrdinal(first, start, second, otherStart, length);
    }

    private static (int Start, int Length) PassNumber(string text, ref int place)
    {
        while (place < text.Length && text[place] == '0')
        {
            place++;
        }

        int start = place;
        while (place < text.Length && TensorName.IsDigit(text[place]))
        {
            place++;
        }

        return (start, place - start);
    }

    // Keras calls its layers dense, dense_1, dense_2: a name without a number is the first.
    private static bool IsFirstOfKeras(TensorName first, TensorName second)
    {
        string name = first.Stem;
        string other = second.Stem;
        if (first.Role != TensorRole.Kernel && !name.EndsWith("dense", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // The number must not be 0, and be the whole rest of the step.
        int number = name.Length + 1;
        if (other.Length <= number || other[name.Length] != '_' || !other.StartsWith(name, StringComparison.Ordinal))
        {
            return false;
        }

        int place = number;
        return PassNumber(other, ref place).Length > 0 && place == other.Length;
    }
}
