using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Checks of arguments. The checks are small, to be inlined; what a failed one throws is made elsewhere, out of their way.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arguments
{
    /// <summary>The number of data points, N, in the argument <c>inputs</c>.</summary>
    /// <param name="length">The length of <c>inputs</c>.</param>
    /// <param name="inputSize">S_0.</param>
    /// <exception cref="ArgumentException">Not one data point, or not whole ones.</exception>
    public static int DataPoints(int length, int inputSize)
    {
        int dataPoints = length / inputSize;
        if (dataPoints == 0 || dataPoints * inputSize != length)
        {
            ThrowDataPoints(length, inputSize, "inputs");
        }

        return dataPoints;
    }

    /// <summary>Checks the length of a span.</summary>
    /// <param name="actual">What it holds.</param>
    /// <param name="expected">What it must hold.</param>
    /// <param name="argument">The argument's name.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static void Length(int actual, int expected, string argument)
    {
        if (actual != expected)
        {
            ThrowLength(actual, expected, argument);
        }
    }

    /// <summary>Checks the length of a span that holds something for every data point.</summary>
    /// <param name="actual">What it holds.</param>
    /// <param name="dataPoints">N.</param>
    /// <param name="size">What it must hold for each data point.</param>
    /// <param name="argument">The argument's name.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static void Length(int actual, int dataPoints, int size, string argument)
    {
        if (actual != (long)dataPoints * size)
        {
            ThrowLength(actual, dataPoints, size, argument, orEmpty: false);
        }
    }

    /// <summary>Checks the length of a span that may be left out.</summary>
    /// <param name="actual">What it holds.</param>
    /// <param name="expected">What it must hold if it is not empty.</param>
    /// <param name="argument">The argument's name.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static void LengthOrEmpty(int actual, int expected, string argument)
    {
        if (actual != expected && actual != 0)
        {
            ThrowLengthOrEmpty(actual, expected, argument);
        }
    }

    /// <summary>Checks the length of a span that holds something for every data point and may be left out.</summary>
    /// <param name="actual">What it holds.</param>
    /// <param name="dataPoints">N.</param>
    /// <param name="size">What it must hold for each data point if it is not empty.</param>
    /// <param name="argument">The argument's name.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static void LengthOrEmpty(int actual, int dataPoints, int size, string argument)
    {
        if (actual != (long)dataPoints * size && actual != 0)
        {
            ThrowLength(actual, dataPoints, size, argument, orEmpty: true);
        }
    }

    /// <summary>Checks that a span that will be written shares no memory with another. Empty spans never do.</summary>
    /// <typeparam name="T">The type of their elements.</typeparam>
    /// <param name="output">The span that will be written.</param>
    /// <param name="other">The other one.</param>
    /// <param name="outputArgument">The name of the argument <paramref name="output"/>.</param>
    /// <param name="otherArgument">The name of the argument <paramref name="other"/>.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void NoOverlap<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> other, string outputArgument, string otherArgument)
        where T : unmanaged
    {
        if (output.Overlaps(other))
        {
            ThrowOverlap(outputArgument, otherArgument);
        }
    }

    /// <summary>Checks that a span that will be written shares no memory with class numbers. Empty spans never do.</summary>
    /// <typeparam name="T">The type of the elements that will be written, at least as large as an <see cref="int"/>.</typeparam>
    /// <param name="output">The span that will be written.</param>
    /// <param name="labels">The class numbers.</param>
    /// <param name="outputArgument">The name of the argument <paramref name="output"/>.</param>
    /// <param name="labelsArgument">The name of the argument <paramref name="labels"/>.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void NoOverlap<T>(ReadOnlySpan<T> output, ReadOnlySpan<int> labels, string outputArgument, string labelsArgument)
        where T : unmanaged
    {
        // In halves, since the largest arrays hold more ints than a span can.
        int half = output.Length / 2;
        if (MemoryMarshal.Cast<T, int>(output[..half]).Overlaps(labels) || MemoryMarshal.Cast<T, int>(output[half..]).Overlaps(labels))
        {
            ThrowOverlap(outputArgument, labelsArgument);
        }
    }

    /// <summary>Checks that every one of the argument <c>labels</c> is the number of a class.</summary>
    /// <param name="labels">The class of each data point.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">One is not.</exception>
    public static void Labels(ReadOnlySpan<int> labels, int classes)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            int label = labels.Elements()[i];
            if ((uint)label >= (uint)classes)
            {
                ThrowLabel(nameof(labels), i, label, classes);
            }
        }
    }

    /// <summary>Checks that a layout is one of those there are.</summary>
    /// <param name="layout">The argument <c>layout</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layout.</exception>
    public static void Layout(BatchLayout layout)
    {
        if ((uint)layout > (uint)BatchLayout.SampleColumns)
        {
            ThrowLayout(layout);
        }
    }

    /// <summary>Checks the number of a unit.</summary>
    /// <param name="value">The number, from 0.</param>
    /// <param name="size">The number of units.</param>
    /// <param name="argument">The argument's name.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public static int Unit(int value, int size, string argument) =>
        value >= 0 && value < size ? value : ThrowUnit(argument, value, size);

    /// <summary>Refuses the argument <c>layer</c>.</summary>
    /// <param name="layer">What it is.</param>
    /// <param name="min">The first layer that could be asked for.</param>
    /// <param name="max">The last one.</param>
    /// <returns>Nothing; the type lets the call stand in an expression.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public static int ThrowLayer(int layer, int min, int max) =>
        throw new ArgumentOutOfRangeException(nameof(layer), layer, Text($"layer is {layer}; it must be {min} to {max}."));

    /// <summary>Refuses an argument that counts the units of a layer.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">What it is.</param>
    /// <param name="size">The number of units.</param>
    /// <returns>Nothing; the type lets the call stand in an expression.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public static int ThrowUnit(string argument, int value, int size) =>
        throw new ArgumentOutOfRangeException(argument, value, Text($"{argument} is {value}; it must be 0 to {size - 1}."));

    [DoesNotReturn]
    private static void ThrowDataPoints(int length, int inputSize, string argument) =>
        throw new ArgumentException(
            Text($"{argument} holds {Numbers(length)}; it must hold a multiple of {inputSize}, at least one data point of {inputSize}."), argument);

    [DoesNotReturn]
    private static void ThrowLength(int actual, int expected, string argument) =>
        throw new ArgumentException(Text($"{argument} holds {Numbers(actual)}; it must hold {expected}."), argument);

    [DoesNotReturn]
    private static void ThrowLengthOrEmpty(int actual, int expected, string argument) =>
        throw new ArgumentException(Text($"{argument} holds {Numbers(actual)}; it must hold {expected} or be empty."), argument);

    [DoesNotReturn]
    private static void ThrowLength(int actual, int dataPoints, int size, string argument, bool orEmpty)
    {
        string alternative = orEmpty ? ", or be empty" : "";
        string points = dataPoints == 1 ? "data point" : "data points";
        throw new ArgumentException(
            Text($"{argument} holds {Numbers(actual)}; it must hold {(long)dataPoints * size}: {dataPoints} {points} of {size}{alternative}."), argument);
    }

    [DoesNotReturn]
    private static void ThrowOverlap(string output, string other) =>
        throw new ArgumentException($"{output} overlaps {other}; it must share no memory with it.", output);

    [DoesNotReturn]
    private static void ThrowLabel(string argument, int index, int label, int classes) =>
        throw new ArgumentException(Text($"{argument}[{index}] is {label}; it must be the number of a class, 0 to {classes - 1}."), argument);

    // The value as a number: the exception's text would look for an enumeration's names by reflection, which native programs would pay for.
    [DoesNotReturn]
    private static void ThrowLayout(BatchLayout layout) =>
        throw new ArgumentOutOfRangeException(nameof(layout), (int)layout, Text($"layout is {(int)layout}; it must be SampleRows or SampleColumns."));

    private static string Numbers(int count) => count == 1 ? "1 number" : Text($"{count} numbers");

    // A minus sign is the same in every culture.
    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
