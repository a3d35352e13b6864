using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Onnx.Functions;

/// <summary>
/// A function of one number z in its normal form: a constant plus terms, each a coefficient times factors. Sums of products are
/// multiplied out, so z · ½ · (1 + erf(z/√2)) is the same in whatever order an exporter wrote it.
/// </summary>
internal sealed partial class ScalarFunction
{
    // Larger ones are no activation function that has a name; without a limit a file of a few nodes could ask for any amount of memory.
    private const int MaximumSize = 120;
    private const int MaximumTerms = 16;

    private ScalarFunction(double constant, IEnumerable<Term> terms)
    {
        Constant = constant;
        Terms = Collect(terms);
        Key = string.Join("+", Terms.Select(term => term.Key));
        Size = Terms.Sum(term => term.Size) + 1;
        Calls = Terms.Aggregate(0, (calls, term) => calls | term.Calls);
        if (Terms.Count > MaximumTerms || Size > MaximumSize)
        {
            throw TooLarge();
        }
    }

    /// <summary>z.</summary>
    public static ScalarFunction Z { get; } = new(0, new[] { new Term(1, Variable.Instance) });

    /// <summary>What is added to the terms.</summary>
    public double Constant { get; }

    /// <summary>The terms, sorted, none with the coefficient 0.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The structure without its numbers.</summary>
    public string Key { get; }

    /// <summary>How many parts it consists of.</summary>
    public int Size { get; }

    /// <summary>A bit for each function that occurs in it. A scale or a shift of z changes none.</summary>
    public int Calls { get; }

    /// <summary>Whether it does not depend on z.</summary>
    public bool IsConstant => Terms.Count == 0;

    /// <summary>Whether it is z.</summary>
    public bool IsIdentity => IsAffine(out double slope, out double intercept) && slope == 1 && intercept == 0;

    public static ScalarFunction operator +(ScalarFunction a, ScalarFunction b) => new(a.Constant + b.Constant, a.Terms.Concat(b.Terms));

    public static ScalarFunction operator -(ScalarFunction a, ScalarFunction b) => a + -1 * b;

    public static ScalarFunction operator *(ScalarFunction a, ScalarFunction b)
    {
        if (a.Terms.Count * b.Terms.Count > 2 * MaximumTerms)
        {
            throw TooLarge();
        }

        IEnumerable<Term> terms = a.Terms.SelectMany(left => b.Terms.Select(right =>
            left.Times(right)));
        return new(a.Constant * b.Constant, terms.Concat((b.Constant * a).Terms).Concat((a.Constant * b).Terms));
    }

    public static ScalarFunction operator *(double scale, ScalarFunction a) =>
        new(scale * a.Constant, a.Terms.Select(term => term.WithCoefficient(scale * term.Coefficient)));

    /// <summary>The same everywhere.</summary>
    public static implicit operator ScalarFunction(double constant) => new(constant, Array.Empty<Term>());

    /// <summary>Whether it is slope · z + intercept, the slope not 0.</summary>
    public bool IsAffine(out double slope, out double intercept)
    {
        bool isAffine = Terms.Count == 1 && Terms[0].Factors.Count == 1 && Terms[0].Factors[0] is Variable;
        slope = isAffine ? Terms[0].Coefficient : 0;
        intercept = Constant;
        return isAffine;
    }

    /// <summary>The same with another function of z in place of z.</summary>
    public ScalarFunction Substitute(ScalarFunction z)
    {
        ScalarFunction sum = Constant;
        foreach (Term term in Terms)
        {
            ScalarFunction product = term.Coefficient;
            foreach (Factor factor in term.Factors)
            {
                product *= factor.Substitute(z);
            }

            sum += product;
        }

        return sum;
    }

    /// <summary>Whether the structure is the same and the numbers differ by no more than a relative <paramref name="tolerance"/>.</summary>
    /// <remarks>Terms of which rounding alone has left something count as not there.</remarks>
    public bool IsNear(ScalarFunction other, double tolerance)
    {
        double scale = Math.Max(1, Math.Max(Largest(), other.Largest()));
        List<Term> unmatched = other.Terms.Where(term => Math.Abs(term.Coefficient) > tolerance * scale).ToList();
        foreach (Term term in Terms.Where(term => Math.Abs(term.Coefficient) > tolerance * scale))
        {
            int match = unmatched.FindIndex(candidate =>
                Math.Abs(candidate.Coefficient - term.Coefficient) <= tolerance * scale && candidate.HasFactorsNear(term, tolerance));
            if (match < 0)
            {
                return false;
            }

            unmatched.RemoveAt(match);
        }

        return unmatched.Count == 0 && Math.Abs(Constant - other.Constant) <= tolerance * scale;
    }

    public override string ToString()
    {
        string text = string.Join(" + ", Terms.Select(term => term.ToString()));
        string constant = Constant.ToString("G4", CultureInfo.InvariantCulture);
        return IsConstant ? constant : Constant == 0 ? text : $"{constant} + {text}";
    }

    private static RefusedException TooLarge() => new("the function of a unit's sum is too large for any activation function");

    private static Term[] Collect(IEnumerable<Term> terms)
    {
        var collected = new List<Term>();
        foreach (Term term in terms)
        {
            int same = collected.FindIndex(other => other.HasFactorsNear(term, tolerance: 0));
            if (same < 0)
            {
                collected.Add(term);
            }
            else
            {
                collected[same] = term.WithCoefficient(term.Coefficient + collected[same].Coefficient);
            }

            if (collected.Count > 4 * MaximumTerms)
            {
                throw TooLarge();
            }
        }

        return collected.Where(term => term.Coefficient != 0).OrderBy(term => term.Key, StringComparer.Ordinal).ToArray();
    }

    private double Largest() => Terms.Select(term => Math.Abs(term.Coefficient)).Append(Math.Abs(Constant)).Max();
}
