using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct SinFunction : IFunction
{
    public static int Bound => 4;

    public static DoubleDouble Truth(double x) => TrueValue.Sin(x);

    public static float Alone(float x) => SingleMath.Sin(x);

    public static double Alone(double x) => DoubleMath.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.Sin(x);
}
