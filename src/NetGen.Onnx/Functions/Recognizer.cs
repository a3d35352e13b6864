using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Onnx.Functions;

/// <summary>Finds the activation function that a function of z is, up to numbers that belong into the weights.</summary>
internal static class Recognizer
{
    /// <summary>The activation function, or null if it is none of NetGen's.</summary>
    public static Recognition? Recognize(ScalarFunction function)
    {
        if (function.IsAffine(out double slope, out double intercept))
        {
            var identity = new Recognition("identity", 1, 0, slope, intercept);
            return identity.IsFinite ? identity : null;
        }

        List<Recognition> candidates = Candidates(function).Where(candidate => candidate.IsFinite).ToList();
        return candidates.Find(candidate => candidate.IsPlain)
            ?? candidates.Find(candidate => candidate.IsOutputPlain)
            ?? candidates.FirstOrDefault();
    }

    private static IEnumerable<Recognition> Candidates(ScalarFunction function)
    {
        foreach (Recognition? candidate in new[] { Elu(function), LeakyRelu(function), ParametricCall(function), Gaussian(function) })
        {
            if (candidate is not null)
            {
                yield return candidate;
            }
        }

        Call[] leads = Leads(function).ToArray();
        foreach (Pattern pattern in Pattern.All)
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

    // The innermost calls: what they are applied to is slope · z + intercept.
    private static IEnumerable<Call> Leads(ScalarFunction function) => function.Terms
        .SelectMany(term => term.Factors)
        .OfType<Call>()
        .SelectMany(call => call.Argument.IsAffine(out _, out _) ? new[] { call } : Leads(call.Argument));

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

    // c · leakyrelu(p z + q; slope) + d and the same of elu, of which the catalogue knows one more name.
    private static Recognition? ParametricCall(ScalarFunction function)
    {
        if (function.Terms.Count != 1
            || (function.Terms[0].Single(FunctionName.LeakyRelu) ?? function.Terms[0].Single(FunctionName.Elu)) is not { } call
            || !call.Argument.IsAffine(out double p, out double q))
        {
            return null;
        }

        return call.Name == FunctionName.LeakyRelu
            ? Named("leakyrelu", call.Parameter, p, q, function.Terms[0].Coefficient, function.Constant)
            : NamedElu(call.Parameter, p, q, function.Terms[0].Coefficient, function.Constant);
    }

    private static Recognition? NamedElu(double alpha, double p, double q, double scale, double shift) =>
        IsNear(alpha, Pattern.SeluAlpha) && IsNear(scale, Pattern.SeluScale)
            ? new Recognition("selu", p, q, 1, shift)
            : Named("elu", alpha, p, q, scale, shift);

    // c₁ relu(u) + c₂ relu(−u): a leaky relu, or what is left of one in a model without that operator.
    private static Recognition? LeakyRelu(ScalarFunction function)
    {
        if (function.Terms.Count != 2
            || function.Terms[0].Single(FunctionName.Relu) is not { } left
            || function.Terms[1].Single(FunctionName.Relu) is not { } right
            || !left.Argument.IsAffine(out double p, out double q)
            || !right.Argument.IsAffine(out double p2, out double q2)
            || p * p2 >= 0
            || !IsNear(-p2 / p * q, -q2))
        {
            return null;
        }

        double c1 = function.Terms[0].Coefficient;
        double c2 = function.Terms[1].Coefficient * (-p2 / p);
        return p > 0
            ? Named("leakyrelu", -c2 / c1, p, q, c1, function.Constant)
            : Named("leakyrelu", -c1 / c2, -p, -q, c2, function.Constant);
    }

    // c [relu(u) + α (exp(−relu(−u)) − 1)] + d.
    private static Recognition? Elu(ScalarFunction function)
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

    // Attributes are single precision: 0.2 is written as 0.2 again.
    private static Recognition? Named(string name, double parameter, double p, double q, double scale, double shift)
    {
        float single = (float)parameter;
        return float.IsNaN(single) || float.IsInfinity(single)
            ? null
            : new Recognition($"{name}({single.ToString("R", CultureInfo.InvariantCulture)})", p, q, scale, shift);
    }
}
