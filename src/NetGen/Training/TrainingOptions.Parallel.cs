using System;
using System.Globalization;

namespace NetGen;

public sealed partial class TrainingOptions
{
    /// <summary>
    /// The maximum number of threads to train with, including the caller's. Default: −1, one per processor. The number changes no bit
    /// of the result.
    /// </summary>
    /// <remarks>
    /// Batches are divided into shards of at least 64 data points and about ten microseconds, so those of small networks stay on the
    /// caller's thread. The other threads start after a millisecond of work that could be shared, and end with the run.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set to 0 or to less than −1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        set
        {
            if (value is 0 or < -1)
            {
                string message = string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} is {1}; it must be a number of threads, or -1 for one thread per processor.",
                    nameof(MaxDegreeOfParallelism),
                    value);
                throw new ArgumentOutOfRangeException(nameof(MaxDegreeOfParallelism), value, message);
            }

            field = value;
        }
    } = -1;

    internal int Threads => MaxDegreeOfParallelism == -1 ? Environment.ProcessorCount : MaxDegreeOfParallelism;
}
