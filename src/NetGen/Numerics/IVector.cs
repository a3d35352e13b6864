#if NET
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// A vector of floating-point numbers of any width, so that a kernel is written once and compiled for each: 512, 256 and 128
/// bits, or one number alone.
/// </summary>
/// <remarks>
/// Every operation works lane by lane and is correctly rounded (or exact), so a lane holds the same bits at every width. What a
/// hardware instruction leaves open between makers is not offered here. The two questions that an implementation asks the hardware
/// have one answer for all widths: whether multiply-add is fused (AVX-512 includes FMA, and wider vectors than the hardware has are
/// worked on in halves), and whether its minimum and maximum keep a NaN in the second operand (x86 returns the second operand if
/// either is NaN, Arm a NaN).
/// </remarks>
/// <typeparam name="TSelf">The vector itself.</typeparam>
/// <typeparam name="T">The type of a lane, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IVector<TSelf, T>
    where TSelf : struct, IVector<TSelf, T>
    where T : unmanaged
{
    /// <summary>The number of lanes; a constant to the compiler.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in each lane.</summary>
    static abstract TSelf Create(T value);

    /// <summary>Reads <see cref="Count"/> numbers that start <paramref name="offset"/> elements after <paramref name="source"/>.</summary>
    static abstract TSelf Load(ref readonly T source, nint offset);

    /// <summary>Reads the one number <paramref name="offset"/> elements after <paramref name="source"/> into each lane.</summary>
    static abstract TSelf Broadcast(ref readonly T source, nint offset);

    /// <summary>Writes <see cref="Count"/> numbers from <paramref name="offset"/> elements after <paramref name="destination"/> on.</summary>
    void Store(ref T destination, nint offset);

    /// <summary>Sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Quotient.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Opposite sign, of a NaN too.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary>
    /// <paramref name="left"/> · <paramref name="right"/> + <paramref name="addend"/>: rounded once where the hardware fuses, rounded
    /// twice where it does not; never the software emulation.
    /// </summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>
    /// Adds <paramref name="left"/> · <paramref name="right"/> to this vector, rounded as <see cref="MultiplyAdd(TSelf, TSelf, TSelf)"/> is.
    /// </summary>
    void AddProduct(TSelf left, TSelf right);

    /// <summary>The same with <see cref="Count"/> numbers that start <paramref name="offset"/> elements after <paramref name="right"/>.</summary>
    void AddProduct(TSelf left, ref readonly T right, nint offset);

    /// <summary>Multiply-add with the same <paramref name="addend"/> in each lane: a step of Horner's rule.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, T addend);

    /// <summary>Absolute value.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>The magnitude of one with the sign of the other.</summary>
    static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>The nearest whole number, ties to even.</summary>
    static abstract TSelf Round(TSelf value);

    /// <summary>A mask, all bits set where equal.</summary>
    static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>A mask, all bits set where less; not set where either is NaN.</summary>
    static abstract TSelf LessThan(TSelf left, TSelf right);

    /// <summary>A mask, all bits set where less or equal; not set where either is NaN.</summary>
    static abstract TSelf LessThanOrEqual(TSelf left, TSelf right);

    /// <summary><paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>The number, or <paramref name="minimum"/> if it is less; NaN stays, of two zeros either. The bound must not be NaN.</summary>
    static abstract TSelf AtLeast(TSelf value, T minimum);

    /// <summary>The number, or <paramref name="maximum"/> if it is greater; NaN stays, of two zeros either. The bound must not be NaN.</summary>
    static abstract TSelf AtMost(TSelf value, T maximum);

    /// <summary>Whether the mask is set in any lane: for leaving out work that is rarely needed.</summary>
    static abstract bool Any(TSelf mask);

    /// <summary>2ⁿ for whole numbers n within the exponents of normal numbers; anything for others.</summary>
    static abstract TSelf PowerOfTwo(TSelf n);

    /// <summary>e with 2ᵉ ≤ |value| &lt; 2ᵉ⁺¹ for normal numbers; anything for others, but the true e where AVX-512 finds it.</summary>
    static abstract TSelf Exponent(TSelf value);

    /// <summary>
    /// m with value = m · 2ᵉ, ¾ ≤ m &lt; 1½, for positive normal numbers; anything for others, but the true m where AVX-512 finds it.
    /// </summary>
    static abstract TSelf Mantissa(TSelf value);

    /// <summary>
    /// Whether the hardware has 32 registers of this width rather than 16: how many sums a kernel keeps in hand. A constant to the
    /// compiler.
    /// </summary>
    static abstract bool HasManyRegisters { get; }

    /// <summary>Reads the first <paramref name="count"/> lanes, fewer than <see cref="Count"/>, and nothing past them. The others are 0.</summary>
    static abstract TSelf LoadFirst(ref readonly T source, nint offset, nint count);

    /// <summary>Writes the first <paramref name="count"/> lanes, fewer than <see cref="Count"/>, and nothing past them.</summary>
    void StoreFirst(ref T destination, nint offset, nint count);

    /// <summary>
    /// Reads twice <see cref="Count"/> numbers from <paramref name="offset"/> on, which stand in pairs: the first of each pair, and
    /// in <paramref name="second"/> the second.
    /// </summary>
    static abstract TSelf LoadPairs(ref readonly T source, nint offset, out TSelf second);

    /// <summary>
    /// 2ⁿ from the sum of a whole number n, within the exponents of normal numbers, and the constant that puts n and the bias of
    /// exponents into the lowest bits: for whoever has that sum at hand from rounding.
    /// </summary>
    static abstract TSelf PowerOfTwoOfSum(TSelf sum);

    /// <summary>
    /// value · 2ⁿ, rounded once, for 2⁻¹⁰ ≤ |value| ≤ 2 and whole numbers n down to where the result vanishes and up to where it
    /// is infinite.
    /// </summary>
    static abstract TSelf Scale(TSelf value, TSelf n);

    /// <summary>The numbers 0, 1, 2 … of the lanes.</summary>
    static abstract TSelf Indices { get; }

    /// <summary>
    /// Reads <see cref="Count"/> / <paramref name="times"/> numbers, at least one, and repeats each: lane i holds the one
    /// i / <paramref name="times"/> elements after <paramref name="offset"/>.
    /// </summary>
    static abstract TSelf Repeat(ref readonly T source, nint offset, int times);

    /// <summary>
    /// (p_0 + p_1) + (p_2 + p_3), or p_0 + p_1, of parts that stand one after another, <paramref name="size"/> numbers each:
    /// the sums from <paramref name="offset"/> on. Lanes past <paramref name="size"/> are 0.
    /// </summary>
    static abstract TSelf SumOfParts(ref readonly T source, nint offset, int size, int parts);
}
#endif
