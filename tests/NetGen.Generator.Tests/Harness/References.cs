using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The assemblies that a test's sources are compiled against.</summary>
internal static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Modern =
        new(() => [.. RunningFramework(), MetadataReference.CreateFromFile(LibraryPath(TargetPlatform.Modern))]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> Standard =
        new(() => [.. StandardFramework(), MetadataReference.CreateFromFile(LibraryPath(TargetPlatform.Standard))]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> Old = new(() => [OldFramework()]);

    public static ImmutableArray<MetadataReference> For(TargetPlatform platform) => platform switch
    {
        TargetPlatform.Modern => Modern.Value,
        TargetPlatform.Standard => Standard.Value,
        _ => Old.Value,
    };

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

    // The least that a use of the attribute compiles against, and nothing that a network needs.
    private static CompilationReference OldFramework()
    {
        const string Source =
            """
            namespace System
            {
                public class Object { }
                public struct Void { }
                public struct Int32 { }
                public struct Boolean { }
                public class ValueType { }
                public class Enum : ValueType { }
                public class String { }
                public class Array { }
                public class Attribute { }
                public class ParamArrayAttribute : Attribute { }
                public enum AttributeTargets { Class = 4 }
                public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets on) { } public bool Inherited { get; set; } }
            }

            namespace NetGen
            {
                [System.AttributeUsage(System.AttributeTargets.Class, Inherited = false)]
                public sealed class NetworkAttribute : System.Attribute { public NetworkAttribute(params int[] layerSizes) { } }
            }
            """;
        return CSharpCompilation.Create(
            "Old",
            [CSharpSyntaxTree.ParseText(Source)],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
    }
}
