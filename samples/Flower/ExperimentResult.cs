using System;
using System.Collections.Generic;
using NetGen;

namespace Flower;

/// <summary>What training one network came to.</summary>
/// <param name="Name">The name of the network's class.</param>
/// <param name="Layers">The sizes of its layers, such as 2-4-1.</param>
/// <param name="Network">The trained network.</param>
/// <param name="Cost">The cost of all points with the parameters that training left.</param>
/// <param name="Accuracy">The share of the points that are classified right, 0 to 1.</param>
/// <param name="Elapsed">How long training took.</param>
/// <param name="History">The cost while training went on.</param>
internal sealed record ExperimentResult(
    string Name, string Layers, INetwork<float> Network, double Cost, double Accuracy, TimeSpan Elapsed, IReadOnlyList<TrainingRecord> History);
