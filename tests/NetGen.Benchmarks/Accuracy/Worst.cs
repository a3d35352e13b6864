namespace NetGen.Benchmarks.Accuracy;

/// <summary>The largest distance from the true value so far, in units in the last place, and where it was.</summary>
internal readonly record struct Worst(double Distance, double At)
{
    public static readonly Worst None = new(-1, double.NaN);

    public Worst Or(Worst other) => other.Distance > Distance ? other : this;
}
