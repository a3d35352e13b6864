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
        double norm = Norm<T>(gradient);
        if (double.IsInfinity(norm) && Sums.GreatestMagnitude<T>(gradient) is var greatest && !double.IsInfinity(greatest))
        {
            // Of derivatives beyond 1e154 the squares overflow, though the norm is a number.
            Scale(gradient, 1 / greatest);
            norm = Norm<T>(gradient);
            Scale(gradient, maxNorm / norm);
        }
        else if (norm > maxNorm)
        {
            Scale(gradient, maxNorm / norm);
        }
    }

    private static double Norm<T>(ReadOnlySpan<T> gradient)
        where T : unmanaged => Math.Sqrt(Sums.Dot(gradient, gradient));

    private static void Scale<T>(Span<T> gradient, double factor)
        where T : unmanaged => ElementwiseLoop.Run(new ScaleRule<T>(factor), gradient, gradient);

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
