using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>
/// Compares arrays with expected ones. The tolerance is that of the reference cases, or, for a network that magnifies rounding
/// errors, a few times what errors of that size do to the reference itself.
/// </summary>
/// <param name="expected">The arrays by name.</param>
/// <param name="epsilon">The rounding error of the arithmetic under test.</param>
internal sealed class Comparison((string Name, double[] Values)[] expected, double epsilon)
{
    /// <summary>As in the reference cases, 5e-6 in single precision. Double precision has the same number of roundings.</summary>
    private const double Roundings = 40;

    /// <summary>Three samples are not the worst case.</summary>
    private const double Margin = 4;

    private readonly double[] _allowances = new double[expected.Length];

    /// <summary>Takes note of what the same computation gives with rounding errors.</summary>
    public void Allow((string Name, double[] Values)[] jittered)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            _allowances[i] = Math.Max(_allowances[i], Margin * Deviation.Largest(jittered[i].Values, expected[i].Values));
        }
    }

    /// <summary>What is wrong.</summary>
    public IEnumerable<string> Check(string what, (string Name, double[] Values)[] actual) => expected.SelectMany((array, i) =>
        Deviation.Check($"{what} {array.Name}", actual[i].Values, array.Values, Roundings * epsilon, _allowances[i]));
}
