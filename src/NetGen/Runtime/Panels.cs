#if NET
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <summary>Puts the weights together that a kernel takes side by side.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Panels
{
    /// <summary>
    /// Copies the parameters of a network, and the weights of some layers so that they stand panel by panel: those of the first
    /// units to all inputs, then those of the next.
    /// </summary>
    /// <typeparam name="V">The type of a vector. A panel takes two.</typeparam>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="layers">
    /// For each of these layers, in the order of their places: where its weights start, shape inputs × units, then its inputs, then
    /// its units, a multiple of a panel's.
    /// </param>
    /// <param name="copy">Takes the parameters, and may be longer.</param>
    /// <exception cref="ArgumentException">A layer's units are no whole panels, or <paramref name="copy"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A layer's weights are not all among the parameters.</exception>
    [MethodImpl(Hot.Loop)]
    public static void Copy<V, T>(ReadOnlySpan<T> parameters, ReadOnlySpan<int> layers, Span<T> copy)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        int done = 0;
        for (; layers.Length >= 3; layers = layers[3..])
        {
            (int start, int inputs, int units) = (layers[0], layers[1], layers[2]);
            parameters[done..start].CopyTo(copy[done..]);
            done = start + (inputs * units);
            CopyLayer<V, T>(parameters[start..done], inputs, units, copy[start..done]);
        }

        parameters[done..].CopyTo(copy[done..]);
    }

    [MethodImpl(Hot.Loop)]
    private static void CopyLayer<V, T>(ReadOnlySpan<T> weights, nint inputs, nint units, Span<T> copy)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        nint panel = 2 * V.Count;
        if (units % panel != 0)
        {
            throw new ArgumentException("The units of a layer are no whole panels.", nameof(units));
        }

        ref T from = ref Unsafe.AsRef(in MemoryMarshal.GetReference(weights));
        ref T to = ref MemoryMarshal.GetReference(copy);
        for (nint k = 0; k < inputs; k++)
        {
            for (nint i = 0; i < units; i += panel)
            {
                ref T place = ref Unsafe.Add(ref to, (i * inputs) + (k * panel));
                V.Load(ref from, (k * units) + i).Store(ref place, 0);
                V.Load(ref from, (k * units) + i + V.Count).Store(ref place, V.Count);
            }
        }
    }
}
#endif
