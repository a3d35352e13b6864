namespace NetGen.Benchmarks.Table;

/// <summary>What a row's times are in.</summary>
internal enum TimeUnit
{
    NanosecondsPerPoint,
    MicrosecondsPerRun,
    MillisecondsPerRun,
}
