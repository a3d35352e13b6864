using System;

namespace NetGen.Benchmarks.Peers;

/// <summary>Something to be timed, that can show what it has computed.</summary>
/// <param name="Run">Does it once.</param>
/// <param name="Result">What the last run left: outputs; J and the gradient; the trained parameters.</param>
internal sealed record Work(Action Run, Func<double[][]> Result);
