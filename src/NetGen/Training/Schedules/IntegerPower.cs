namespace NetGen;

/// <summary>
/// Powers with whole exponents. <see cref="System.Math.Pow"/> leaves its last bit to the machine, and the learning rate's bits are
/// the bits of all that follows.
/// </summary>
internal static class IntegerPower
{
    /// <summary>valueⁿ, by repeated squares.</summary>
    /// <param name="value">The base.</param>
    /// <param name="n">0 or more.</param>
    public static double Of(double value, long n)
    {
        double power = 1;
        for (double square = value; n != 0; n >>= 1, square *= square)
        {
            if ((n & 1) != 0)
            {
                power *= square;
            }
        }

        return power;
    }
}
