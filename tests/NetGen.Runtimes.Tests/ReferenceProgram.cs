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

    /// <summary>Writes the classes, and a text with numbers for each case: X, T, W and b, a line each.</summary>
    /// <param name="folder">The folder of the program's project.</param>
    public static void Write(string folder)
    {
        StringBuilder networks = new();
        StringBuilder calls = new();
        foreach (GradientCase one in GradientCase.All.Values)
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

            namespace OnMono
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

    private static string Line(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
}
