using System;

namespace NetGen.Onnx.Functions;

/// <content>Functions that a comparison puts together: relu as <c>Where(z > 0, z, 0)</c>.</content>
internal sealed partial class ScalarFunction
{
    // Rounding in where two pieces meet.
    private const double Gap = 1e-9;

    /// <summary>The one function where x > 0, the other elsewhere.</summary>
    public static ScalarFunction Where(ScalarFunction x, ScalarFunction above, ScalarFunction elsewhere)
    {
        if (x.IsAffine(out double slope, out double intercept) && above.IsEqualAt(-intercept / slope, elsewhere, out double value))
        {
            // Above the point where they meet only the one argument differs from that point, below it only the other one.
            ScalarFunction right = 1 / slope * (Apply(FunctionName.Relu, x) - intercept);
            ScalarFunction left = 1 / slope * (-1 * Apply(FunctionName.Relu, -1 * x) - intercept);
            return above.Substitute(right) + elsewhere.Substitute(left) - value;
        }

        return elsewhere + Apply(FunctionName.Step, x) * (above - elsewhere);
    }

    /// <summary>The product of two functions, one of which may be a comparison or take one of two numbers.</summary>
    public static ScalarFunction Product(ScalarFunction a, ScalarFunction b) =>
        a.IsStep(out ScalarFunction ofA, out double above, out double elsewhere) ? Where(ofA, above * b, elsewhere * b)
        : b.IsStep(out ScalarFunction ofB, out above, out elsewhere) ? Where(ofB, above * a, elsewhere * a)
        : a * b;

    /// <summary>Whether it is one number where x > 0 and another elsewhere.</summary>
    public bool IsStep(out ScalarFunction x, out double above, out double elsewhere)
    {
        Call? step = Terms.Count == 1 ? Terms[0].Single(FunctionName.Step) : null;
        x = step?.Argument ?? Z;
        elsewhere = Constant;
        above = step is null ? Constant : Constant + Terms[0].Coefficient;
        return step is not null;
    }

    private bool IsEqualAt(double z, ScalarFunction other, out double value)
    {
        value = At(z);
        double difference = Math.Abs(value - other.At(z));
        return difference <= Gap * Math.Max(1, Math.Abs(value));
    }

    private double At(double z) => Substitute(z).Constant;
}
