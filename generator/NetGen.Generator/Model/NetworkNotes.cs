namespace NetGen.Generator.Model;

/// <summary>What planning and writing a network have to tell its author.</summary>
/// <param name="MetadataName">The name by which a compilation finds the class.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Stack">What was done about memory that does not fit on the stack; null where it fits.</param>
/// <param name="Code">What was done about code that is longer than it should be; null where it is not.</param>
internal sealed record NetworkNotes(string MetadataName, string Name, string? Stack, string? Code);
