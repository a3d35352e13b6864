using System;
using System.Linq;

namespace NetGen.Tests.Formalism;

/// <summary>Numbers as their bits, for comparisons that tell −0 from 0.</summary>
internal static class Bits
{
    public static long[] Of(params double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];

    public static long[] Of(double[][] rows) => Of(Deviation.Flat(rows));

    /// <summary>Of J and of every derivative.</summary>
    public static long[][] Of(NetworkGradient gradient) => [.. Deviation.Parts(gradient).Select(part => Of(part.Values))];
}
