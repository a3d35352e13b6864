using System;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

public class BatchTests
{
    private const int Margin = 5;
    private const double Canary = -77;

    /// <summary>N, first, count, size, stride.</summary>
    public static TheoryData<int, int, int, int, int> Shapes => new()
    {
        { 1, 0, 1, 1, 1 },
        { 1, 0, 1, 3, 8 },
        { 5, 2, 3, 2, 4 },
        { 8, 0, 8, 4, 8 },
        { 9, 0, 9, 7, 16 },
        { 30, 13, 17, 5, 17 },
        { 40, 8, 16, 33, 16 },
        { 40, 39, 1, 2, 64 },
        { 40, 20, 0, 2, 4 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ReadTakesExactlyTheDataPoints(int dataPoints, int first, int count, int size, int stride)
    {
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            double[] source = DataPoints(layout, dataPoints, size);
            double[] memory = Canaries(size * stride);

            Batch.Read(source, layout, dataPoints, first, count, size, memory.AsSpan(Margin, size * stride), stride);

            double[] expected = Canaries(size * stride);
            for (int k = 0; k < size; k++)
            {
                for (int p = 0; p < stride; p++)
                {
                    expected[Margin + (k * stride) + p] = p < count ? Value(first + p, k) : 0;
                }
            }

            Assert.Equal(expected, memory);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void WriteChangesExactlyTheDataPoints(int dataPoints, int first, int count, int size, int stride)
    {
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            double[] block = new double[size * stride];
            for (int i = 0; i < block.Length; i++)
            {
                int p = i % stride;
                block[i] = p < count ? Value(first + p, i / stride) : double.NaN;
            }

            double[] memory = Canaries(dataPoints * size);
            Batch.Write(block, stride, memory.AsSpan(Margin, dataPoints * size), layout, dataPoints, first, count, size);

            double[] expected = Canaries(dataPoints * size);
            for (int n = first; n < first + count; n++)
            {
                for (int k = 0; k < size; k++)
                {
                    expected[Margin + Place(layout, dataPoints, size, n, k)] = Value(n, k);
                }
            }

            Assert.Equal(expected, memory);
        }
    }

    [Fact]
    public void BlocksThatAreTooSmallAreRefused()
    {
        // One row of three lanes is one number short.
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Batch.Read<float>(new float[6], layout, 3, 0, 3, 2, new float[5], 3));
            Assert.Throws<ArgumentOutOfRangeException>(() => Batch.Write<float>(new float[5], 3, new float[6], layout, 3, 0, 3, 2));
        }
    }

    private static double[] DataPoints(BatchLayout layout, int dataPoints, int size)
    {
        double[] values = new double[dataPoints * size];
        for (int n = 0; n < dataPoints; n++)
        {
            for (int k = 0; k < size; k++)
            {
                values[Place(layout, dataPoints, size, n, k)] = Value(n, k);
            }
        }

        return values;
    }

    private static int Place(BatchLayout layout, int dataPoints, int size, int n, int k) =>
        layout == BatchLayout.SampleRows ? (n * size) + k : (k * dataPoints) + n;

    private static double Value(int n, int k) => (1000 * n) + k + 1;

    private static double[] Canaries(int length)
    {
        double[] memory = new double[length + (2 * Margin)];
        Array.Fill(memory, Canary);
        return memory;
    }
}
