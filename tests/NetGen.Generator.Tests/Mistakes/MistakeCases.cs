using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>Every mistake that the analyzer reports, with the message and the place.</summary>
internal static partial class MistakeCases
{
    private static CompilationSettings OldLanguage => CompilationSettings.Modern with
    {
        LanguageVersion = LanguageVersion.CSharp8,
        Nullable = NullableContextOptions.Disable,
    };

    private static CompilationSettings OldFramework => CompilationSettings.Modern with { Platform = TargetPlatform.Old };

    public static IReadOnlyList<MistakeCase> All => field ??= [.. Enumerate()];

    // Not in an initialiser: those of the other files may run later.
    private static IEnumerable<MistakeCase> Enumerate() =>
        new[] { Classes, Numbers, Lists, OwnActivations, Outputs, Members }.SelectMany(cases => cases);
}
