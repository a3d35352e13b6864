using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

/// <summary>One function of <see cref="SingleMath"/> and <see cref="DoubleMath"/>, to be compiled into loops over vectors.</summary>
internal interface IFunction
{
    /// <summary>The most units in the last place that a result may be off.</summary>
    static abstract int Bound { get; }

    static abstract DoubleDouble Truth(double x);

    static abstract float Alone(float x);

    static abstract double Alone(double x);

    static abstract V Single<V>(V x)
        where V : struct, IVector<V, float>;

    static abstract V Double<V>(V x)
        where V : struct, IVector<V, double>;
}
