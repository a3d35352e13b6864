using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

internal readonly struct NormalKernelFunction : IFunction
{
    public static int Bound => 4;

    public static DoubleDouble Truth(double x) => TrueValue.NormalKernel(x);

    public static float Alone(float x) => SingleMath.NormalKernel(x);

    public static double Alone(double x) => DoubleMath.NormalKernel(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x)
        where V : struct, IVector<V, float> => SingleMath.NormalKernel(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x)
        where V : struct, IVector<V, double> => DoubleMath.NormalKernel(x);
}
