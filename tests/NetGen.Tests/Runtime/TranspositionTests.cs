using System;
using System.Linq;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

/// <summary>Matrices turned round, of every size around those of the squares that are turned in registers.</summary>
public class TranspositionTests
{
    private const int Beside = 3;

    [Fact]
    public void Turns_matrices_of_every_size_and_touches_nothing_beside_them()
    {
        for (int size = 1; size <= 9; size++)
        {
            for (int count = 1; count <= 37; count++)
            {
                Turns(size, count, index => (float)index);
                Turns(size, count, index => (double)index);
            }
        }
    }

    // Between the rows and after them there is room that must stay as it is.
    private static void Turns<T>(int size, int count, Func<int, T> number)
        where T : unmanaged, IEquatable<T>
    {
        int pointStride = size + Beside, unitStride = count + Beside;
        T[] points = [.. Enumerable.Range(1, count * pointStride).Select(number)];
        T[] units = new T[size * unitStride];
        T[] expected = new T[units.Length];
        for (int p = 0; p < count; p++)
        {
            for (int k = 0; k < size; k++)
            {
                expected[(k * unitStride) + p] = points[(p * pointStride) + k];
            }
        }

        Batch.ToUnits(points, pointStride, count, size, units, unitStride);
        Assert.Equal(expected, units);

        T[] back = new T[points.Length];
        Batch.ToPoints(units, unitStride, count, size, back, pointStride);
        Assert.Equal(points.Select((value, index) => index % pointStride < size ? value : default), back);
    }
}
