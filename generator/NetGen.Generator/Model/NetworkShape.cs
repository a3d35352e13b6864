namespace NetGen.Generator.Model;

/// <summary>What the signatures of a network's members depend on. Numbers that are not known, after a mistake, are zero.</summary>
/// <param name="InputSize">S_0.</param>
/// <param name="OutputSize">S_L.</param>
/// <param name="LayerCount">L.</param>
/// <param name="ParameterCount">The number of weights and biases.</param>
/// <param name="Cost">The cost's name in the catalogue.</param>
/// <param name="IsDouble">Whether it computes in double precision.</param>
internal sealed record NetworkShape(int InputSize, int OutputSize, int LayerCount, long ParameterCount, string Cost, bool IsDouble);
