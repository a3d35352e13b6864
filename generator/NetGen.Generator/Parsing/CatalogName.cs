using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Parsing;

/// <summary>A name with arguments as it stands in the attribute: <c>leakyrelu(0.2)</c>.</summary>
/// <param name="Text">The whole, trimmed.</param>
/// <param name="Start">Where it starts in the attribute's string.</param>
internal sealed record CatalogName(string Text, int Start)
{
    /// <summary>The name without arguments.</summary>
    public string Name => Text.Split('(')[0].Trim();

    /// <summary>Whether each parenthesis has its counterpart.</summary>
    public bool IsClosed => Text.Count(letter => letter == '(') == Text.Count(letter => letter == ')');

    /// <summary>Splits a list at the commas that are not within parentheses.</summary>
    public static IReadOnlyList<CatalogName> Split(string list)
    {
        var names = new List<CatalogName>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                names.Add(Trimmed(list, start, i));
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return names;
    }

    /// <summary>The name at a place of the attribute's string, without the white space around it.</summary>
    public static CatalogName Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new CatalogName(text.Substring(start, end - start), start);
    }

    /// <summary>The values of the parameters, or what is wrong with them.</summary>
    public EquatableArray<double>? Arguments(IReadOnlyList<CatalogParameter> parameters, out string problem)
    {
        problem = "";
        int open = Text.IndexOf('(');
        if (open < 0)
        {
            return new(parameters.Select(parameter => parameter.Default));
        }

        string expected = parameters.Count == 0
            ? "takes no arguments"
            : $"takes {string.Join(", ", parameters.Select(p => $"{p.Name} (a {(p.MustBePositive ? "positive " : "")}number, default {p.Default.ToString(CultureInfo.InvariantCulture)})"))}";
        if (!Text.EndsWith(")") || Text.IndexOf(')') != Text.Length - 1)
        {
            problem = $"{expected}; the parentheses are unbalanced";
            return null;
        }

        string[] given = Text.Substring(open + 1, Text.Length - open - 2).Split(',');
        if (parameters.Count == 0 || given.Length != parameters.Count)
        {
            problem = $"{expected}, not '{MessageText.Show(Text.Substring(open))}'";
            return null;
        }

        var values = new double[given.Length];
        for (int i = 0; i < given.Length; i++)
        {
            bool isNumber = double.TryParse(given[i].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]);
            if (!isNumber || double.IsNaN(values[i]) || double.IsInfinity(values[i]) || (parameters[i].MustBePositive && values[i] <= 0))
            {
                problem = $"{expected}, not '{MessageText.Show(given[i].Trim())}'";
                return null;
            }
        }

        return new(values);
    }
}
