using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>All tests here: one package, packed once, and one build at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OnePackage : ICollectionFixture<PackedLibrary>
{
    public const string Name = "One package";
}
