using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct LogFunction : IFunction
{
    public static int Bound => 2;

    public static DoubleDouble Truth(double x) => TrueValue.Log(x);

    public static float Alone(float x) => SingleMath.Log(x);

    public static double Alone(double x) => DoubleMath.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.Log(x);
}
