using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct SigmoidFunction : IFunction
{
    public static int Bound => 4;

    public static DoubleDouble Truth(double x) => TrueValue.Sigmoid(x);

    public static float Alone(float x) => SingleMath.Sigmoid(x);

    public static double Alone(double x) => DoubleMath.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.Sigmoid(x);
}
