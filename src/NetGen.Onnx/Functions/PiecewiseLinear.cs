using System;

namespace NetGen.Onnx.Functions;

/// <summary>Recognises functions of two straight lines that meet: relu and leakyrelu, however they are put together.</summary>
internal static class PiecewiseLinear
{
    // What rounding leaves of two slopes that cancel each other.
    private const double Flat = 1e-12;

    /// <summary>The activation function, or null if it is not of this kind.</summary>
    public static Recognition? Recognize(ScalarFunction function)
    {
        double? kink = null;
        double straight = 0;
        double left = 0;
        double right = 0;
        foreach (Term term in function.Terms)
        {
            if (term.Factors.Count != 1)
            {
                return null;
            }

            if (term.Factors[0] is Variable)
            {
                straight += term.Coefficient;
                continue;
            }

            if (!HasKink(term, out double p, out double q, out double below) || (kink is { } known && !IsNear(known, -q / p)))
            {
                return null;
            }

            kink = -q / p;
            right += term.Coefficient * p * (p > 0 ? 1 : below);
            left += term.Coefficient * p * (p > 0 ? below : 1);
        }

        return kink is { } place
            ? Named(left + straight, right + straight, place, function.Constant + straight * place)
            : null;
    }

    // relu, leakyrelu or |x| of p z + q, which has the slope 1 above the point where that is 0.
    private static bool HasKink(Term term, out double p, out double q, out double below)
    {
        Call? call = term.Single(FunctionName.Relu) ?? term.Single(FunctionName.LeakyRelu) ?? term.Single(FunctionName.Abs);
        below = call?.Name switch
        {
            FunctionName.LeakyRelu => call.Parameter,
            FunctionName.Abs => -1,
            _ => 0,
        };
        p = 0;
        q = 0;
        return call is not null && call.Argument.IsAffine(out p, out q);
    }

    // The slope on one side of the point becomes 1 by the scale of the argument, so that nothing is left for the result if it rises there.
    private static Recognition? Named(double left, double right, double place, double value)
    {
        left = Math.Abs(left) <= Flat * Math.Abs(right) ? 0 : left;
        right = Math.Abs(right) <= Flat * Math.Abs(left) ? 0 : right;
        bool isFacingRight = right > 0 || (right < 0 && left >= 0);
        double ahead = isFacingRight ? right : -left;
        double behind = isFacingRight ? left : -right;
        double scale = isFacingRight ? Math.Abs(ahead) : -Math.Abs(ahead);
        double slope = behind / ahead;
        double sign = ahead < 0 ? -1 : 1;
        return slope == 0 ? new Recognition("relu", scale, -scale * place, sign, value)
            : slope == 1 ? new Recognition("identity", 1, 0, right, value - right * place)
            : Recognition.WithParameter("leakyrelu", slope, scale, -scale * place, sign, value);
    }

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= Recognition.Tolerance * Math.Max(1, Math.Abs(b));
}
