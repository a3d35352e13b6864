namespace NetGen.Tool.Statistics;

/// <summary>What two networks are said to be.</summary>
/// <param name="Property">Of what.</param>
/// <param name="First">What the one says. Null: nothing.</param>
/// <param name="Second">What the other says. Null: nothing.</param>
internal sealed record DescriptionDifference(string Property, string? First, string? Second);
