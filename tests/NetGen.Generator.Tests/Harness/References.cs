using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The assemblies that a test's sources are compiled against.</summary>
internal static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Modern =
        new(() => [.. RunningFramework(), MetadataReference.CreateFromFile(LibraryPath(TargetPlatform.Modern))]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> Standard =
        new(() => [.. StandardFramework(), MetadataReference.CreateFromFile(LibraryPath(TargetPlatform.Standard))]);

    public static ImmutableArray<MetadataReference> For(TargetPlatform platform) =>
        platform == TargetPlatform.Modern ? Modern.Value : Standard.Value;

    /// <summary>The build of NetGen for a platform.</summary>
    public static string LibraryPath(TargetPlatform platform) => platform == TargetPlatform.Modern
        ? typeof(NetworkAttribute).Assembly.Location
        : Path.Combine(AppContext.BaseDirectory, "standard", "NetGen.dll");

    // The list also holds what the tests themselves need; a user's project has the framework alone.
    private static ImmutableArray<MetadataReference> RunningFramework()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => string.Equals(Path.GetDirectoryName(path), framework, StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static ImmutableArray<MetadataReference> StandardFramework() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "standard", "ref"), "*.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
