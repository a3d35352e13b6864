using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Onnx.Functions;

/// <summary>A number times some factors.</summary>
internal sealed class Term
{
    private readonly Factor[] _factors;

    public Term(double coefficient, params Factor[] factors)
    {
        // So few that the sort is one by insertion, which keeps the order of equal keys.
        Array.Sort(factors, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Coefficient = coefficient;
        _factors = factors;
        Key = factors.Length == 1 ? factors[0].Key : string.Join("*", factors.Select(factor => factor.Key));
        Size = factors.Sum(factor => factor.Size) + 1;
        Calls = factors.Aggregate(0, (calls, factor) => calls | factor.Calls);
    }

    private Term(double coefficient, Term other)
    {
        Coefficient = coefficient;
        _factors = other._factors;
        Key = other.Key;
        Size = other.Size;
        Calls = other.Calls;
    }

    /// <summary>The number.</summary>
    public double Coefficient { get; }

    /// <summary>The factors, at least one, in the order of their keys.</summary>
    public IReadOnlyList<Factor> Factors => _factors;

    /// <summary>The structure without its numbers.</summary>
    public string Key { get; }

    /// <summary>A bit for each function that occurs in it.</summary>
    public int Calls { get; }

    public int Size { get; }

    /// <summary>The only factor, if it is a call of that function and alone.</summary>
    public Call? Single(FunctionName name) => _factors.Length == 1 && _factors[0] is Call call && call.Name == name ? call : null;

    public Term WithCoefficient(double coefficient) => new(coefficient, this);

    /// <summary>The product of two.</summary>
    public Term Times(Term other)
    {
        var factors = new Factor[_factors.Length + other._factors.Length];
        _factors.CopyTo(factors, 0);
        other._factors.CopyTo(factors, _factors.Length);
        return new Term(Coefficient * other.Coefficient, factors);
    }

    public bool HasFactorsNear(Term other, double tolerance) =>
        Key == other.Key && _factors.Zip(other._factors, (a, b) => a.IsNear(b, tolerance)).All(isNear => isNear);

    public override string ToString()
    {
        string factors = string.Join("·", _factors.Select(factor => factor.ToString()));
        return Coefficient == 1 ? factors : Coefficient == -1 ? "−" + factors : Coefficient.ToString("G4", CultureInfo.InvariantCulture) + "·" + factors;
    }
}
