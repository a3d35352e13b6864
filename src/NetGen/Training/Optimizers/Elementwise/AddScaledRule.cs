using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>parameter + factor · derivative.</summary>
internal readonly struct AddScaledRule<T>(double factor) : IElementwiseRule<T>
    where T : unmanaged
{
    private readonly Pack<T> _factor = Pack<T>.Create(factor);

    public int Memories => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third) =>
        parameter + (_factor * derivative);
}
