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
        V magnitude = AtMost(V.Abs(x), 4f);
        V square = magnitude * magnitude;
        V exponential = ExpOfNegative(square);
        V large = V.CopySign(one - (exponential * ScaledErfc(magnitude)), x);

        V p = V.Create(7.840602e-05f);
        p = V.MultiplyAdd(p, square, V.Create(-0.00080064306f));
        p = V.MultiplyAdd(p, square, V.Create(0.0051879375f));
        p = V.MultiplyAdd(p, square, V.Create(-0.026853638f));
        p = V.MultiplyAdd(p, square, V.Create(0.112835824f));
        p = V.MultiplyAdd(p, square, V.Create(-0.37612626f));
        p = V.MultiplyAdd(p, square, V.Create(0.12837917f));
        V small = V.MultiplyAdd(x, p, x);
        return V.Select(V.LessThan(magnitude, one), small, large);
    }

    /// <summary>The error function.</summary>
    public static float Erf(float x) => Erf(SingleScalar.Create(x)).Value;

    /// <summary>e^(x²) erfc x for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ScaledErfc<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V ScaledErfc(V x)
#endif
    {
        // A polynomial in t = (x − 3) / (x + 3), times 1 / (x + 3), which falls off as the function does.
        V reciprocal = V.Create(1f) / (x + V.Create(3f));
        V t = V.MultiplyAdd(V.Create(-6f), reciprocal, V.Create(1f));
        V p = V.Create(-0.00031783376f);
        p = V.MultiplyAdd(p, t, V.Create(-0.00047202085f));
        p = V.MultiplyAdd(p, t, V.Create(0.0030770449f));
        p = V.MultiplyAdd(p, t, V.Create(-0.0012354411f));
        p = V.MultiplyAdd(p, t, V.Create(-0.02683958f));
        p = V.MultiplyAdd(p, t, V.Create(0.11953164f));
        p = V.MultiplyAdd(p, t, V.Create(-0.31046602f));
        p = V.MultiplyAdd(p, t, V.Create(0.590228f));
        p = V.MultiplyAdd(p, t, V.Create(-0.8833945f));
        p = V.MultiplyAdd(p, t, V.Create(1.0740069f));
        return p * reciprocal;
    }
}
