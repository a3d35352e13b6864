namespace NetGen.Tests.Networks;

/// <summary>A span that a method of a network takes.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Length">What it must hold.</param>
/// <param name="IsOutput">Whether it is written.</param>
/// <param name="IsOptional">Whether it may be empty.</param>
internal sealed record Argument(string Name, int Length, bool IsOutput = false, bool IsOptional = false);
