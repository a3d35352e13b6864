using System;

namespace NetGen.Benchmarks.Training;

/// <summary>What a training run came to.</summary>
/// <param name="Elapsed">The time of the whole run.</param>
/// <param name="Parameters">Every weight and bias.</param>
internal sealed record TrainedNetwork(TimeSpan Elapsed, float[] Parameters);
