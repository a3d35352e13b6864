namespace NetGen.Generator.Tests.Harness;

/// <summary>What a test's networks are compiled against.</summary>
internal enum TargetPlatform
{
    /// <summary>The running framework and the net10.0 build of NetGen.</summary>
    Modern,

    /// <summary>.NET Standard 2.1 and that build of NetGen.</summary>
    Standard,

    /// <summary>A framework without spans, and an attribute.</summary>
    Old,
}
