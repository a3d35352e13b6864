using System;
using System.Collections.Generic;
using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Comparisons of units with numbers, and what is chosen by them: relu as <c>Where(x > 0, x, 0)</c>.</summary>
internal static class ComparisonOperators
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Greater"] = Compare((a, b) => Step(a - b)),
        ["GreaterOrEqual"] = Compare((a, b) => 1 - Step(b - a)),
        ["Less"] = Compare((a, b) => Step(b - a)),
        ["LessOrEqual"] = Compare((a, b) => 1 - Step(a - b)),
        ["Not"] = call => IsTruth(call.Signal(0))
            ? call.Signal(0).Map(x => 1 - x, call.Node)
            : throw new RefusedException("it is applied to numbers"),
        ["Where"] = Where,
    };

    /// <summary>Whether the units are truth values: 1 for true, 0 for false.</summary>
    public static bool IsTruth(Signal signal) =>
        signal.After.IsIdentity && signal.Function.IsStep(out _, out double above, out double elsewhere) && (above, elsewhere) is (0, 1) or (1, 0);

    private static ScalarFunction Step(ScalarFunction x) => ScalarFunction.Apply(FunctionName.Step, x);

    private static Operator Compare(Func<ScalarFunction, ScalarFunction, ScalarFunction> compare) => call =>
        call.Required(0) is Signal ? Combine(call, 0, 1, compare) : Combine(call, 1, 0, (b, a) => compare(a, b));

    private static Signal Where(OperatorCall call)
    {
        if (call.Required(0) is not Signal condition)
        {
            return Constant(call);
        }

        if (!IsTruth(condition))
        {
            throw new RefusedException("its condition is no comparison of a unit with a number");
        }

        Signal all = condition;
        ScalarFunction above = Branch(1);
        ScalarFunction elsewhere = Branch(2);
        ScalarFunction chosen = Choose(all.Function, above, elsewhere);
        return all.Map(_ => chosen, call.Node);

        ScalarFunction Branch(int index)
        {
            if (call.Required(index) is not Signal branch)
            {
                return Number(call, condition, index);
            }

            ScalarFunction ofUnits = ScalarFunction.Z;
            all = all.Combine(
                branch,
                (truth, function) =>
                {
                    ofUnits = function;
                    return truth;
                },
                call.Node);
            return ofUnits;
        }
    }

    // The condition is known: nothing depends on it any more.
    private static Signal Constant(OperatorCall call)
    {
        double condition = PerUnit.Same(call.Tensor(0).Values)
            ?? throw new RefusedException("its condition is a constant that differs from unit to unit");
        call.Ignore(condition != 0 ? 2 : 1);
        return call.Required(condition != 0 ? 1 : 2) as Signal
            ?? throw new RefusedException("its condition is a constant that chooses another constant");
    }

    private static ScalarFunction Choose(ScalarFunction condition, ScalarFunction above, ScalarFunction elsewhere)
    {
        condition.IsStep(out ScalarFunction x, out double whereLarger, out _);
        return whereLarger == 1 ? ScalarFunction.Where(x, above, elsewhere) : ScalarFunction.Where(x, elsewhere, above);
    }

    private static Signal Combine(OperatorCall call, int signal, int other, Func<ScalarFunction, ScalarFunction, ScalarFunction> combine)
    {
        Signal units = call.Signal(signal);
        if (call.Required(other) is Signal others)
        {
            return units.Combine(others, combine, call.Node);
        }

        double number = Number(call, units, other);
        return units.Map(x => combine(x, number), call.Node);
    }

    private static double Number(OperatorCall call, Signal units, int index)
    {
        double[] numbers = PerUnit.Read(call, units, call.Tensor(index), out _);
        return PerUnit.Same(numbers) ?? throw new RefusedException("its numbers differ from unit to unit");
    }
}
