using System;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>Code generic over a vector of any width, one data point in each lane.</summary>
internal sealed class VectorDialect(NetworkPlan plan) : Dialect(plan, plan.Blocks ?? plan.Points)
{
    private readonly ExpressionPrinter _printer = new VectorPrinter(plan.Model);

    public override string Value { get; } = Names.Vector(plan.Model);

    public override string TypeArguments => $"<{Value}>";

    public override string Index => "nint";

    public override string WidthArgument => ", width";

    /// <summary>What V is.</summary>
    public string Constraint => $"where {Value} : struct, global::NetGen.Numerics.IVector<{Value}, {Real}>";

    public override IDisposable? Points(IndentedWriter writer) => writer.Block($"for (nint p = 0; p < width; p += {Value}.Count)");

    public override string Load(string matrix, string row) => $"{Value}.Load(ref rows, {Place(matrix, row)} + p)";

    public override string Store(string matrix, string row, string value) =>
        $"{(IsName(value) ? value : $"({value})")}.Store(ref rows, {Place(matrix, row)} + p);";

    public override string Parameter(string index) => Plan.HasLiterals
        ? $"{Value}.Create({FrozenValues.Literal(Plan, int.Parse(index))})"
        : $"{Value}.Broadcast(ref w, {index})";

    public override string MultiplyAdd(string left, string right, string addend) => $"{Value}.MultiplyAdd({left}, {right}, {addend})";

    public override string Accumulate(string target, string left, string right) => $"{target} = {MultiplyAdd(left, right, target)};";

    public override string Constant(double value) => $"{Value}.Create({Literal.Of(value, Plan.Model.IsDouble)})";

    public override string Number(string index) => $"{Value}.Create(({Real}){index})";

    public override string Print(Expression expression, Func<string, string> letters) => _printer.Print(expression, letters);

    protected override IndentedWriter.Scope Head(IndentedWriter writer, string name, bool takesParameters, string furtherParameters)
    {
        string parameters = takesParameters && !Plan.HasLiterals ? $"{Names.ReadOnlySpan}<{Real}> parameters, " : "";
        writer.Line(Names.Optimize);
        writer.Line($"private static void {name}{TypeArguments}({parameters}{Names.Span}<{Real}> block{furtherParameters}, int width)");
        using (writer.Indent())
        {
            writer.Line(Constraint);
        }

        return writer.Block();
    }

    protected override void Prologue(IndentedWriter writer, bool usesParameters, bool usesRows)
    {
        if (usesParameters && !Plan.HasLiterals)
        {
            writer.Line($"ref {Real} w = ref {Names.Reference}(parameters);");
        }

        if (usesRows)
        {
            writer.Line($"ref {Real} rows = ref {Names.Reference}(block);");
        }
    }

    private static bool IsName(string value) => value.All(letter => char.IsLetterOrDigit(letter) || letter == '_');

    /// <summary>The first lane of a row: a row is as long as the block has data points.</summary>
    public static string Place(string matrix, string row) => row switch
    {
        "0" => matrix,
        "1" => $"{matrix} + P",
        _ when row.Contains(" ") => $"{matrix} + ({row}) * P",
        _ => $"{matrix} + {row} * P",
    };
}
