using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>The logistic function 1 / (1 + e⁻ˣ), relatively accurate where it is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Sigmoid<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Sigmoid(V x)
#endif
    {
        V one = V.Create(1f);
        V exponential = ExpOfNegative(V.Abs(x));
        return V.Select(V.LessThan(x, V.Create(0f)), exponential, one) / (one + exponential);
    }

    /// <summary>The logistic function 1 / (1 + e⁻ˣ), relatively accurate where it is small.</summary>
    public static float Sigmoid(float x) => Sigmoid(SingleScalar.Create(x)).Value;

    /// <summary>e⁻ˣ for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ExpOfNegative<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V ExpOfNegative(V x)
#endif
    {
        V fraction = ExpFraction(V.AtLeast(-x, -104f), out V exponent);
        return Scale(V.Create(1f) + fraction, exponent);
    }
}
