using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>log(1 + eˣ), relatively accurate where it is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Softplus<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Softplus(V x)
#endif
    {
        return V.AtLeast(x, 0.0) + SoftplusExcess(x);
    }

    /// <summary>log(1 + eˣ), relatively accurate where it is small.</summary>
    public static double Softplus(double x) => Softplus(DoubleScalar.Create(x)).Value;

    /// <summary>log(1 + e^(−|x|)), by which softplus exceeds max(x, 0), relatively accurate where it is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V SoftplusExcess<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V SoftplusExcess(V x)
#endif
    {
        // e^(−|x|) = q = 2ⁿ · under / over with |x| = r − n ln 2, and log(1 + q) = 2 artanh(q / (2 + q)): one division. Numerator
        // and denominator are multiplied by 2^64, so that the smallest power is not subnormal.
        const double Sum = DoubleBits.PowerOfTwoShifter + 64;
        V magnitude = V.AtMost(V.Abs(x), 746.0);
        V sum = V.MultiplyAdd(magnitude, V.Create(-Log2E), Sum);
        V n = sum - V.Create(Sum);
        V r = V.MultiplyAdd(n, V.Create(Ln2High), magnitude);
        r = V.MultiplyAdd(n, V.Create(Ln2Low), r);
        ExpQuotient(r, out V under, out V over);
        V q = V.PowerOfTwoOfSum(sum) * under;
        V s = q / V.MultiplyAdd(q, V.Create(0.5), over * V.Create(18446744073709551616.0));
        V square = s * s;
        V fourth = square * square;
        V even = V.Create(1.591666331380376e-07);
        even = V.MultiplyAdd(even, fourth, 4.059179640913886e-06);
        even = V.MultiplyAdd(even, fourth, 8.877804918921353e-05);
        even = V.MultiplyAdd(even, fourth, 0.002232142855321553);
        even = V.MultiplyAdd(even, fourth, 0.08333333333333288);
        V odd = V.Create(8.110934681544708e-08);
        odd = V.MultiplyAdd(odd, fourth, 9.235349555819911e-07);
        odd = V.MultiplyAdd(odd, fourth, 1.8782407843952553e-05);
        odd = V.MultiplyAdd(odd, fourth, 0.0004340278115973791);
        odd = V.MultiplyAdd(odd, fourth, 0.01250000000004848);
        V p = V.MultiplyAdd(odd, square, even);
        return V.MultiplyAdd(s * square, p, s);
    }

    /// <summary>log(1 + e^(−|x|)), by which softplus exceeds max(x, 0), relatively accurate where it is small.</summary>
    public static double SoftplusExcess(double x) => SoftplusExcess(DoubleScalar.Create(x)).Value;
}
