using System;

namespace NetGen;

/// <summary>
/// A checkpoint as an <see cref="OptimizerState{T}"/> sees it: the same calls write the state and read it, to the bit.
/// </summary>
/// <example>
/// <code>
/// public override void Archive(OptimizerArchive archive)
/// {
///     archive.Numbers&lt;T&gt;("momentum", _momentum);
///     archive.Number("steps", ref _steps);
/// }
/// </code>
/// </example>
public abstract class OptimizerArchive
{
    private protected OptimizerArchive()
    {
    }

    /// <summary>Writes numbers, or overwrites them with those that were written.</summary>
    /// <typeparam name="TNumber"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="name">What they are called in the file.</param>
    /// <param name="values">The numbers, as many in every run of the same settings.</param>
    /// <exception cref="System.IO.InvalidDataException">The file holds something else here.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="TNumber"/> is another type.</exception>
    public abstract void Numbers<TNumber>(string name, Span<TNumber> values)
        where TNumber : unmanaged;

    /// <summary>Writes a whole number, or overwrites it with that which was written.</summary>
    /// <param name="name">What it is called in the file.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="System.IO.InvalidDataException">The file holds something else here.</exception>
    public abstract void Number(string name, ref long value);

    /// <summary>Writes a number, or overwrites it with that which was written.</summary>
    /// <param name="name">What it is called in the file.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="System.IO.InvalidDataException">The file holds something else here.</exception>
    public void Number(string name, ref double value)
    {
        Span<double> values = stackalloc double[] { value };
        Numbers(name, values);
        value = values[0];
    }
}
