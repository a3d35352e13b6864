using NetGen.Generator.Expressions;
using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>Formulas over <c>float</c> or <c>double</c>.</summary>
internal sealed class ScalarPrinter(NetworkModel model) : ExpressionPrinter
{
    protected override string Constant(double value) => Literal.Of(value, model.IsDouble);

    protected override string Call(Function function, string argument) => function == Function.Abs
        ? $"global::System.Math.Abs({argument})"
        : $"{Names.Math(model)}.{function}({argument})";

    protected override string Choice(Comparison comparison, string left, string right, string whenTrue, string whenFalse, bool isOperand)
    {
        string sign = comparison switch { Comparison.Equal => "==", Comparison.Less => "<", _ => "<=" };
        string choice = $"{left} {sign} {right} ? {whenTrue} : {whenFalse}";
        return isOperand ? $"({choice})" : choice;
    }
}
