using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>
/// Compares arrays with expected ones, at the tolerance of the reference cases. A network that magnifies rounding errors is allowed
/// a few times what such errors do to the reference itself.
/// </summary>
/// <param name="expected">The arrays by name.</param>
/// <param name="precision">The precision under test.</param>
/// <param name="jittered">The same arrays computed with rounding errors that the argument decides.</param>
internal sealed class Comparison(
    (string Name, double[] Values)[] expected,
    Precision precision,
    Func<int, (string Name, double[] Values)[]> jittered)
{
    /// <summary>How often rounding errors are drawn.</summary>
    private const int Samples = 16;

    /// <summary>A few samples are not the worst case.</summary>
    private const double Margin = 4;

    /// <summary>Computed for the few networks that need them.</summary>
    private readonly Lazy<double[]> _allowances = new(() =>
    {
        var samples = Enumerable.Range(1, Samples).Select(jittered).ToArray();
        return [.. expected.Select((array, i) => Margin * samples.Max(sample => Deviation.Largest(sample[i].Values, array.Values)))];
    });

    /// <summary>What is wrong.</summary>
    public IEnumerable<string> Check(string what, (string Name, double[] Values)[] actual)
    {
        bool isRight = !Problems(what, actual, _ => 0).Any();
        return isRight ? [] : Problems(what, actual, i => _allowances.Value[i]);
    }

    private IEnumerable<string> Problems(string what, (string Name, double[] Values)[] actual, Func<int, double> allowance) =>
        expected.SelectMany((array, i) => Deviation.Check(
            $"{what} {array.Name}", actual[i].Values, array.Values, Tolerance.Of(precision), allowance(i)));
}
