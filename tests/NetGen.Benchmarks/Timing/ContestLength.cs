namespace NetGen.Benchmarks.Timing;

/// <summary>How long a contest lasts.</summary>
/// <param name="Rounds">How often each program is timed at each of the four stack offsets.</param>
/// <param name="RepetitionNanoseconds">How long a repetition takes at least.</param>
internal sealed record ContestLength(int Rounds, double RepetitionNanoseconds)
{
    /// <summary>Rounds of a program whose single run takes longer than <see cref="SlowNanoseconds"/>.</summary>
    public const int SlowRounds = 4;

    public const double SlowNanoseconds = 20e6;

    /// <summary>Times that mean something: 24 repetitions of 5 ms, or 16 of a slow program.</summary>
    public static ContestLength Full { get; } = new(6, 5e6);

    /// <summary>Only shows that everything runs.</summary>
    public static ContestLength DryRun { get; } = new(1, 0);
}
