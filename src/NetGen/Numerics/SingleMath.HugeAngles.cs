#if NET
using System;
using System.Runtime.CompilerServices;
#else
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
#if NET
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SinOfHuge<V>(V x)
        where V : struct, IVector<V, float>
    {
        Span<float> lanes = stackalloc float[V.Count];
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
        where V : struct, IVector<V, float>
    {
        Span<float> lanes = stackalloc float[V.Count];
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

    private static float SinOfHuge(float x)
    {
        if (float.IsNaN(x) || float.IsInfinity(x))
        {
            return float.NaN;
        }

        float r = (float)HugeAngle.ReduceByPi(x, isShifted: false, out bool isOdd);
        float result = SinOfReduced(SingleScalar.Create(r)).Value;
        return isOdd == (x > 0) ? -result : result;
    }

    private static float CosOfHuge(float x)
    {
        if (float.IsNaN(x) || float.IsInfinity(x))
        {
            return float.NaN;
        }

        float r = (float)HugeAngle.ReduceByPi(x, isShifted: true, out bool isOdd);
        float result = SinOfReduced(SingleScalar.Create(r)).Value;
        return isOdd ? result : -result;
    }
}
