using NetGen.Generator.Expressions;
using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>Formulas over vectors.</summary>
internal sealed class VectorPrinter(NetworkModel model) : ExpressionPrinter
{
    protected override string Constant(double value) => $"V.Create({Literal.Of(value, model.IsDouble)})";

    protected override string Call(Function function, string argument) => function == Function.Abs
        ? $"V.Abs({argument})"
        : $"{Names.Math(model)}.{function}({argument})";

    protected override string Choice(Comparison comparison, string left, string right, string whenTrue, string whenFalse, bool isOperand)
    {
        string compare = comparison switch { Comparison.Equal => "Equal", Comparison.Less => "LessThan", _ => "LessThanOrEqual" };
        return $"V.Select(V.{compare}({left}, {right}), {whenTrue}, {whenFalse})";
    }
}
