using System;

namespace NetGen.Tests.Formalism;

/// <summary>
/// Moves numbers by random relative errors, so that the reference can tell how far the roundings of an arithmetic of that
/// precision carry into the results of one network.
/// </summary>
internal sealed class Jitter
{
    private readonly Random? _random;
    private readonly double _size;

    private Jitter(Random? random, double size)
    {
        _random = random;
        _size = size;
    }

    /// <summary>Moves nothing.</summary>
    public static Jitter None { get; } = new(null, 0);

    /// <summary>Moves every number up or down by <paramref name="size"/>, relatively.</summary>
    public static Jitter Relative(double size, int seed) => new(new Random(seed), size);

    public double Of(double value) =>
        _random is null ? value : value * (1 + (_random.Next(2) == 0 ? -_size : _size));
}
