using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Shortens gradients that are too long.</summary>
internal static class GradientClipping
{
    /// <summary>g ← g · c / ‖g‖ where ‖g‖, the Euclidean norm over all parameters, is greater than c.</summary>
    public static void Apply<T>(Span<T> gradient, double maxNorm)
        where T : unmanaged
    {
        // Four sums in a fixed order: faster than one, and the same bits with any vector. Squares of finite floats are finite.
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 4 <= gradient.Length; i += 4)
        {
            sum0 += Square(gradient[i]);
            sum1 += Square(gradient[i + 1]);
            sum2 += Square(gradient[i + 2]);
            sum3 += Square(gradient[i + 3]);
        }

        for (; i < gradient.Length; i++)
        {
            sum0 += Square(gradient[i]);
        }

        double norm = Math.Sqrt(sum0 + sum1 + (sum2 + sum3));
        if (norm > maxNorm)
        {
            var rule = new ScaleRule<T>(maxNorm / norm);
            ElementwiseLoop.Run(rule, gradient, gradient);
        }
    }

    private static double Square<T>(T value)
        where T : unmanaged
    {
        double number = SpanMath.ToDouble(value);
        return number * number;
    }

    private readonly struct ScaleRule<T>(double factor) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _factor = Pack<T>.Create(factor);

        public int Memories => 0;

        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third) =>
            parameter * _factor;
    }
}
