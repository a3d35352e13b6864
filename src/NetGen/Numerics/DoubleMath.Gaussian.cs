using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>e^(−x²), accurate in the tails too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Gaussian<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Gaussian(V x)
#endif
    {
        return ExpOfSquare(V.AtMost(V.Abs(x), 27.5), V.Create(-1.0));
    }

    /// <summary>e^(−x²), accurate in the tails too.</summary>
    public static double Gaussian(double x) => Gaussian(DoubleScalar.Create(x)).Value;

    /// <summary>e^(−x²/2), the normal density without its factor, accurate in the tails too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V NormalKernel<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V NormalKernel(V x)
#endif
    {
        return ExpOfSquare(V.AtMost(V.Abs(x), 39.0), V.Create(-0.5));
    }

    /// <summary>e^(−x²/2), the normal density without its factor, accurate in the tails too.</summary>
    public static double NormalKernel(double x) => NormalKernel(DoubleScalar.Create(x)).Value;

    /// <summary>e^(factor x²) with x² to twice the precision, for a factor that is a power of two, and no result below what scaling takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ExpOfSquare<V>(V x, V factor)
        where V : struct, IVector<V, double>
#else
    private static V ExpOfSquare(V x, V factor)
#endif
    {
        V square = x * x;
        V low = SquareError(x, square);
        V fraction = ExpFraction(factor * square, factor * low, out V exponent);
        return V.Scale(V.Create(1.0) + fraction, exponent);
    }
}
