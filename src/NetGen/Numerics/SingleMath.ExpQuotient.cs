using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>
    /// Two numbers whose quotient <paramref name="under"/> / <paramref name="over"/> is e⁻ʳ, for |r| ≤ ½ ln 2: for whoever divides
    /// anyway. Both are about 2.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static void ExpQuotient<V>(V r, out V under, out V over)
        where V : struct, IVector<V, float>
#else
    private static void ExpQuotient(V r, out V under, out V over)
#endif
    {
        // With tanh(r/2) = r · slope / mean, e⁻ʳ is (mean − r · slope) / (mean + r · slope).
        V square = r * r;
        V slope = V.MultiplyAdd(square, V.Create(0.016646715f), 1f);
        V mean = V.MultiplyAdd(square, V.Create(0.19995998f), 2f);
        under = V.MultiplyAdd(-r, slope, mean);
        over = V.MultiplyAdd(r, slope, mean);
    }
}
