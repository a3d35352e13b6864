using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The bodies of softmax: its values, its full Jacobian, and the loss that is computed from its pre-activations.</summary>
internal sealed class SoftmaxText(IndentedWriter writer, Dialect dialect)
{
    private readonly Letters _letters = new(dialect.Plan);

    public void WriteValues(LayerPlan layer)
    {
        using (dialect.Points(writer))
        {
            WriteMaximum(layer);
            writer.Line($"{dialect.Value} sum = {dialect.Constant(0)};");
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} e = {Print(Formulas.Exp(new Variable(Pre(layer, "i")) - new Variable("max")))};");
                writer.Line("sum += e;");
                writer.Line(dialect.Store(Letters.Activations(layer.Number), "i", "e"));
            }

            writer.Blank();
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(layer.Number), "i")} / sum;");
                writer.Line(dialect.Store(Letters.Activations(layer.Number), "i", "a"));
            }
        }
    }

    /// <summary>H_i = Σ_k Δ_k ∂a_k/∂z_i = a_i (Δ_i − Σ_k a_k Δ_k).</summary>
    public void WriteJacobian(LayerPlan layer)
    {
        string a = dialect.Load(Letters.Activations(layer.Number), "i");
        string delta = dialect.Load(Letters.Errors(layer.Number), "i");
        writer.Line("// ∂a_k/∂z_i = a_k (1{i = k} − a_i), so H_i = a_i (Δ_i − Σ_k a_k Δ_k)");
        using (dialect.Points(writer))
        {
            writer.Line($"{dialect.Value} sum = {dialect.Constant(0)};");
            using (Units(layer))
            {
                writer.Line(dialect.Accumulate("sum", a, delta));
            }

            writer.Blank();
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} h = {a} * ({delta} - sum);");
                writer.Line(dialect.Store(Letters.Errors(layer.Number), "i", "h"));
            }
        }
    }

    /// <summary>−Σ_i t_i log a_i with log a_i = (z_i − max) − log Σ e^(z − max), the largest term of which is 1 exactly.</summary>
    public void WriteLoss(LayerPlan layer)
    {
        var z = new Variable("z");
        var t = new Variable("t");
        var max = new Variable("max");
        writer.Line("// −log a_i = (max − z_i) + log(1 + rest), where rest is Σ e^(z − max) less one of its largest terms");
        using (dialect.Points(writer))
        {
            WriteMaximum(layer);
            writer.Line($"{dialect.Value} rest = {dialect.Constant(0)};");
            writer.Line($"{dialect.Value} ties = {dialect.Constant(-1)};");
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} z = {Pre(layer, "i")};");
                writer.Line($"rest += {Print(Formulas.If(Formulas.Same(z, max), 0, Formulas.Exp(z - max)))};");
                writer.Line($"ties += {Print(Formulas.If(Formulas.Same(z, max), 1, 0))};");
            }

            writer.Blank();
            writer.Line($"{dialect.Value} logarithm = {Print(Formulas.Log1p(new Variable("rest") + new Variable("ties")))};");
            writer.Line($"{dialect.Value} loss = {dialect.Constant(0)};");
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} t = {dialect.Load("Targets", "i")};");
                Expression term = t * ((max - new Variable(Pre(layer, "i"))) + new Variable("logarithm"));
                writer.Line($"loss += {Print(Formulas.If(Formulas.Same(t, 0), 0, term))};");
            }

            writer.Blank();
            writer.Line(dialect.Store("Losses", "0", "loss"));
        }
    }

    private void WriteMaximum(LayerPlan layer)
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
