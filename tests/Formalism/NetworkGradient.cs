namespace NetGen.Tests.Formalism;

/// <summary>What backpropagation gives: the cost and its derivatives.</summary>
/// <param name="J">The cost.</param>
/// <param name="Weights">∂J/∂W, by layer (from 1), row and column.</param>
/// <param name="Biases">∂J/∂b, by layer (from 1) and row.</param>
/// <param name="Inputs">∂J/∂X, by data point and input.</param>
internal sealed record NetworkGradient(double J, double[][][] Weights, double[][] Biases, double[][] Inputs);
