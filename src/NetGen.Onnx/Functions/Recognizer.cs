using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx.Functions;

/// <summary>Finds the activation function that a function of z is, up to numbers that belong into the weights.</summary>
internal static class Recognizer
{
    private static readonly Func<ScalarFunction, Recognition?>[] Parametric = { EluInParts, Elu, PiecewiseLinear.Recognize, Gaussian };

    /// <summary>The activation function, or null if it is none of NetGen's.</summary>
    public static Recognition? Recognize(ScalarFunction function)
    {
        if (function.IsAffine(out double slope, out double intercept))
        {
            var identity = new Recognition("identity", 1, 0, slope, intercept);
            return identity.IsFinite ? identity : null;
        }

        // The best is the activation itself, then one of scaled or shifted arguments, then one of scaled results.
        Recognition? best = null;
        foreach (Recognition candidate in Candidates(function).Where(candidate => candidate.IsFinite))
        {
            best = best is null || Rank(candidate) < Rank(best) ? candidate : best;
            if (best.IsPlain)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The innermost calls: what they are applied to is slope · z + intercept.</summary>
    public static IEnumerable<Call> Leads(ScalarFunction function) => function.Terms
        .SelectMany(term => term.Factors)
        .OfType<Call>()
        .SelectMany(call => call.Argument.IsAffine(out _, out _) ? new[] { call } : Leads(call.Argument));

    private static int Rank(Recognition candidate) =>
        candidate.IsPlain ? 0
        : candidate.IsOutputPlain ? 1
        : candidate.OutputShift == 0 ? 2
        : 3;

    private static IEnumerable<Recognition> Candidates(ScalarFunction function)
    {
        foreach (Func<ScalarFunction, Recognition?> recognize in Parametric)
        {
            if (recognize(function) is { } candidate)
            {
                yield return candidate;
            }
        }

        Call[] leads = Leads(function).ToArray();
        foreach (Pattern pattern in Pattern.All.Where(pattern => pattern.Function.Calls == function.Calls))
        {
            Call patternLead = Leads(pattern.Function).First();
            foreach (Call lead in leads.Where(lead => lead.Name == patternLead.Name))
            {
                if (Match(function, lead, pattern, patternLead) is { } match)
                {
                    yield return match;
                }
            }
        }
    }

    // With u as the pattern's variable, the argument p z + q of the one is the argument a u + b of the other.
    private static Recognition? Match(ScalarFunction function, Call lead, Pattern pattern, Call patternLead)
    {
        lead.Argument.IsAffine(out double p, out double q);
        patternLead.Argument.IsAffine(out double a, out double b);
        var shape = new Recognition(pattern.Activation, p / a, (q - b) / a, 1, 0);
        ScalarFunction ofU = shape.IsPlain
            ? function
            : function.Substitute(1 / shape.InputScale * ScalarFunction.Z + -shape.InputShift / shape.InputScale);

        Term first = pattern.Function.Terms.First(term => term.Factors.Any(factor => factor is Call));
        Term? same = ofU.Terms.FirstOrDefault(term => term.HasFactorsNear(first, Recognition.Tolerance));
        if (same is null)
        {
            return null;
        }

        double scale = same.Coefficient / first.Coefficient;
        double shift = ofU.Constant - scale * pattern.Function.Constant;
        return ofU.IsNear(scale * pattern.Function + shift, Recognition.Tolerance)
            ? new Recognition(pattern.Activation, shape.InputScale, shape.InputShift, scale, shift)
            : null;
    }

    // c · elu(p z + q; α) + d.
    private static Recognition? Elu(ScalarFunction function) =>
        function.Terms.Count == 1 && function.Terms[0].Single(FunctionName.Elu) is { } call && call.Argument.IsAffine(out double p, out double q)
            ? NamedElu(call.Parameter, p, q, function.Terms[0].Coefficient, function.Constant)
            : null;

    private static Recognition? NamedElu(double alpha, double p, double q, double scale, double shift) =>
        IsNear(alpha, Pattern.SeluAlpha) && IsNear(scale, Pattern.SeluScale)
            ? new Recognition("selu", p, q, 1, shift)
            : Recognition.WithParameter("elu", alpha, p, q, scale, shift);

    // c [relu(u) + α (exp(−relu(−u)) − 1)] + d.
    private static Recognition? EluInParts(ScalarFunction function)
    {
        Term? linear = function.Terms.FirstOrDefault(term => term.Single(FunctionName.Relu) is not null);
        Term? exponential = function.Terms.FirstOrDefault(term => term.Single(FunctionName.Exp) is not null);
        if (function.Terms.Count != 2
            || linear is null
            || exponential is null
            || !linear.Single(FunctionName.Relu)!.Argument.IsAffine(out double p, out double q))
        {
            return null;
        }

        ScalarFunction below = -1 * ScalarFunction.Apply(FunctionName.Relu, -p * ScalarFunction.Z - q);
        double alpha = exponential.Coefficient / linear.Coefficient;
        return exponential.Single(FunctionName.Exp)!.Argument.IsNear(below, Recognition.Tolerance)
            ? NamedElu(alpha, p, q, linear.Coefficient, function.Constant + exponential.Coefficient)
            : null;
    }

    // c · exp(−k z² + m z + n) + d, k > 0, is c · exp(n + m²/4k) · gaussian(√k z − m/2√k) + d.
    private static Recognition? Gaussian(ScalarFunction function)
    {
        if (function.Terms.Count != 1 || function.Terms[0].Single(FunctionName.Exp) is not { } call)
        {
            return null;
        }

        double k = 0;
        double m = 0;
        foreach (Term term in call.Argument.Terms)
        {
            switch (term.Key)
            {
                case "z*z":
                    k = -term.Coefficient;
                    break;
                case "z":
                    m = term.Coefficient;
                    break;
                default:
                    return null;
            }
        }

        double root = Math.Sqrt(k);
        return k > 0
            ? new Recognition(
                "gaussian", root, -m / (2 * root), function.Terms[0].Coefficient * Math.Exp(call.Argument.Constant + m * m / (4 * k)), function.Constant)
            : null;
    }

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= Recognition.Tolerance * Math.Max(1, Math.Abs(b));
}
