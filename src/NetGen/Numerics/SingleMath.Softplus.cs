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
        return V.AtLeast(x, 0f) + SoftplusExcess(x);
    }

    /// <summary>log(1 + eˣ), relatively accurate where it is small.</summary>
    public static float Softplus(float x) => Softplus(SingleScalar.Create(x)).Value;

    /// <summary>log(1 + e^(−|x|)), by which softplus exceeds max(x, 0), relatively accurate where it is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V SoftplusExcess<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V SoftplusExcess(V x)
#endif
    {
        // e^(−|x|) = q = 2ⁿ · under / over with |x| = r − n ln 2, and log(1 + q) = 2 artanh(q / (2 + q)): one division. Numerator
        // and denominator are multiplied by 2^24, so that the smallest power is not subnormal.
        const float Sum = SingleBits.PowerOfTwoShifter + 24;
        V magnitude = V.AtMost(V.Abs(x), 104f);
        V sum = V.MultiplyAdd(magnitude, V.Create(-Log2E), Sum);
        V n = sum - V.Create(Sum);
        V r = V.MultiplyAdd(n, V.Create(Ln2High), magnitude);
        r = V.MultiplyAdd(n, V.Create(Ln2Low), r);
        ExpQuotient(r, out V under, out V over);
        V q = V.PowerOfTwoOfSum(sum) * under;
        V s = q / V.MultiplyAdd(q, V.Create(0.5f), over * V.Create(16777216f));
        V square = s * s;
        V p = V.MultiplyAdd(square, V.Create(0.0005471105f), 0.00218764f);
        p = V.MultiplyAdd(square, p, V.Create(0.012506727f));
        p = V.MultiplyAdd(square, p, V.Create(0.08333302f));
        return V.MultiplyAdd(s * square, p, s);
    }

    /// <summary>log(1 + e^(−|x|)), by which softplus exceeds max(x, 0), relatively accurate where it is small.</summary>
    public static float SoftplusExcess(float x) => SoftplusExcess(SingleScalar.Create(x)).Value;
}
