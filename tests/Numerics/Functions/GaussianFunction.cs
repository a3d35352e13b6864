using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct GaussianFunction : IFunction
{
    public static int Bound => 4;

    public static DoubleDouble Truth(double x) => TrueValue.Gaussian(x);

    public static float Alone(float x) => SingleMath.Gaussian(x);

    public static double Alone(double x) => DoubleMath.Gaussian(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.Gaussian(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.Gaussian(x);
}
