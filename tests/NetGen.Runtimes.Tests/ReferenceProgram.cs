using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NetGen.Tests.Formalism;

namespace NetGen.Runtimes.Tests;

/// <summary>The reference gradients as a part of a program in C# 9: a class for each network in each precision, and its numbers.</summary>
internal static class ReferenceProgram
{
    /// <summary>What the networks of a case are called in the program's output.</summary>
    public static string[] Precisions { get; } = ["Single", "Double"];

    /// <summary>All reference networks.</summary>
    public static IReadOnlyCollection<GradientCase> All { get; } = [.. GradientCase.All.Values];

    /// <summary>A few in which each activation and cost occurs: a native compiler takes a second for one.</summary>
    public static IReadOnlyCollection<GradientCase> Few { get; } = [.. WithEachFunction()];

    /// <summary>Writes the classes, and a text with numbers for each case: X, T, W and b, a line each.</summary>
    /// <param name="folder">The folder of the program's project.</param>
    /// <param name="cases">The networks.</param>
    public static void Write(string folder, IEnumerable<GradientCase> cases)
    {
        StringBuilder networks = new();
        StringBuilder calls = new();
        foreach (GradientCase one in cases)
        {
            File.WriteAllLines(
                Path.Combine(folder, $"{one.Name}.txt"),
                [Line(Deviation.Flat(one.Inputs)), Line(Deviation.Flat(one.Targets)), Line(one.Weights.SelectMany(Deviation.Flat)), Line(Deviation.Flat(one.Biases))]);
            foreach (string precision in Precisions)
            {
                string type = precision == "Single" ? "float" : "double";
                networks.Append(CultureInfo.InvariantCulture, $$"""

                        [Network({{string.Join(", ", one.Layers)}}, Activations = "{{one.Activations}}", Cost = "{{one.Cost}}", Precision = Precision.{{precision}})]
                        public partial class {{one.Name}}{{precision}} { }

                    """);
                calls.Append(CultureInfo.InvariantCulture, $$"""
                                Results.Run("{{one.Name}} {{precision}}", () => ReferenceCase.Run(folder, "{{one.Name}} {{precision}}", new {{one.Name}}{{precision}}(), value => ({{type}})value, value => value));

                    """);
            }
        }

        File.WriteAllText(Path.Combine(folder, "ReferenceCases.cs"), $$"""
            using NetGen;

            namespace Reference
            {{{networks}}
                internal static class ReferenceCases
                {
                    public static void Run(string folder)
                    {
            {{calls}}        }
                }
            }

            """);
    }

    /// <summary>What is too far from the reference in the program's output.</summary>
    /// <param name="results">The output.</param>
    /// <param name="cases">The networks.</param>
    public static IReadOnlyList<string> Mistakes(PrintedResults results, IEnumerable<GradientCase> cases)
    {
        List<string> mistakes = [];
        foreach (GradientCase one in cases)
        {
            foreach (string precision in Precisions)
            {
                string name = $"{one.Name} {precision}";
                double tolerance = precision == "Double" ? 1e-12 : 5e-6;
                mistakes.AddRange(Deviation.Check($"{name} outputs", results[$"{name} outputs"], Deviation.Flat(one.Outputs), tolerance));
                foreach ((string part, double[] expected) in Deviation.Parts(one.Expected))
                {
                    mistakes.AddRange(Deviation.Check($"{name} {part}", results[$"{name} {part}"], expected, tolerance));
                }
            }
        }

        return mistakes;
    }

    /// <summary>Again and again the case with the most functions that have not occurred yet.</summary>
    private static IEnumerable<GradientCase> WithEachFunction()
    {
        HashSet<string> missing = [.. All.SelectMany(Functions)];
        while (missing.Count > 0)
        {
            GradientCase next = All.MaxBy(one => Functions(one).Count(missing.Contains))!;
            missing.ExceptWith(Functions(next));
            yield return next;
        }
    }

    private static IEnumerable<string> Functions(GradientCase one) => one.Activations.Split(',').Append($"cost {one.Cost}").Distinct();

    private static string Line(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
}
