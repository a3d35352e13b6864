using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>The error function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Erf<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Erf(V x)
#endif
    {
        V one = V.Create(1f);
        V magnitude = V.AtMost(V.Abs(x), 4f);
        V square = magnitude * magnitude;

        // erf x = 1 − 2 Φ(−√2 x).
        V exponential = ExpOfNegative(square);
        V large = V.MultiplyAdd(V.Create(-2f) * exponential, ScaledTail(magnitude * V.Create(1.41421356f)), 1f);

        V fourth = square * square;
        V even = V.Create(7.840602e-05f);
        even = V.MultiplyAdd(even, fourth, 0.0051879375f);
        even = V.MultiplyAdd(even, fourth, 0.112835824f);
        even = V.MultiplyAdd(even, fourth, 0.12837917f);
        V odd = V.Create(-0.00080064306f);
        odd = V.MultiplyAdd(odd, fourth, -0.026853638f);
        odd = V.MultiplyAdd(odd, fourth, -0.37612626f);
        V p = V.MultiplyAdd(odd, square, even);
        V small = V.MultiplyAdd(x, p, x);
        return V.Select(V.LessThan(magnitude, one), small, V.CopySign(large, x));
    }

    /// <summary>The error function.</summary>
    public static float Erf(float x) => Erf(SingleScalar.Create(x)).Value;
}
