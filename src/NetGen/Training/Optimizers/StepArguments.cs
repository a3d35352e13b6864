using System;
using System.Globalization;

namespace NetGen;

/// <summary>Checks the arguments of <see cref="OptimizerState{T}.Step"/>, which loops of one's own call too.</summary>
internal static class StepArguments
{
    /// <summary>Checks the lengths of the parameters and of the gradient.</summary>
    /// <param name="parameters">The length of the parameters.</param>
    /// <param name="gradient">The length of the gradient.</param>
    /// <param name="expected">The number of parameters that the state was created for.</param>
    /// <exception cref="ArgumentException">One has another length.</exception>
    public static void Check(int parameters, int gradient, int expected)
    {
        if (parameters != expected)
        {
            throw Mismatch(nameof(parameters), parameters, expected);
        }

        if (gradient != expected)
        {
            throw Mismatch(nameof(gradient), gradient, expected);
        }
    }

    // Apart, so that the check is small enough to be inlined.
    private static ArgumentException Mismatch(string argument, int actual, int expected) => new(
        string.Format(CultureInfo.InvariantCulture, "{0} holds {1} numbers; the optimizer's state was created for {2} parameters.", argument, actual, expected),
        argument);
}
