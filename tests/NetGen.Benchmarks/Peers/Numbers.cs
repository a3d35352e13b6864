using System;
using System.Numerics;

namespace NetGen.Benchmarks.Peers;

internal static class Numbers
{
    /// <summary>As numbers of double precision.</summary>
    public static double[] ToDoubles<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        double[] doubles = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            doubles[i] = double.CreateChecked(values[i]);
        }

        return doubles;
    }
}
