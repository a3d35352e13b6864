namespace NetGen.Generator.Tests.Formalism;

/// <summary>Data points with their targets.</summary>
/// <param name="Inputs">X, by data point and input.</param>
/// <param name="Targets">T, by data point and output.</param>
/// <param name="SampleWeights">w, by data point; null for all ones.</param>
internal sealed record Batch(double[][] Inputs, double[][] Targets, double[]? SampleWeights);
