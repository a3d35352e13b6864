using System;
using System.Numerics;

namespace NetGen.Benchmarks.Peers.Plain;

/// <summary>The loss of one output unit, from a and t.</summary>
internal static class PlainLoss
{
    public static Func<T, T, T> Of<T>(string cost)
        where T : IBinaryFloatingPointIeee754<T> => cost switch
        {
            "CrossEntropy" => CrossEntropy,
            "MeanSquaredError" => SquaredError,
            "CategoricalCrossEntropy" => CategoricalCrossEntropy,
            _ => throw new ArgumentException($"No cost {cost}.", nameof(cost)),
        };

    private static T CrossEntropy<T>(T a, T t)
        where T : IBinaryFloatingPointIeee754<T> => -(TimesLog(t, a) + TimesLog(T.One - t, T.One - a));

    private static T SquaredError<T>(T a, T t)
        where T : IBinaryFloatingPointIeee754<T> => (a - t) * (a - t) / T.CreateChecked(2);

    private static T CategoricalCrossEntropy<T>(T a, T t)
        where T : IBinaryFloatingPointIeee754<T> => -TimesLog(t, a);

    // 0 · log 0 is 0.
    private static T TimesLog<T>(T factor, T value)
        where T : IBinaryFloatingPointIeee754<T> => T.IsZero(factor) ? T.Zero : factor * T.Log(value);
}
