using System;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>Plain C# 9 over spans, one data point at a time.</summary>
internal sealed class ScalarDialect(NetworkPlan plan) : Dialect(plan, plan.Points)
{
    private readonly ExpressionPrinter _printer = new ScalarPrinter(plan.Model);

    // Beside vector kernels a product and sum must be rounded as they round it: once, where the hardware can.
    private bool IsFusing => Plan.HasVectors;

    public override string Value => Real;

    public override string TypeArguments => "";

    public override string Index => "int";

    public override string WidthArgument => "";

    protected override IndentedWriter.Scope Head(IndentedWriter writer, string name, bool takesParameters, string furtherParameters)
    {
        string parameters = takesParameters && !Plan.HasLiterals ? $"{Names.Parameters(Plan)} parameters, " : "";
        return writer.Block($"private static void {name}({parameters}{Names.Span}<{Real}> block{furtherParameters})");
    }

    public override IDisposable? Points(IndentedWriter writer) => null;

    public override string Load(string matrix, string row) => $"block[{Place(matrix, row)}]";

    public override string Store(string matrix, string row, string value) => $"block[{Place(matrix, row)}] = {value};";

    public override string Parameter(string index) => Plan.HasLiterals ? FrozenValues.Literal(Plan, int.Parse(index)) : $"parameters[{index}]";

    public override string MultiplyAdd(string left, string right, string addend) =>
        IsFusing ? $"{Names.Math(Plan.Model)}.MultiplyAdd({left}, {right}, {addend})" : $"{addend} + {left} * {right}";

    public override string Accumulate(string target, string left, string right) =>
        IsFusing ? $"{target} = {MultiplyAdd(left, right, target)};" : $"{target} += {left} * {right};";

    public override string Constant(double value) => Literal.Of(value, Plan.Model.IsDouble);

    public override string Number(string index) => index;

    public override string Print(Expression expression, Func<string, string> letters) => _printer.Print(expression, letters);

    protected override void Prologue(IndentedWriter writer, bool usesParameters, bool usesRows)
    {
        // Spans need none.
    }

    private static string Place(string matrix, string row) => row == "0" ? matrix : $"{matrix} + {row}";
}
