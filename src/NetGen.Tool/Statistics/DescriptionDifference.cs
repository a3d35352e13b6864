namespace NetGen.Tool.Statistics;

/// <summary>A property in which two networks differ.</summary>
/// <param name="Property">The property.</param>
/// <param name="First">Its value in the first network. Null: the file does not contain it.</param>
/// <param name="Second">Its value in the second network.</param>
internal sealed record DescriptionDifference(string Property, string? First, string? Second);
