using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct ExpFunction : IFunction
{
    public static int Bound => 2;

    public static DoubleDouble Truth(double x) => TrueValue.Exp(x);

    public static float Alone(float x) => SingleMath.Exp(x);

    public static double Alone(double x) => DoubleMath.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.Exp(x);
}
