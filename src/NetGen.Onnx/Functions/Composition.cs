using System.Collections.Generic;

namespace NetGen.Onnx.Functions;

/// <summary>Takes functions apart into activation functions, each applied to the result of the one before.</summary>
internal static class Composition
{
    /// <summary>The activation functions, in the order in which they are applied; null if it does not consist of such.</summary>
    public static IReadOnlyList<Recognition>? Split(ScalarFunction function)
    {
        var found = new List<Recognition>();
        while (true)
        {
            if (Recognizer.Recognize(function) is { } whole)
            {
                found.Insert(0, whole);
                return found;
            }

            // c · f(g(z)) + d.
            if (function.Terms.Count != 1
                || function.Terms[0].Factors.Count != 1
                || function.Terms[0].Factors[0] is not Call call
                || Recognizer.Recognize(function.Terms[0].Coefficient * call.Of(ScalarFunction.Z) + function.Constant) is not { } outer)
            {
                return null;
            }

            found.Insert(0, outer);
            function = call.Argument;
        }
    }
}
