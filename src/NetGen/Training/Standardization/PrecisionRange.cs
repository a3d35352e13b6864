using NetGen.Runtime;

namespace NetGen;

/// <summary>The range of a network's numbers, and how much of it standardisation leaves to the weights.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal static class PrecisionRange<T>
    where T : unmanaged
{
    /// <summary>
    /// The greatest weight for which folding a mean and a deviation is promised to be finite: about a million, which no network that
    /// learns from standardised data comes near to.
    /// </summary>
    public const double WeightLimit = 1 << 20;

    /// <summary>The greatest number.</summary>
    public static double Greatest => typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue;

    /// <summary>The least deviation of an input by which weights of up to <see cref="WeightLimit"/> can be divided.</summary>
    public static double LeastDeviation => WeightLimit / Greatest;

    /// <summary>The precision's name in messages.</summary>
    public static string Name => typeof(T) == typeof(float) ? "single precision" : "double precision";

    /// <summary>The nearest number of the precision, which is infinite beyond its range.</summary>
    public static double Round(double value) => SpanMath.ToDouble(SpanMath.FromDouble<T>(value));
}
