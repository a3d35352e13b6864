namespace NetGen.Onnx.Functions;

/// <summary>What a term of a <see cref="ScalarFunction"/> multiplies: the variable z itself or a function applied to something.</summary>
internal abstract class Factor
{
    /// <summary>The structure without its numbers, by which factors are sorted.</summary>
    public abstract string Key { get; }

    /// <summary>How many parts it consists of.</summary>
    public abstract int Size { get; }

    /// <summary>A bit for each function that occurs in it.</summary>
    public abstract int Calls { get; }

    /// <summary>The same with another function of z in place of z.</summary>
    public abstract ScalarFunction Substitute(ScalarFunction z);

    /// <summary>Whether the structure is the same and the numbers differ by no more than a relative <paramref name="tolerance"/>.</summary>
    public abstract bool IsNear(Factor other, double tolerance);
}
