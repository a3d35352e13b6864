using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The elementary functions that networks need, over vectors of double-precision numbers of any width and over one number alone.
/// </summary>
/// <remarks>
/// Each is one fixed sequence of correctly rounded operations, without a table or a branch that a result depends on, so a number
/// gives the same bits in every lane of every vector and alone. <c>docs/vector-math.md</c> tells how each is computed and its error.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
[SuppressMessage("Naming", "CA1715", Justification = "V is the vector in every formula, whether a type parameter or one type.")]
public static partial class DoubleMath
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts. The first has 42 bits, so that its product with an exponent is exact.
    private const double Ln2High = 0.6931471805598903;
    private const double Ln2Low = 5.497923018708371e-14;

    /// <summary>
    /// <paramref name="left"/> · <paramref name="right"/> + <paramref name="addend"/>: rounded once where the hardware fuses, rounded
    /// twice where it does not; the same as in a vector.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double left, double right, double addend) =>
        DoubleScalar.MultiplyAdd(DoubleScalar.Create(left), DoubleScalar.Create(right), DoubleScalar.Create(addend)).Value;
}
