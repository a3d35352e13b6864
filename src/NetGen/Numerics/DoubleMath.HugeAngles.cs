#if NET
using System;
using System.Runtime.CompilerServices;
#else
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
#if NET
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SinOfHuge<V>(V x)
        where V : struct, IVector<V, double>
    {
        Span<double> lanes = stackalloc double[V.Count];
        x.Store(ref lanes[0], 0);
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i] = SinOfHuge(lanes[i]);
        }

        return V.Load(in lanes[0], 0);
    }
#else
    private static V SinOfHuge(V x) => V.Create(SinOfHuge(x.Value));
#endif

#if NET
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V CosOfHuge<V>(V x)
        where V : struct, IVector<V, double>
    {
        Span<double> lanes = stackalloc double[V.Count];
        x.Store(ref lanes[0], 0);
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i] = CosOfHuge(lanes[i]);
        }

        return V.Load(in lanes[0], 0);
    }
#else
    private static V CosOfHuge(V x) => V.Create(CosOfHuge(x.Value));
#endif

    private static double SinOfHuge(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x))
        {
            return double.NaN;
        }

        double r = HugeAngle.ReduceByPi(x, isShifted: false, out bool isOdd);
        double result = SinOfReduced(DoubleScalar.Create(r)).Value;
        return isOdd == (x > 0) ? -result : result;
    }

    private static double CosOfHuge(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x))
        {
            return double.NaN;
        }

        double r = HugeAngle.ReduceByPi(x, isShifted: true, out bool isOdd);
        double result = SinOfReduced(DoubleScalar.Create(r)).Value;
        return isOdd ? result : -result;
    }
}
