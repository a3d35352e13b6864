using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes;

/// <summary>Adds the methods of an activation function of the user's own to the class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddActivationFix))]
public sealed class AddActivationFix() : NetworkFix("NETGEN005", "NETGEN008")
{
    private const string Key = "add";

    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        string[] missing = Missing(diagnostic);
        if (missing.Length > 0 && site.Class(diagnostic) is { } type && Change(site, type, [diagnostic]) is { } change)
        {
            string names = string.Join(" and ", missing.Select(name => $"'{name}'"));
            yield return new Proposal($"Add the method{(missing.Length > 1 ? "s" : "")} {names}", Key, change);
        }
    }

    // All that a class lacks goes into it at once.
    private protected override IEnumerable<TextChange> ProposeAll(Site site, IEnumerable<Diagnostic> diagnostics, string? key) => diagnostics
        .GroupBy(site.Class)
        .Select(group => group.Key is { } type ? Change(site, type, group) : null)
        .OfType<TextChange>();

    private static string[] Missing(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(MistakeProperties.Missing, out string? missing) && missing is { Length: > 0 }
            ? missing.Split(',')
            : [];

    private static TextChange? Change(Site site, TypeDeclarationSyntax type, IEnumerable<Diagnostic> diagnostics)
    {
        var body = new ClassBody(site, type);
        string exception = body.NameOf("System", nameof(NotImplementedException));
        string[] methods =
        [
            .. from diagnostic in diagnostics
               from name in Missing(diagnostic)
               let real = diagnostic.Properties.TryGetValue(MistakeProperties.Real, out string? real) ? real : "float"
               select $"private static {real} {name}({real} z) => throw new {exception}();",
        ];
        return methods.Length > 0 ? body.Append([.. methods.Distinct()]) : null;
    }
}
