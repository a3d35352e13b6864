using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The elementary functions that networks need, over vectors of single-precision numbers of any width and over one number alone.
/// </summary>
/// <remarks>
/// Each is one fixed sequence of correctly rounded operations, without a table or a branch that a result depends on, so a number
/// gives the same bits in every lane of every vector and alone. <c>docs/vector-math.md</c> tells how each is computed and its error.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
[SuppressMessage("Naming", "CA1715", Justification = "V is the vector in every formula, whether a type parameter or one type.")]
public static partial class SingleMath
{
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts. The first has 16 bits, so that its product with an exponent is exact.
    private const float Ln2High = 0.69314575f;
    private const float Ln2Low = 1.4286068e-06f;

    /// <summary>
    /// <paramref name="left"/> · <paramref name="right"/> + <paramref name="addend"/>: rounded once where the hardware fuses, rounded
    /// twice where it does not; the same as in a vector.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float left, float right, float addend) =>
        SingleScalar.MultiplyAdd(SingleScalar.Create(left), SingleScalar.Create(right), SingleScalar.Create(addend)).Value;
}
