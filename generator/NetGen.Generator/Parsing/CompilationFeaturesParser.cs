using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Finds out what the user's compilation offers.</summary>
internal static class CompilationFeaturesParser
{
    // LanguageVersion.CSharp11, by its number: the compiler that this assembly is built against does not name it.
    private const LanguageVersion StaticAbstractMembers = (LanguageVersion)1100;

    public static CompilationFeatures Parse(Compilation compilation, LanguageVersion languageVersion)
    {
        var features = CompilationFeatures.None;
        if (languageVersion >= StaticAbstractMembers
            && IsUsable(compilation, "NetGen.Numerics.IVector`2")
            && IsUsable(compilation, "System.Runtime.Intrinsics.Vector512"))
        {
            features |= CompilationFeatures.Vectors;
        }

        if (compilation.Options is CSharpCompilationOptions { AllowUnsafe: true }
            && IsUsable(compilation, "System.Runtime.CompilerServices.SkipLocalsInitAttribute"))
        {
            features |= CompilationFeatures.SkipLocalsInit;
        }

        return features;
    }

    private static bool IsUsable(Compilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName) is { } type && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
