using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>
    /// Two numbers whose quotient <paramref name="under"/> / <paramref name="over"/> is e⁻ʳ, for |r| ≤ ½ ln 2: for whoever divides
    /// anyway. Both are about 2.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static void ExpQuotient<V>(V r, out V under, out V over)
        where V : struct, IVector<V, double>
#else
    private static void ExpQuotient(V r, out V under, out V over)
#endif
    {
        // With tanh(r/2) = r · slope / mean, e⁻ʳ is (mean − r · slope) / (mean + r · slope).
        V square = r * r;
        V slope = V.MultiplyAdd(square, V.Create(6.608853519119767e-05), 0.02777483379309765);
        slope = V.MultiplyAdd(square, slope, V.Create(1.0));
        V mean = V.MultiplyAdd(square, V.Create(0.0019835382583563914), 0.22221633425285905);
        mean = V.MultiplyAdd(square, mean, V.Create(2.0));
        under = V.MultiplyAdd(-r, slope, mean);
        over = V.MultiplyAdd(r, slope, mean);
    }
}
