using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The bodies of softmax: its values and its full Jacobian.</summary>
internal sealed class SoftmaxText(IndentedWriter writer, Dialect dialect)
{
    private readonly Letters _letters = new(dialect.Plan);

    public void WriteValues(LayerPlan layer)
    {
        using (dialect.Points(writer))
        {
            WriteMaximum(layer);
            WriteSum(layer);
            writer.Blank();
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(layer.Number), "i")} / sum;");
                writer.Line(dialect.Store(Letters.Activations(layer.Number), "i", "a"));
            }
        }
    }

    // Σ e^(z − max) in four parts, since each addition waits for the one before, and as one data point alone adds them up.
    private void WriteSum(LayerPlan layer)
    {
        int whole = layer.Size / 4 * 4;
        string[] sums = [.. Enumerable.Range(0, System.Math.Min(4, layer.Size)).Select(part => $"sum{part}")];
        writer.Line($"{dialect.Value} {string.Join(", ", sums.Select(sum => $"{sum} = {dialect.Constant(0)}"))};");
        if (whole > 4)
        {
            using (writer.Block($"for ({dialect.Index} i = 0; i < {whole}; i += 4)"))
            {
                for (int part = 0; part < 4; part++)
                {
                    WriteTerm(Dialect.Offset("i", part), part);
                }
            }

            writer.Blank();
        }

        for (int i = whole > 4 ? whole : 0; i < layer.Size; i++)
        {
            WriteTerm(i.ToString(), i % 4, i);
        }

        writer.Line($"{dialect.Value} sum = {sums.Length switch { 2 => "sum0 + sum1", 3 => "(sum0 + sum2) + sum1", _ => "(sum0 + sum2) + (sum1 + sum3)" }};");

        void WriteTerm(string row, int part, int? number = null)
        {
            string e = $"e{number ?? part}{(number is null || whole <= 4 ? "" : "Rest")}";
            writer.Line($"{dialect.Value} {e} = {Print(Formulas.Exp(new Variable(Pre(layer, row)) - new Variable("max")))};");
            writer.Line(dialect.Store(Letters.Activations(layer.Number), row, e));
            writer.Line($"sum{part} += {e};");
        }
    }

    /// <summary>H_i = Σ_k Δ_k ∂a_k/∂z_i = a_i (Δ_i − Σ_k a_k Δ_k), the same for Δ less any number.</summary>
    public void WriteJacobian(LayerPlan layer)
    {
        var a = new Variable("a");
        var delta = new Variable("delta");
        var largest = new Variable("largest");
        var ofLargest = new Variable("ofLargest");
        writer.Line("// ∂a_k/∂z_i = a_k (1{i = k} − a_i), so H_i = a_i (Δ_i − Σ_k a_k Δ_k). It does not change if a number is subtracted from Δ:");
        writer.Line("// that of the largest output, so that nothing is lost where it is close to 1.");
        using (dialect.Points(writer))
        {
            writer.Line($"{dialect.Value} largest = {dialect.Constant(-1)}, ofLargest = {dialect.Constant(0)};");
            using (Units(layer))
            {
                WriteUnit();
                writer.Line($"ofLargest = {Print(Formulas.If(largest < a, delta, ofLargest))};");
                writer.Line($"largest = {Print(Formulas.If(largest < a, a, largest))};");
            }

            writer.Blank();
            writer.Line($"{dialect.Value} sum = {dialect.Constant(0)};");
            using (Units(layer))
            {
                WriteUnit();
                writer.Line($"{dialect.Value} difference = delta - ofLargest;");
                writer.Line(dialect.Accumulate("sum", "a", "difference"));
            }

            writer.Blank();
            using (Units(layer))
            {
                WriteUnit();
                writer.Line($"{dialect.Value} h = a * (delta - ofLargest - sum);");
                writer.Line(dialect.Store(Letters.Errors(layer.Number), "i", "h"));
            }
        }

        void WriteUnit()
        {
            writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(layer.Number), "i")};");
            writer.Line($"{dialect.Value} delta = {dialect.Load(Letters.Errors(layer.Number), "i")};");
        }
    }

    /// <summary>Writes max, the largest z of a data point.</summary>
    public void WriteMaximum(LayerPlan layer)
    {
        var z = new Variable("z");
        var max = new Variable("max");
        writer.Line($"{dialect.Value} max = {Pre(layer, "0")};");
        using (writer.Block($"for ({dialect.Index} i = 1; i < {layer.Size}; i++)"))
        {
            writer.Line($"{dialect.Value} z = {Pre(layer, "i")};");
            writer.Line($"max = {Print(Formulas.If(max < z, z, max))};");
        }

        writer.Blank();
    }

    private string Pre(LayerPlan layer, string row) => dialect.Load(_letters.PreActivations(layer.Number), row);

    private string Print(Expression expression) => dialect.Print(expression, letter => letter);

    private IndentedWriter.Scope Units(LayerPlan layer) => writer.Block($"for ({dialect.Index} i = 0; i < {layer.Size}; i++)");
}
