namespace NetGen;

/// <summary>
/// βᵗ for one step after another, in a multiplication each. It follows from t alone, to the bit: a run that continues from a
/// checkpoint computes the same.
/// </summary>
internal struct RunningPower(double value)
{
    private const int BlockBits = 8;
    private const long BlockMask = (1 << BlockBits) - 1;

    private readonly double _blockFactor = IntegerPower.Of(value, 1 << BlockBits);

    private long _exponent = 0;
    private double _blocks = 1;
    private double _rest = 1;

    /// <summary>valueⁿ.</summary>
    /// <param name="n">0 or more.</param>
    public double At(long n)
    {
        if (n == _exponent + 1 && (n & BlockMask) != 0)
        {
            _rest *= value;
        }
        else if (n != _exponent)
        {
            Restart(n);
        }

        _exponent = n;
        return _blocks * _rest;
    }

    private void Restart(long n)
    {
        _blocks = IntegerPower.Of(_blockFactor, n >> BlockBits);
        _rest = 1;
        for (long i = 0; i < (n & BlockMask); i++)
        {
            _rest *= value;
        }
    }
}
