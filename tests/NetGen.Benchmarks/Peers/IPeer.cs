using System;
using System.Collections.Generic;

namespace NetGen.Benchmarks.Peers;

/// <summary>
/// One network by one program. For each workload it offers as many ways as a competent user would try, of which the quickest
/// counts, or none.
/// </summary>
internal interface IPeer : IDisposable
{
    /// <summary>As tables have it.</summary>
    string Name { get; }

    /// <summary>Forward propagation of one data point after another, a call for each.</summary>
    IEnumerable<Work> ForwardEach(int points);

    /// <summary>Forward propagation of a batch.</summary>
    IEnumerable<Work> ForwardBatch(int points);

    /// <summary>J and the derivatives with respect to every parameter.</summary>
    IEnumerable<Work> Gradient(int points);

    /// <summary>Gradient descent over all the data points at once, always from the same parameters, with J at its end.</summary>
    IEnumerable<Work> Train(int points, int steps, double rate);
}
