using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What the optimizers of this library put into checkpoints: numbers in ranges that a damaged file may leave.</summary>
internal static class OptimizerArchiveExtensions
{
    // Steps are counted in double precision too.
    private const long MostSteps = 1L << 53;

    /// <summary>A count from 0 to a greatest.</summary>
    /// <exception cref="System.IO.InvalidDataException">The file holds another number.</exception>
    public static void Count(this OptimizerArchive archive, string name, ref long value, long most = MostSteps)
    {
        archive.Number(name, ref value);
        CheckpointProgress.Check(value >= 0 && value <= most, $"'{name}' of the optimizer's state is {value}, not 0 to {most}");
    }

    /// <summary>Finite numbers.</summary>
    /// <exception cref="System.IO.InvalidDataException">The file holds others.</exception>
    public static void Finite<T>(this OptimizerArchive archive, string name, Span<T> values)
        where T : unmanaged
    {
        archive.Numbers(name, values);
        CheckpointProgress.Check(SpanChecks.AreFinite<T>(values), $"a number of '{name}' of the optimizer's state is not finite");
    }

    /// <summary>A finite number.</summary>
    /// <exception cref="System.IO.InvalidDataException">The file holds another.</exception>
    public static void Finite(this OptimizerArchive archive, string name, ref double value)
    {
        archive.Number(name, ref value);
        CheckpointProgress.Check(SpanChecks.IsFinite(value), $"'{name}' of the optimizer's state is not a finite number");
    }
}
