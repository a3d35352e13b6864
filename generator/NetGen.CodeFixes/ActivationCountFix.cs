using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Gives each layer but the input layer an activation function, where it is plain which was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ActivationCountFix))]
public sealed class ActivationCountFix() : NetworkFix("NETGEN004")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (site.Attribute(diagnostic) is not { } attribute)
        {
            yield break;
        }

        var source = new AttributeSource(attribute);
        if (source.LayerCount is not { } layers || source.Names("Activations") is not var (names, span))
        {
            yield break;
        }

        string text = site.Text.ToString(span);
        string separator = text.Contains(", ") ? ", " : ",";
        string[] given = [.. names.Select(name => name.Text).Where(name => name.Length > 0)];
        foreach ((string key, IEnumerable<string> list) in Lists(given, layers))
        {
            string written = string.Join(separator, list);
            yield return new Proposal($"Write \"{written}\"", key, new TextChange(span, written));
        }
    }

    private static IEnumerable<(string Key, IEnumerable<string> Names)> Lists(string[] given, int layers)
    {
        if (given.Length == layers)
        {
            // There was a comma too many.
            yield return ("count", given);
        }
        else if (given.Length == layers + 1)
        {
            // One for the input layer, which has none.
            yield return ("count", given.Skip(1));
        }
        else if (given.Length > 1 && given.Length < layers)
        {
            // The last is for the output layer, the one before it for the hidden layers left.
            IEnumerable<string> hidden = given.Take(given.Length - 1);
            yield return ("count", [.. hidden, .. Enumerable.Repeat(given[given.Length - 2], layers - given.Length), given[given.Length - 1]]);
        }
        else if (given.Length == 1 && given[0].Equals("softmax", System.StringComparison.OrdinalIgnoreCase))
        {
            yield return ("count", Enumerable.Repeat("tanh", layers - 1).Append(given[0]));
        }
        else if (given.Length == 1)
        {
            yield return ("hidden", Enumerable.Repeat(given[0], layers - 1).Append("identity"));
            yield return ("every", Enumerable.Repeat(given[0], layers));
        }
    }
}
