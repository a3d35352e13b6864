using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>log cosh x, relatively accurate near 0, where it is x²/2, and finite for any x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V LogCosh<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V LogCosh(V x)
#endif
    {
        V magnitude = V.Abs(x);
        V logarithm = SoftplusExcess(magnitude + magnitude);
        V large = (magnitude - V.Create(Ln2High)) + (logarithm - V.Create(Ln2Low));

        V square = x * x;
        V fourth = square * square;
        V even = V.Create(-2.5817979e-05f);
        even = V.MultiplyAdd(even, fourth, -0.0006805736f);
        even = V.MultiplyAdd(even, fourth, -0.0067401766f);
        even = V.MultiplyAdd(even, fourth, -0.083333306f);
        V odd = V.Create(0.00017696303f);
        odd = V.MultiplyAdd(odd, fourth, 0.0021621948f);
        odd = V.MultiplyAdd(odd, fourth, 0.022221547f);
        V p = V.MultiplyAdd(odd, square, even);
        p = V.MultiplyAdd(p, square, 0.5f);
        V small = x * (x * p);
        return V.Select(V.LessThan(magnitude, V.Create(1f)), small, large);
    }

    /// <summary>log cosh x, relatively accurate near 0, where it is x²/2, and finite for any x.</summary>
    public static float LogCosh(float x) => LogCosh(SingleScalar.Create(x)).Value;
}
