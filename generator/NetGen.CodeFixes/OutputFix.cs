using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes;

/// <summary>Makes the output layer's activation function and the cost fit each other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputFix))]
public sealed class OutputFix() : NetworkFix("NETGEN011", "NETGEN014")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(MistakeProperties.Suggestion, out string? suggestion) || suggestion is null
            || site.Attribute(diagnostic) is not { } attribute)
        {
            yield break;
        }

        var source = new AttributeSource(attribute);
        bool isCost = diagnostic.Properties.TryGetValue(MistakeProperties.Property, out string? property) && property == "Cost";
        TextChange? change = isCost ? source.ChangeCost(suggestion) : source.ChangeOutput(suggestion);
        if (change is { } made)
        {
            yield return isCost
                ? new Proposal($"Make {suggestion} the cost", "cost", made)
                : new Proposal($"Make {suggestion} the output layer's activation", "output", made);
        }
    }
}
