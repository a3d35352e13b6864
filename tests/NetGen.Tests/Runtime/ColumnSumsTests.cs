using System;
using System.Linq;
using System.Runtime.InteropServices;
using NetGen.Numerics;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

public class ColumnSumsTests
{
    private const int Stride = 80;

    // Stands behind the sums, where nothing must be written.
    private const float Guard = 3f;

    // Four vectors side by side, two and one, of each width, and columns that are no whole vector; rows in pairs and one over.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 2)]
    [InlineData(16, 5)]
    [InlineData(53, 4)]
    [InlineData(77, 9)]
    public void Columns_are_added_up_over_even_and_odd_rows_at_every_width(int size, int count)
    {
        var random = new Random(size);
        float[] rows = [.. Enumerable.Range(0, count * Stride).Select(_ => random.NextSingle() - 0.5f)];
        float[] start = [.. Enumerable.Range(0, size).Select(_ => random.NextSingle())];
        float[] expected = [.. start.Select((value, i) => Sum(rows, i, 0) + Sum(rows, i, 1) + value), Guard];

        Assert.Equal(expected, Add<SingleVector512>(rows, count, start));
        Assert.Equal(expected, Add<SingleVector256>(rows, count, start));
        Assert.Equal(expected, Add<SingleVector128>(rows, count, start));
        Assert.Equal(expected, Add<SingleScalar>(rows, count, start));
    }

    private static float[] Add<TVector>(float[] rows, int count, float[] start)
        where TVector : struct, IVector<TVector, float>
    {
        float[] sums = [.. start, Guard];
        ColumnSums.Add<TVector, float>(ref MemoryMarshal.GetArrayDataReference(rows), Stride, count, ref MemoryMarshal.GetArrayDataReference(sums), start.Length);
        return sums;
    }

    private static float Sum(float[] rows, int column, int firstRow)
    {
        float sum = 0;
        for (int place = (firstRow * Stride) + column; place < rows.Length; place += 2 * Stride)
        {
            sum += rows[place];
        }

        return sum;
    }
}
