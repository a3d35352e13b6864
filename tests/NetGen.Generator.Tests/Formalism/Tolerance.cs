namespace NetGen.Generator.Tests.Formalism;

/// <summary>How far results may be off, relative to the largest component of an array.</summary>
internal static class Tolerance
{
    /// <summary>What the reference cases are to be judged by.</summary>
    public static double Of(Precision precision) => precision == Precision.Double ? 1e-12 : 5e-6;
}
