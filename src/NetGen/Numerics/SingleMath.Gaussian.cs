using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>e^(−x²), accurate in the tails too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Gaussian<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Gaussian(V x)
#endif
    {
        return ExpOfSquare(V.AtMost(V.Abs(x), 10.25f), V.Create(-1f));
    }

    /// <summary>e^(−x²), accurate in the tails too.</summary>
    public static float Gaussian(float x) => Gaussian(SingleScalar.Create(x)).Value;

    /// <summary>e^(−x²/2), the normal density without its factor, accurate in the tails too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V NormalKernel<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V NormalKernel(V x)
#endif
    {
        return ExpOfSquare(V.AtMost(V.Abs(x), 14.5f), V.Create(-0.5f));
    }

    /// <summary>e^(−x²/2), the normal density without its factor, accurate in the tails too.</summary>
    public static float NormalKernel(float x) => NormalKernel(SingleScalar.Create(x)).Value;

    /// <summary>e^(factor x²) with x² to twice the precision, for a factor that is a power of two, and no result below what scaling takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ExpOfSquare<V>(V x, V factor)
        where V : struct, IVector<V, float>
#else
    private static V ExpOfSquare(V x, V factor)
#endif
    {
        V square = x * x;
        V low = SquareError(x, square);
        V fraction = ExpFraction(factor * square, factor * low, out V exponent);
        return V.Scale(V.Create(1f) + fraction, exponent);
    }
}
