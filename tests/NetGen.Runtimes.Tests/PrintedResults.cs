using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>What a program printed: lines of a name, an equals sign and numbers.</summary>
internal sealed class PrintedResults
{
    private const string Separator = " = ";

    private readonly Dictionary<string, double[]> _numbers = [];

    private readonly List<string> _rest = [];

    public PrintedResults(string output)
    {
        foreach (string line in output.Split('\n'))
        {
            string[] parts = line.Split(Separator);
            if (parts.Length == 2)
            {
                _numbers[parts[0]] = [.. parts[1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            }
            else
            {
                _rest.Add(line);
            }
        }
    }

    /// <summary>The numbers of a name.</summary>
    public double[] this[string name]
    {
        get
        {
            Assert.True(_numbers.TryGetValue(name, out double[]? numbers), $"The program printed no '{name}', but:\n{string.Join('\n', _rest)}");
            return numbers!;
        }
    }
}
