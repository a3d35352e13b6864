namespace NetGen.Generator.Expressions;

/// <summary>Names that let a formula of the catalogue read as it is printed in a book.</summary>
internal static class Formulas
{
    /// <summary>The pre-activation z of a unit.</summary>
    public static readonly Variable Z = new("z");

    /// <summary>The activation a of a unit.</summary>
    public static readonly Variable A = new("a");

    /// <summary>The target t of an output unit.</summary>
    public static readonly Variable T = new("t");

    public static Expression Abs(Expression x) => new Call(Function.Abs, x);

    public static Expression Cos(Expression x) => new Call(Function.Cos, x);

    public static Expression Exp(Expression x) => new Call(Function.Exp, x);

    public static Expression Expm1(Expression x) => new Call(Function.Expm1, x);

    public static Expression Gaussian(Expression x) => new Call(Function.Gaussian, x);

    public static Expression Log(Expression x) => new Call(Function.Log, x);

    public static Expression Log1p(Expression x) => new Call(Function.Log1p, x);

    public static Expression LogCosh(Expression x) => new Call(Function.LogCosh, x);

    public static Expression Mish(Expression x) => new Call(Function.Mish, x);

    public static Expression MishDerivative(Expression x) => new Call(Function.MishDerivative, x);

    public static Expression NormalCdf(Expression x) => new Call(Function.NormalCdf, x);

    public static Expression NormalKernel(Expression x) => new Call(Function.NormalKernel, x);

    public static Expression Sigmoid(Expression x) => new Call(Function.Sigmoid, x);

    public static Expression Sin(Expression x) => new Call(Function.Sin, x);

    public static Expression Softplus(Expression x) => new Call(Function.Softplus, x);

    public static Expression SoftplusExcess(Expression x) => new Call(Function.SoftplusExcess, x);

    public static Expression Tanh(Expression x) => new Call(Function.Tanh, x);

    /// <summary>x, or a bound where x is beyond it: for factors of a function that vanishes there, since ∞ · 0 is no number.</summary>
    public static Expression Within(Expression x, double bound) => AtLeast(If(x > bound, bound, x), -bound);

    /// <summary>x, but not below a bound.</summary>
    public static Expression AtLeast(Expression x, double bound) => If(x < bound, bound, x);

    public static Condition Same(Expression left, Expression right) => new(Comparison.Equal, left, right);

    public static Expression If(Condition condition, Expression whenTrue, Expression whenFalse) => new Choice(condition, whenTrue, whenFalse);
}
