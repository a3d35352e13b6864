using System;

namespace NetGen.Onnx.Functions;

/// <content>Functions of functions, each brought to one form where several mean the same.</content>
internal sealed partial class ScalarFunction
{
    /// <summary>A function applied to a function of z.</summary>
    /// <param name="name">The function.</param>
    /// <param name="x">What it is applied to.</param>
    /// <param name="parameter">The slope of leakyrelu, α of elu.</param>
    public static ScalarFunction Apply(FunctionName name, ScalarFunction x, double parameter = 0)
    {
        if (x.IsConstant)
        {
            return Value(name, x.Constant, parameter);
        }

        bool isNegative = x.Terms[0].Coefficient < 0;
        switch (name)
        {
            // Odd functions and |x|.
            case FunctionName.Erf or FunctionName.Tanh or FunctionName.Sin when isNegative:
                return -1 * Of(name, -1 * x);
            case FunctionName.Abs when isNegative:
                return Of(name, -1 * x);
            case FunctionName.Clip01 when isNegative:
                return 1 - Of(name, 1 - x);
            case FunctionName.Relu when Nested(x) is { } limited:
                return limited;

            // relu(a · relu(g)) is a · relu(g), or nothing.
            case FunctionName.Relu when x.Constant == 0 && x.Terms.Count == 1 && x.Terms[0].Single(FunctionName.Relu) is not null:
                return isNegative ? 0 : x;

            // How steep it is does not matter.
            case FunctionName.Step when x.IsAffine(out double slope, out _):
                return Of(name, 1 / Math.Abs(slope) * x);
            default:
                return Of(name, x, parameter);
        }
    }

    /// <summary>The larger of two functions.</summary>
    public static ScalarFunction Max(ScalarFunction x, ScalarFunction limit) =>
        limit.IsConstant && double.IsNegativeInfinity(limit.Constant) ? x : limit + Apply(FunctionName.Relu, x - limit);

    /// <summary>The smaller of two functions.</summary>
    public static ScalarFunction Min(ScalarFunction x, ScalarFunction limit) =>
        limit.IsConstant && double.IsPositiveInfinity(limit.Constant) ? x : limit - Apply(FunctionName.Relu, limit - x);

    /// <summary>A function limited to a range.</summary>
    public static ScalarFunction Clip(ScalarFunction x, double least, double most)
    {
        if (double.IsInfinity(least) || double.IsInfinity(most))
        {
            return Min(Max(x, least), most);
        }

        return least < most
            ? least + (most - least) * Apply(FunctionName.Clip01, 1 / (most - least) * (x - least))
            : throw new RefusedException($"limits to {least} … {most}, which leaves nothing of the value");
    }

    private static ScalarFunction Of(FunctionName name, ScalarFunction x, double parameter = 0) =>
        new(0, new[] { new Term(1, new Call(name, parameter, x)) });

    // relu(k − a · relu(g)) with positive k and a is k (1 − clip01(a g / k)): the limits of a pair of Max and Min.
    private static ScalarFunction? Nested(ScalarFunction x)
    {
        double k = x.Constant;
        return x.Terms.Count == 1 && k > 0 && x.Terms[0].Coefficient < 0 && x.Terms[0].Single(FunctionName.Relu) is { } inner
            ? k - k * Apply(FunctionName.Clip01, -x.Terms[0].Coefficient / k * inner.Argument)
            : null;
    }

    private static ScalarFunction Value(FunctionName name, double x, double parameter) => name switch
    {
        FunctionName.Abs => Math.Abs(x),
        FunctionName.Clip01 => x < 0 ? 0 : x > 1 ? 1 : x,
        FunctionName.Elu => x > 0 ? x : parameter * (Math.Exp(x) - 1),
        FunctionName.Erf when x == 0 => 0,
        FunctionName.Exp => Math.Exp(x),
        FunctionName.LeakyRelu => x > 0 ? x : parameter * x,
        FunctionName.Log => Math.Log(x),
        FunctionName.Reciprocal => 1 / x,
        FunctionName.Relu => x < 0 ? 0 : x,
        FunctionName.Sigmoid => 1 / (1 + Math.Exp(-x)),
        FunctionName.Sin => Math.Sin(x),
        FunctionName.Softplus => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        FunctionName.Sqrt => Math.Sqrt(x),
        FunctionName.Step => x > 0 ? 1 : 0,
        FunctionName.Tanh => Math.Tanh(x),
        _ => throw new RefusedException($"{name} of a constant"),
    };
}
