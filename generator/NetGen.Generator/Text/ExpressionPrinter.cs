using System;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Text;

/// <summary>Prints a formula as a C# expression.</summary>
internal abstract class ExpressionPrinter
{
    private const int Additive = 1;
    private const int Multiplicative = 2;
    private const int Unary = 3;

    public string Print(Expression expression, Func<string, string> letters) => Print(expression, letters, 0);

    protected abstract string Constant(double value);

    protected abstract string Call(Function function, string argument);

    protected abstract string Choice(Comparison comparison, string left, string right, string whenTrue, string whenFalse, bool isOperand);

    /// <summary>x, or a bound if x is less, where there is one instruction for it; null where there is not.</summary>
    protected virtual string? AtLeast(string x, double bound) => null;

    private string Print(Expression expression, Func<string, string> letters, int strength)
    {
        return expression switch
        {
            Constant constant => Constant(constant.Value),
            Variable variable => letters(variable.Name),
            Negation negation => Parenthesised("-" + Print(negation.Value, letters, Unary), Unary),
            Call call => Call(call.Function, Print(call.Argument, letters, 0)),
            Choice { Condition: { Comparison: Comparison.Less, Right: Constant bound } less, WhenTrue: var first, WhenFalse: var second }
                when first == bound && second == less.Left && AtLeast(Print(second, letters, 0), bound.Value) is { } atLeast => atLeast,
            Choice { Condition: var condition } choice => Choice(
                condition.Comparison,
                Print(condition.Left, letters, Additive),
                Print(condition.Right, letters, Additive),
                Print(choice.WhenTrue, letters, 0),
                Print(choice.WhenFalse, letters, 0),
                strength > 0),
            Binary { Operator: '+' or '-' } sum => Operands(sum, Additive),
            Binary product => Operands(product, Multiplicative),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

        string Operands(Binary binary, int own) => Parenthesised(
            $"{Print(binary.Left, letters, own)} {binary.Operator} {Print(binary.Right, letters, own + 1)}",
            own);

        string Parenthesised(string text, int own) => own < strength ? $"({text})" : text;
    }
}
