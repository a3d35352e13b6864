using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Parsing;

/// <summary>Guesses which name was meant by one that is not known.</summary>
internal static class NearestName
{
    // Nobody mistypes a longer name into a known one, and the distance takes the product of the lengths.
    private const int LongestName = 40;

    /// <summary>
    /// The candidate that is the same but for case and separators, or else the one that the fewest edits lead to, if they are
    /// few for its length; null where none is near.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string plain = Plain(name);
        if (plain.Length is 0 or > LongestName)
        {
            return null;
        }

        (string Candidate, int Distance) best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(plain, Plain(candidate))))
            .OrderBy(near => near.Distance)
            .FirstOrDefault();
        return best.Candidate is not null && best.Distance <= Tolerance(best.Candidate) && best.Distance < plain.Length ? best.Candidate : null;
    }

    /// <summary>The candidate that is the same but for case and separators; null where there is none.</summary>
    public static string? Exactly(string name, IEnumerable<string> candidates) => candidates.FirstOrDefault(candidate => Plain(candidate) == Plain(name));

    // One slip in three letters: "rleu" is relu, "sine" is sin, "foo" is nothing.
    private static int Tolerance(string candidate) => Math.Max(1, candidate.Length / 3);

    // Other libraries write leaky_relu, hard-sigmoid and LeakyReLU.
    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
    private static int Distance(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
                    edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[from.Length, to.Length];
    }
}
