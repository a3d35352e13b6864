using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Harness;

/// <summary>
/// How a test's sources are compiled. The defaults are as strict as a user can make them: every warning the compiler knows,
/// checked arithmetic, documentation diagnosed, no implicit usings.
/// </summary>
internal sealed record CompilationSettings
{
    /// <summary>The newest C# on the running framework.</summary>
    public static CompilationSettings Modern { get; } = new();

    /// <summary>C# 9 on .NET Standard 2.1: what Unity compiles.</summary>
    public static CompilationSettings Plain { get; } = new()
    {
        Platform = TargetPlatform.Standard,
        LanguageVersion = LanguageVersion.CSharp9,
    };

    public TargetPlatform Platform { get; init; } = TargetPlatform.Modern;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool AllowUnsafe { get; init; }

    public string AssemblyName { get; init; } = "Networks";

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: true,
        allowUnsafe: AllowUnsafe,
        warningLevel: 9999,
        nullableContextOptions: Nullable);

    /// <summary>Shown as the name of a test case.</summary>
    public override string ToString() => $"C# {LanguageVersion.MapSpecifiedToEffectiveVersion().ToDisplayString()}, {Platform}, nullable {Nullable}, {(AllowUnsafe ? "unsafe" : "safe")}";
}
