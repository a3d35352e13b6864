using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;
using static NetGen.Generator.Expressions.Formulas;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The costs that are computed from softmax's pre-activations: no output is too small or too close to 1 for them.</summary>
internal sealed class SoftmaxCostText(IndentedWriter writer, Dialect dialect)
{
    // One of the largest units, m; the largest of the others; d with a_m = σ(d) and 1 − a_m = σ(−d).
    private static readonly Variable Max = new("max");
    private static readonly Variable MaxUnit = new("maxUnit");
    private static readonly Variable Second = new("second");
    private static readonly Variable Distance = new("d");
    private static readonly Variable Unit = new("unit");
    private static readonly Variable Others = new("others");

    private readonly Letters _letters = new(dialect.Plan);

    /// <summary>Writes the body of the method that computes the loss of each data point.</summary>
    public void WriteLoss(LayerPlan layer, SoftmaxForm form)
    {
        if (form == SoftmaxForm.CrossEntropy)
        {
            WriteCrossEntropyLoss(layer);
        }
        else
        {
            // Σ a = 1.
            WriteCategoricalLoss(layer, form == SoftmaxForm.Poisson ? 1 : 0);
        }
    }

    /// <summary>Writes H(L) of each data point, whose scale is known.</summary>
    public void WriteError(LayerPlan layer, SoftmaxForm form)
    {
        if (form == SoftmaxForm.CrossEntropy)
        {
            WriteCrossEntropyError(layer);
        }
        else
        {
            WritePoissonError(layer);
        }
    }

    /// <summary>−Σ_i t_i log a_i with −log a_i = (max − z_i) − log a_max, which loses nothing where a_i vanishes or a_max is close to 1.</summary>
    private void WriteCategoricalLoss(LayerPlan layer, double start)
    {
        writer.Line("// −log a_i = (max − z_i) − log a_max, where a_max = 1 − rest, and rest is the sum of all a_i but one of the largest;");
        writer.Line("// ties is how many others are as large.");
        using (dialect.Points(writer))
        {
            new SoftmaxText(writer, dialect).WriteMaximum(layer);
            writer.Line($"{dialect.Value} rest = {dialect.Constant(0)}, largest = {dialect.Constant(0)}, ties = {dialect.Constant(-1)};");
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} z = {Pre(layer, "i")};");
                writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(layer.Number), "i")};");
                writer.Line($"rest += {Print(If(Same(Z, Max), 0, A))};");
                writer.Line($"largest = {Print(If(Same(Z, Max), A, new Variable("largest")))};");
                writer.Line($"ties += {Print(If(Same(Z, Max), 1, 0))};");
            }

            writer.Blank();
            writer.Line("rest += ties * largest;");
            Expression logarithm = If(new Variable("rest") < 0.5, Log1p(-new Variable("rest")), Log(new Variable("largest")));
            writer.Line($"{dialect.Value} logarithm = {Print(logarithm)};");
            writer.Line($"{dialect.Value} loss = {dialect.Constant(start)};");
            using (Units(layer))
            {
                writer.Line($"{dialect.Value} t = {dialect.Load("Targets", "i")};");
                Expression term = T * ((Max - new Variable(Pre(layer, "i"))) - new Variable("logarithm"));
                writer.Line($"loss += {Print(If(Same(T, 0), 0, term))};");
            }

            writer.Blank();
            writer.Line(dialect.Store("Losses", "0", "loss"));
        }
    }

    // H_i = a_i Σ_k t_k − t_i, since a_k (1 − t_k / a_k) = a_k − t_k.
    private void WritePoissonError(LayerPlan layer)
    {
        writer.Line($"{dialect.Value} sum = {dialect.Constant(0)};");
        using (Units(layer))
        {
            writer.Line($"sum += {dialect.Load("Targets", "i")};");
        }

        writer.Blank();
        using (Units(layer))
        {
            writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(layer.Number), "i")};");
            writer.Line($"{dialect.Value} t = {dialect.Load("Targets", "i")};");
            writer.Line($"{dialect.Value} h = {Print((A * new Variable("sum") - T) * new Variable("scale"))};");
            writer.Line(dialect.Store(Letters.Errors(layer.Number), "i", "h"));
        }
    }

    private void WriteCrossEntropyLoss(LayerPlan layer)
    {
        using (dialect.Points(writer))
        {
            WriteDistance(layer);
            writer.Line($"{dialect.Value} smaller = {Print(Softplus(-Distance))}, larger = {Print(Softplus(Distance))};");
            writer.Line($"{dialect.Value} loss = {dialect.Constant(0)};");
            using (Units(layer))
            {
                WriteUnit(layer);
                // log a_i = (z_i − max) + log a_m; of 1 − a_i = 1 − e^…, a_i is at most ½ but for i = m.
                writer.Line($"{dialect.Value} logarithm = {Print(If(Same(Unit, MaxUnit), new Variable("smaller"), Max - Z + new Variable("smaller")))};");
                writer.Line($"{dialect.Value} ofRest = {Print(If(Same(Unit, MaxUnit), new Variable("larger"), -Log1p(-A)))};");
                writer.Line($"loss += {Print(If(Same(T, 0), 0, T * new Variable("logarithm")) + If(Same(T, 1), 0, (1 - T) * new Variable("ofRest")))};");
            }

            writer.Blank();
            writer.Line(dialect.Store("Losses", "0", "loss"));
        }
    }

    // With g_k = a_k δ_k = (1 − t_k) a_k / (1 − a_k) − t_k: H_i = a_i − t_i − a_i Σ_{k≠i} g_k. g_m may overflow, but
    // a_i g_m = q_i (1 − t_m) a_m − a_i t_m, where q_i = a_i / (1 − a_m) is softmax without m.
    private void WriteCrossEntropyError(LayerPlan layer)
    {
        var g = new Variable("g");
        var ofOthers = new Variable("ofOthers");
        var tMax = new Variable("tMax");
        WriteDistance(layer);
        writer.Line($"{dialect.Value} aMax = {Print(Sigmoid(Distance))}, rest = {Print(Sigmoid(-Distance))};");
        writer.Line("// g_k = a_k δ_k = (1 − t_k) a_k / (1 − a_k) − t_k, of all units but the largest");
        writer.Line($"{dialect.Value} ofOthers = {dialect.Constant(0)}, tMax = {dialect.Constant(0)};");
        using (Units(layer))
        {
            WriteUnit(layer);
            writer.Line($"tMax = {Print(If(Same(Unit, MaxUnit), T, tMax))};");
            writer.Line($"ofOthers += {Print(If(Same(Unit, MaxUnit), 0, (1 - T) * A / (1 - A) - T))};");
        }

        writer.Blank();
        writer.Line("// H_i = a_i − t_i − a_i Σ g_k over k ≠ i, where a_i g_m = q_i (1 − t_m) a_m − a_i t_m and q_i = a_i / (1 − a_m)");
        using (Units(layer))
        {
            WriteUnit(layer);
            writer.Line($"{dialect.Value} g = {Print((1 - T) * A / (1 - A) - T)};");
            writer.Line($"{dialect.Value} q = {Print(Exp(Z - Second) / Others)};");
            Expression ofMax = (1 - T) - new Variable("rest") - new Variable("aMax") * ofOthers;
            Expression ofOther = A - T - new Variable("q") * ((1 - tMax) * new Variable("aMax")) - A * (ofOthers - g - tMax);
            writer.Line($"{dialect.Value} h = {Print(If(Same(Unit, MaxUnit), ofMax, ofOther) * new Variable("scale"))};");
            writer.Line(dialect.Store(Letters.Errors(layer.Number), "i", "h"));
        }
    }

    private void WriteDistance(LayerPlan layer)
    {
        writer.Line("// m is a unit with the largest z, second the largest z of the others: a_m = σ(d), 1 − a_m = σ(−d)");
        writer.Line($"{dialect.Value} max = {Pre(layer, "0")}, maxUnit = {dialect.Constant(0)}, second = {dialect.Constant(double.NegativeInfinity)};");
        using (writer.Block($"for ({dialect.Index} i = 1; i < {layer.Size}; i++)"))
        {
            writer.Line($"{dialect.Value} z = {Pre(layer, "i")};");
            writer.Line($"{dialect.Value} unit = {dialect.Number("i")};");
            writer.Line($"second = {Print(If(Max < Z, Max, If(Second < Z, Z, Second)))};");
            writer.Line($"maxUnit = {Print(If(Max < Z, Unit, MaxUnit))};");
            writer.Line($"max = {Print(If(Max < Z, Z, Max))};");
        }

        writer.Blank();
        writer.Line($"{dialect.Value} others = {dialect.Constant(0)};");
        using (Units(layer))
        {
            writer.Line($"{dialect.Value} z = {Pre(layer, "i")};");
            writer.Line($"{dialect.Value} unit = {dialect.Number("i")};");
            writer.Line($"others += {Print(If(Same(Unit, MaxUnit), 0, Exp(Z - Second)))};");
        }

        writer.Blank();
        writer.Line($"{dialect.Value} d = {Print(Max - Second - Log(Others))};");
    }

    private void WriteUnit(LayerPlan layer)
    {
        writer.Line($"{dialect.Value} z = {Pre(layer, "i")};");
        writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(layer.Number), "i")};");
        writer.Line($"{dialect.Value} t = {dialect.Load("Targets", "i")};");
        writer.Line($"{dialect.Value} unit = {dialect.Number("i")};");
    }

    private string Pre(LayerPlan layer, string row) => dialect.Load(_letters.PreActivations(layer.Number), row);

    private string Print(Expression expression) => dialect.Print(expression, letter => letter);

    private IndentedWriter.Scope Units(LayerPlan layer) => writer.Block($"for ({dialect.Index} i = 0; i < {layer.Size}; i++)");
}
