namespace NetGen.Generator.Expressions;

/// <summary>
/// A formula over numbers, written in C#'s own operators and printed for any target. The catalogue of activations and costs is
/// made of these.
/// </summary>
internal abstract record Expression
{
    public static implicit operator Expression(double value) => new Constant(value);

    public static Expression operator +(Expression left, Expression right) => new Binary('+', left, right);

    public static Expression operator -(Expression left, Expression right) => new Binary('-', left, right);

    public static Expression operator *(Expression left, Expression right) => new Binary('*', left, right);

    public static Expression operator /(Expression left, Expression right) => new Binary('/', left, right);

    public static Expression operator -(Expression value) => new Negation(value);

    public static Condition operator <(Expression left, Expression right) => new(Comparison.Less, left, right);

    public static Condition operator >(Expression left, Expression right) => right < left;

    public static Condition operator <=(Expression left, Expression right) => new(Comparison.LessOrEqual, left, right);

    public static Condition operator >=(Expression left, Expression right) => right <= left;

    /// <summary>Whether the formula refers to the variable.</summary>
    public abstract bool Uses(Variable variable);

    /// <summary>Whether there is a function in the formula that takes many instructions.</summary>
    public abstract bool HasCalls { get; }
}

/// <summary>A number.</summary>
internal sealed record Constant(double Value) : Expression
{
    public override bool Uses(Variable variable) => false;

    public override bool HasCalls => false;
}

/// <summary>A letter of the formalism: z, a, t.</summary>
internal sealed record Variable(string Name) : Expression
{
    public override bool Uses(Variable variable) => this == variable;

    public override bool HasCalls => false;
}

/// <summary>Sum, difference, product or quotient.</summary>
internal sealed record Binary(char Operator, Expression Left, Expression Right) : Expression
{
    public override bool Uses(Variable variable) => Left.Uses(variable) || Right.Uses(variable);

    public override bool HasCalls => Left.HasCalls || Right.HasCalls;
}

/// <summary>The opposite.</summary>
internal sealed record Negation(Expression Value) : Expression
{
    public override bool Uses(Variable variable) => Value.Uses(variable);

    public override bool HasCalls => Value.HasCalls;
}

/// <summary>A function of one argument.</summary>
internal sealed record Call(Function Function, Expression Argument) : Expression
{
    public override bool Uses(Variable variable) => Argument.Uses(variable);

    public override bool HasCalls => Function != Function.Abs || Argument.HasCalls;
}

/// <summary>One formula or another, by a condition.</summary>
internal sealed record Choice(Condition Condition, Expression WhenTrue, Expression WhenFalse) : Expression
{
    public override bool Uses(Variable variable) =>
        Condition.Left.Uses(variable) || Condition.Right.Uses(variable) || WhenTrue.Uses(variable) || WhenFalse.Uses(variable);

    public override bool HasCalls => Condition.Left.HasCalls || Condition.Right.HasCalls || WhenTrue.HasCalls || WhenFalse.HasCalls;
}

/// <summary>A comparison of two numbers; false where either is NaN.</summary>
internal sealed record Condition(Comparison Comparison, Expression Left, Expression Right);

/// <summary>The comparisons that vectors of every width offer.</summary>
internal enum Comparison
{
    Equal,
    Less,
    LessOrEqual,
}

/// <summary>The functions of NetGen.Numerics.SingleMath and DoubleMath, under their names there.</summary>
internal enum Function
{
    Abs,
    Cos,
    Exp,
    Expm1,
    Gaussian,
    Log,
    Log1p,
    LogCosh,
    Mish,
    MishDerivative,
    NormalCdf,
    NormalKernel,
    Sigmoid,
    Sin,
    Softplus,
    SoftplusExcess,
    Tanh,
}
