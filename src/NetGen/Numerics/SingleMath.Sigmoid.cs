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
        // e⁻ˣ = 2ⁿ · under / over with x = r − n ln 2. All is divided by 2^24, so that the largest power does not overflow.
        const float Sum = SingleBits.PowerOfTwoShifter - 24;
        V bounded = V.AtMost(V.AtLeast(x, -104f), 70f);
        V sum = V.MultiplyAdd(bounded, V.Create(-Log2E), Sum);
        V n = sum - V.Create(Sum);
        V r = V.MultiplyAdd(n, V.Create(Ln2High), bounded);
        r = V.MultiplyAdd(n, V.Create(Ln2Low), r);
        ExpQuotient(r, out V under, out V over);
        V one = over * V.Create(5.9604645E-08f);
        return one / V.MultiplyAdd(V.PowerOfTwoOfSum(sum), under, one);
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
        return V.Scale(V.Create(1f) + fraction, exponent);
    }
}
