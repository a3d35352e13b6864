namespace NetGen.Benchmarks.Timing;

/// <summary>The times of one run of something, in nanoseconds.</summary>
/// <param name="Least">The least over all repetitions and stack offsets.</param>
/// <param name="Median">Half of the repetitions took longer.</param>
/// <param name="OffsetSpread">By how much the worst stack offset's least exceeds the best's, as a fraction.</param>
internal readonly record struct TimingResult(double Least, double Median, double OffsetSpread);
