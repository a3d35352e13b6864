using System;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Shortens gradients that are too long.</summary>
internal static class GradientClipping
{
    /// <summary>g ← g · c / ‖g‖ where ‖g‖, the Euclidean norm over all parameters, is greater than c.</summary>
    public static void Apply<T>(Span<T> gradient, double maxNorm)
        where T : unmanaged
    {
        double norm = Math.Sqrt(Sums.Dot<T, T>(gradient, gradient));
        if (norm > maxNorm)
        {
            var rule = new ScaleRule<T>(maxNorm / norm);
            ElementwiseLoop.Run(rule, gradient, gradient);
        }
    }

    private readonly struct ScaleRule<T>(double factor) : IElementwiseRule<T>
        where T : unmanaged
    {
        private readonly Pack<T> _factor = Pack<T>.Create(factor);

        public int Memories => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third) =>
            parameter * _factor;
    }
}
