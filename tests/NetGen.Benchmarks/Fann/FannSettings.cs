using System;

namespace NetGen.Benchmarks.Fann;

/// <summary>How all sets are trained.</summary>
/// <param name="Epochs">Epochs; null for what is usual for a set.</param>
/// <param name="Weights">Every weight and bias begins between ± this; null: as new networks do.</param>
/// <param name="Seeds">The number of seeds, from 1.</param>
/// <param name="Threads">The most threads.</param>
/// <param name="MaxDuration">The longest run; null for any.</param>
/// <param name="PictureFolder">Where pictures go.</param>
internal sealed record FannSettings(int? Epochs, double? Weights, int Seeds, int Threads, TimeSpan? MaxDuration, string PictureFolder);
