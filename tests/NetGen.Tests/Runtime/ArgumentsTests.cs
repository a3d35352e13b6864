using System;
using System.Runtime.InteropServices;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

public class ArgumentsTests
{
    [Theory]
    [InlineData(2, 2, 1)]
    [InlineData(12, 3, 4)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    public void DataPointsAreCounted(int length, int inputSize, int expected) =>
        Assert.Equal(expected, Arguments.DataPoints(length, inputSize));

    [Theory]
    [InlineData(0, 3, "inputs holds 0 numbers; it must hold a multiple of 3, at least one data point of 3.")]
    [InlineData(1, 3, "inputs holds 1 number; it must hold a multiple of 3, at least one data point of 3.")]
    [InlineData(7, 3, "inputs holds 7 numbers; it must hold a multiple of 3, at least one data point of 3.")]
    public void PartsOfDataPointsAreRefused(int length, int inputSize, string message) =>
        AssertRefused("inputs", message, () => Arguments.DataPoints(length, inputSize));

    [Fact]
    public void RightLengthsPass()
    {
        Arguments.Length(0, 0, "gradient");
        Arguments.Length(17, 17, "gradient");
        Arguments.Length(12, 4, 3, "outputs");
        Arguments.LengthOrEmpty(0, 17, "gradient");
        Arguments.LengthOrEmpty(17, 17, "gradient");
        Arguments.LengthOrEmpty(0, 4, 3, "inputGradient");
        Arguments.LengthOrEmpty(12, 4, 3, "inputGradient");
    }

    [Fact]
    public void WrongLengthsAreRefused()
    {
        AssertRefused("gradient", "gradient holds 16 numbers; it must hold 17.", () => Arguments.Length(16, 17, "gradient"));
        AssertRefused("gradient", "gradient holds 0 numbers; it must hold 17.", () => Arguments.Length(0, 17, "gradient"));
        AssertRefused("gradient", "gradient holds 1 number; it must hold 17 or be empty.", () => Arguments.LengthOrEmpty(1, 17, "gradient"));
        AssertRefused("targets", "targets holds 7 numbers; it must hold 12: 12 data points of 1.", () => Arguments.Length(7, 12, 1, "targets"));
        AssertRefused("targets", "targets holds 4 numbers; it must hold 3: 1 data point of 3.", () => Arguments.Length(4, 1, 3, "targets"));
        AssertRefused("dX", "dX holds 7 numbers; it must hold 12: 4 data points of 3, or be empty.", () => Arguments.LengthOrEmpty(7, 4, 3, "dX"));
    }

    [Fact]
    public void LengthsBeyondASpanAreRefused()
    {
        // 2³⁰ · 4 would be 0 as an int.
        const string Message = "outputs holds 0 numbers; it must hold 4294967296: 1073741824 data points of 4.";
        AssertRefused("outputs", Message, () => Arguments.Length(0, 1 << 30, 4, "outputs"));
        Assert.Throws<ArgumentException>(() => Arguments.LengthOrEmpty(int.MinValue, 1 << 30, 6, "outputs"));
    }

    [Fact]
    public void SharedMemoryIsRefused()
    {
        const string Message = "outputs overlaps inputs; it must share no memory with it.";
        float[] memory = new float[10];
        AssertRefused("outputs", Message, () => Arguments.NoOverlap<float>(memory, memory, "outputs", "inputs"));
        AssertRefused("outputs", Message, () => Arguments.NoOverlap<float>(memory.AsSpan(0, 5), memory.AsSpan(4, 6), "outputs", "inputs"));
        AssertRefused("outputs", Message, () => Arguments.NoOverlap<float>(memory.AsSpan(4, 1), memory, "outputs", "inputs"));
    }

    [Fact]
    public void MemoryApartPasses()
    {
        float[] memory = new float[10];
        Arguments.NoOverlap<float>(memory.AsSpan(0, 5), memory.AsSpan(5), "outputs", "inputs");
        Arguments.NoOverlap<float>(memory.AsSpan(5), memory.AsSpan(0, 5), "outputs", "inputs");
        Arguments.NoOverlap<float>(memory.AsSpan(3, 0), memory, "outputs", "inputs");
        Arguments.NoOverlap<float>(memory, ReadOnlySpan<float>.Empty, "outputs", "inputs");
        Arguments.NoOverlap<float>(new float[10], memory, "outputs", "inputs");
    }

    [Fact]
    public void MemorySharedWithLabelsIsRefused()
    {
        const string Message = "gradient overlaps labels; it must share no memory with it.";
        int[] memory = new int[12];
        for (int i = 0; i < memory.Length; i++)
        {
            int label = i;
            AssertRefused("gradient", Message, () => Arguments.NoOverlap<float>(MemoryMarshal.Cast<int, float>(memory), memory.AsSpan(label, 1), "gradient", "labels"));
            AssertRefused("gradient", Message, () => Arguments.NoOverlap<double>(MemoryMarshal.Cast<int, double>(memory), memory.AsSpan(label, 1), "gradient", "labels"));
        }

        Arguments.NoOverlap<float>(MemoryMarshal.Cast<int, float>(memory.AsSpan(0, 6)), memory.AsSpan(6), "gradient", "labels");
        Arguments.NoOverlap<double>(MemoryMarshal.Cast<int, double>(memory.AsSpan(6)), memory.AsSpan(0, 6), "gradient", "labels");
        Arguments.NoOverlap<double>(default, memory, "gradient", "labels");
        Arguments.NoOverlap<float>(new float[1], memory, "gradient", "labels");
    }

    [Fact]
    public void LabelsAreNumbersOfClasses()
    {
        Arguments.Labels([], 3);
        Arguments.Labels([0, 1, 2, 2], 3);
        AssertRefused("labels", "labels[2] is 3; it must be the number of a class, 0 to 2.", () => Arguments.Labels([0, 2, 3], 3));
        AssertRefused("labels", "labels[0] is -1; it must be the number of a class, 0 to 2.", () => Arguments.Labels([-1], 3));
    }

    [Fact]
    public void LayoutsAreThoseThereAre()
    {
        Arguments.Layout(BatchLayout.SampleRows);
        Arguments.Layout(BatchLayout.SampleColumns);
        AssertOutOfRange("layout", "layout is 2; it must be SampleRows or SampleColumns.", () => Arguments.Layout((BatchLayout)2));
        AssertOutOfRange("layout", "layout is -1; it must be SampleRows or SampleColumns.", () => Arguments.Layout((BatchLayout)(-1)));
    }

    [Fact]
    public void IndexesAreRefusedWithTheirRange()
    {
        AssertOutOfRange("layer", "layer is 3; it must be 1 to 2.", () => Arguments.ThrowLayer(3, 1, 2));
        AssertOutOfRange("column", "column is -4; it must be 0 to 3.", () => Arguments.ThrowUnit("column", -4, 4));
    }

    private static void AssertRefused(string argument, string message, Action action)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(action);
        Assert.Equal(argument, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    private static void AssertOutOfRange(string argument, string message, Action action)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(action);
        Assert.Equal(argument, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }
}
