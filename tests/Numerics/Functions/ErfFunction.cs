using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct ErfFunction : IFunction
{
    public static int Bound => 4;

    public static DoubleDouble Truth(double x) => TrueValue.Erf(x);

    public static float Alone(float x) => SingleMath.Erf(x);

    public static double Alone(double x) => DoubleMath.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.Erf(x);
}
