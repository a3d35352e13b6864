using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx.Functions;

/// <summary>Takes functions apart into activation functions, each applied to the result of the one before.</summary>
internal static class Composition
{
    /// <summary>The activation functions, in the order in which they are applied; null if it does not consist of such.</summary>
    /// <remarks>Of two in a row one has to be a single call, such as tanh; that covers all but pairs such as silu of gelu.</remarks>
    public static IReadOnlyList<Recognition>? Split(ScalarFunction function)
    {
        if (Recognizer.Recognize(function) is { } whole)
        {
            return new[] { whole };
        }

        foreach (Call first in Recognizer.Leads(function))
        {
            if (After(first, function) is { } rest
                && rest.Size < function.Size
                && Recognizer.Recognize(first.Of(first.Argument)) is { } inner
                && Split(rest) is { } outer)
            {
                return outer.Prepend(inner).ToArray();
            }
        }

        // c · f(g(z)) + d.
        return function.Terms.Count == 1
            && function.Terms[0].Factors.Count == 1
            && function.Terms[0].Factors[0] is Call last
            && Recognizer.Recognize(function.Terms[0].Coefficient * last.Of(ScalarFunction.Z) + function.Constant) is { } end
            && Split(last.Argument) is { } before
                ? before.Append(end).ToArray()
                : null;
    }

    // What is made of the result of a call; null if z is used elsewhere too.
    private static ScalarFunction? After(Call first, ScalarFunction function)
    {
        ScalarFunction sum = function.Constant;
        foreach (Term term in function.Terms)
        {
            ScalarFunction product = term.Coefficient;
            foreach (Factor factor in term.Factors)
            {
                ScalarFunction? rest = factor is not Call call ? null
                    : call.IsNear(first, tolerance: 0) ? ScalarFunction.Z
                    : After(first, call.Argument) is { } argument ? call.Of(argument)
                    : null;
                if (rest is null)
                {
                    return null;
                }

                product *= rest;
            }

            sum += product;
        }

        return sum;
    }
}
