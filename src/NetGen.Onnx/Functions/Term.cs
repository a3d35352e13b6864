using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Onnx.Functions;

/// <summary>A number times some factors.</summary>
internal sealed class Term
{
    private readonly Factor[] _factors;

    public Term(double coefficient, IEnumerable<Factor> factors)
    {
        Coefficient = coefficient;
        _factors = factors.OrderBy(factor => factor.Key, StringComparer.Ordinal).ToArray();
        Key = string.Join("*", _factors.Select(factor => factor.Key));
    }

    /// <summary>The number.</summary>
    public double Coefficient { get; }

    /// <summary>The factors, at least one, in the order of their keys.</summary>
    public IReadOnlyList<Factor> Factors => _factors;

    /// <summary>The structure without its numbers.</summary>
    public string Key { get; }

    /// <summary>A bit for each function that occurs in it.</summary>
    public int Calls => _factors.Aggregate(0, (calls, factor) => calls | factor.Calls);

    public int Size => _factors.Sum(factor => factor.Size) + 1;

    /// <summary>The only factor, if it is a call of that function and alone.</summary>
    public Call? Single(FunctionName name) => _factors.Length == 1 && _factors[0] is Call call && call.Name == name ? call : null;

    public Term WithCoefficient(double coefficient) => new(coefficient, _factors);

    public bool HasFactorsNear(Term other, double tolerance) =>
        Key == other.Key && _factors.Zip(other._factors, (a, b) => a.IsNear(b, tolerance)).All(isNear => isNear);

    public override string ToString()
    {
        string factors = string.Join("·", _factors.Select(factor => factor.ToString()));
        return Coefficient == 1 ? factors : Coefficient == -1 ? "−" + factors : Coefficient.ToString("G4", CultureInfo.InvariantCulture) + "·" + factors;
    }
}
