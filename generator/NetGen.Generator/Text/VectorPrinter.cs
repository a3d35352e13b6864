using NetGen.Generator.Expressions;
using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>Formulas over vectors.</summary>
internal sealed class VectorPrinter(NetworkModel model, string? vector = null) : ExpressionPrinter
{
    private readonly string _vector = vector ?? Names.Vector(model);

    protected override string Constant(double value) => $"{_vector}.Create({Literal.Of(value, model.IsDouble)})";

    protected override string Call(Function function, string argument) => function == Function.Abs
        ? $"{_vector}.Abs({argument})"
        : $"{Names.Math(model)}.{function}({argument})";

    protected override string Choice(Comparison comparison, string left, string right, string whenTrue, string whenFalse, bool isOperand)
    {
        string compare = comparison switch { Comparison.Equal => "Equal", Comparison.Less => "LessThan", _ => "LessThanOrEqual" };
        return $"{_vector}.Select({_vector}.{compare}({left}, {right}), {whenTrue}, {whenFalse})";
    }

    protected override string? AtLeast(string x, double bound) => $"{_vector}.AtLeast({x}, {Literal.Of(bound, model.IsDouble)})";
}
