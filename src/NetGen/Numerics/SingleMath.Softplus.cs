using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>log(1 + eˣ), relatively accurate where it is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Softplus<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Softplus(V x)
#endif
    {
        // max(x, 0) + log(1 + e^(−|x|)), where 1 + e^(−|x|) is 1 + f, or 2 (1 + f).
        V zero = V.Create(0f);
        V exponential = ExpOfNegative(V.Abs(x));
        V isLarge = V.LessThan(V.Create(0.41421356f), exponential);
        V halved = V.MultiplyAdd(exponential, V.Create(0.5f), -0.5f);
        V logarithm = LogOfSum(V.Select(isLarge, V.Create(1f), zero), V.Select(isLarge, halved, exponential));
        return V.Select(V.LessThan(zero, x), x, zero) + logarithm;
    }

    /// <summary>log(1 + eˣ), relatively accurate where it is small.</summary>
    public static float Softplus(float x) => Softplus(SingleScalar.Create(x)).Value;
}
