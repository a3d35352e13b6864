using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>
/// A small network over whole vectors of data points that stand one after another in the user's own memory: from the inputs to
/// the outputs, or to the derivatives, without a copy between.
/// </summary>
internal sealed class WholeBlockText(IndentedWriter writer, Dialect dialect)
{
    // So many elementary functions fit into a method before the JIT compiler stops inlining them.
    private const int MaximumFunctions = 6;

    private readonly NetworkPlan _plan = dialect.Plan;
    private readonly Letters _letters = new(dialect.Plan);
    private readonly ActivationText _activations = new(writer, dialect);
    private readonly string _real = dialect.Real;
    private readonly string _v = dialect.Value;

    /// <summary>Whether there is such a kernel: one or two inputs and outputs, which a vector reads as they stand.</summary>
    public static bool Serves(NetworkPlan plan)
    {
        var letters = new Letters(plan);
        return plan.Blocks is { Lanes: > 1 }
            && plan.Layers[0].Schedule == Schedule.Fused
            && plan.Model.InputSize <= 2
            && plan.Model.OutputSize == 1
            && plan.Layers.All(layer => letters.IsFormula(layer.Number))
            && plan.Layers.Sum(layer => HasCalls(plan, layer) ? layer.Size : 0) <= MaximumFunctions;
    }

    /// <summary>Whether the derivatives of every layer are formulas in its activation alone.</summary>
    public static bool ServesGradient(NetworkPlan plan) =>
        Serves(plan) && plan.Layers.All(layer => !layer.KeepsPreActivation || layer.Number == plan.Layers.Count) && OutputFormulas.Cancels(plan.Model);

    public void WriteForward()
    {
        writer.Blank();
        writer.Line($"/// <summary>Forward propagation of whole vectors of data points.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void ForwardWhole<{_v}>({(_plan.HasLiterals ? "" : $"ref {_real} w, ")}ref {_real} x, ref {_real} y, nint n)");
        WriteConstraint();
        using (writer.Block())
        using (writer.Block($"for (nint p = 0; p < n; p += {_v}.Count)"))
        {
            WriteForwardStatements("p", null);
            writer.Line($"{Letters.A(_plan.Layers.Count, 0)}.Store(ref y, p);");
        }
    }

    public void WriteGradient()
    {
        int lanes = dialect.Kernel.Lanes;
        int output = _plan.Layers.Count;
        writer.Blank();
        writer.Line("/// <summary>Cost and gradient of whole vectors of data points, each with weight 1: for each block, first the errors H(l), then the sums.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static double GradientWhole<{_v}>(ref {_real} w, ref {_real} x, ref {_real} t, {Names.Span}<{_real}> block, {Names.Span}<{_real}> sums, {_real} perPoint, bool wantsCost, nint n)");
        WriteConstraint();
        using (writer.Block())
        {
            writer.Line($"ref {_real} rows = ref {Names.Reference}(block);");
            writer.Line($"ref {_real} sum = ref {Names.Reference}(sums);");
            writer.Line("double cost = 0.0;");
            using (writer.Block("for (nint first = 0; first < n; first += P)"))
            {
                writer.Line("nint width = global::System.Math.Min(P, n - first);");
                WriteToErrors(output);
                writer.Blank();
                using (writer.Block("if (wantsCost)"))
                {
                    writer.Line($"LossWhole<{_v}>(ref rows, ref {Names.Add}(ref t, first), width);");
                    writer.Line($"cost += {Names.Lanes}.Sum(block.Slice(Losses, (int)width)) * perPoint;");
                }

                writer.Blank();
                WriteSums(lanes);
            }

            writer.Blank();
            writer.Line("return cost;");
        }

        WriteLoss();
    }

    // Two loops where a hidden layer calls functions: the way from the inputs to the errors is so long that a processor would not see
    // the next vector's beginning before it has finished one.
    private void WriteToErrors(int output)
    {
        LayerPlan[] hidden = [.. _plan.Layers.Take(output - 1)];
        if (!hidden.Any(HasCalls))
        {
            using (PointsOfBlock())
            {
                WriteForwardStatements("first + p", output);
                WriteErrors(output, areLoaded: true);
            }

            return;
        }

        using (PointsOfBlock())
        {
            WriteInputs("first + p");
            WriteLayers(hidden, output);
        }

        writer.Blank();
        using (PointsOfBlock())
        {
            WriteLoads(output - 1);
            WriteLayers([_plan.Layers[output - 1]], output);
            writer.Blank();
            WriteErrors(output, areLoaded: false);
        }
    }

    private IndentedWriter.Scope PointsOfBlock() => writer.Block($"for (nint p = 0; p < width; p += {_v}.Count)");

    private void WriteLoads(int l)
    {
        for (int i = 0; i < _plan.Layers[l - 1].Size; i++)
        {
            writer.Line($"{_v} {Letters.A(l, i)} = {dialect.Load(Letters.Activations(l), i.ToString())};");
        }
    }

    private void WriteForwardStatements(string point, int? keepFor)
    {
        WriteInputs(point);
        WriteLayers(_plan.Layers, keepFor);
        writer.Blank();
    }

    private void WriteInputs(string point)
    {
        writer.Line("// A(0) = X");
        writer.Line(_plan.Model.InputSize == 1
            ? $"{_v} {Letters.A(0, 0)} = {_v}.Load(ref x, {point});"
            : $"{_v} {Letters.A(0, 0)} = {_v}.LoadPairs(ref x, 2 * ({point}), out {_v} {Letters.A(0, 1)});");
    }

    private void WriteLayers(IEnumerable<LayerPlan> layers, int? keepFor)
    {
        foreach (LayerPlan layer in layers)
        {
            int l = layer.Number;
            writer.Blank();
            writer.Line($"// Layer {l}: z = W a + b, a = {_letters.Activation(l)}(z)  {(l == 1 ? "(1.1)" : "(1.4)")}");
            for (int i = 0; i < layer.Size; i++)
            {
                string sum = dialect.WeightedSum(layer, Parameter(layer.BiasOffset + i), j => Weight(layer, i, j), j => Letters.A(l - 1, j));
                writer.Line($"{_v} {Letters.Z(l, i)} = {sum};");
            }

            if (l == keepFor && layer.KeepsPreActivation)
            {
                writer.Line(dialect.Store(_letters.PreActivations(l), "0", Letters.Z(l, 0)));
            }

            for (int i = 0; i < layer.Size; i++)
            {
                writer.Line($"{_v} {Letters.A(l, i)} = {_activations.Value(l, Letters.Z(l, i))};");
                if (keepFor is not null && l < keepFor)
                {
                    writer.Line(dialect.Store(Letters.Activations(l), i.ToString(), Letters.A(l, i)));
                }
            }
        }
    }

    private void WriteErrors(int output, bool areLoaded)
    {
        string h = Letters.H(output, 0);
        writer.Line($"// H({output}) = (A({output}) − T) / N  (3.12)");
        writer.Line($"{_v} {h} = ({Letters.A(output, 0)} - {_v}.Load(ref t, first + p)) * {_v}.Create(perPoint);");
        writer.Line(dialect.Store(Letters.Errors(output), "0", h));
        foreach (LayerPlan layer in _plan.Layers.Skip(1).Reverse())
        {
            int l = layer.Number - 1;
            writer.Blank();
            writer.Line($"// Layer {l}: Δ = (W({layer.Number}))ᵗ H({layer.Number}), H = Δ ⊙ ∂σ/∂Z  (5.2)");
            for (int j = 0; j < layer.PreviousSize; j++)
            {
                string delta = $"{Weight(layer, 0, j)} * {Letters.H(layer.Number, 0)}";
                for (int i = 1; i < layer.Size; i++)
                {
                    delta = dialect.MultiplyAdd(Weight(layer, i, j), Letters.H(layer.Number, i), delta);
                }

                string? derivative = _activations.Derivative(l, Letters.Z(l, j), Letters.A(l, j));
                if (derivative is not null && !areLoaded && l < output - 1)
                {
                    writer.Line($"{_v} {Letters.A(l, j)} = {dialect.Load(Letters.Activations(l), j.ToString())};");
                }

                string product = derivative is null ? delta : $"{(layer.Size == 1 ? delta : $"({delta})")} * ({derivative})";
                writer.Line($"{_v} {Letters.H(l, j)} = {product};");
                writer.Line(dialect.Store(Letters.Errors(l), j.ToString(), Letters.H(l, j)));
            }
        }
    }

    // Each layer's sums stay in registers while the block goes by.
    private void WriteSums(int lanes)
    {
        using (writer.Block($"for (nint lane = 0; lane < {lanes}; lane += {_v}.Count)"))
        {
            foreach (LayerPlan layer in _plan.Layers)
            {
                WriteSums(layer, lanes);
            }
        }
    }

    private void WriteSums(LayerPlan layer, int lanes)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"// Layer {l}: ∂J/∂W = H (A({l - 1}))ᵗ, ∂J/∂b = H J_N, the sum over the data points  (5.1)");
        var sums = new List<(string Name, int Index)>();
        for (int i = 0; i < layer.Size; i++)
        {
            for (int j = 0; j < layer.PreviousSize; j++)
            {
                sums.Add(("d" + _letters.Weight(l, i, j), layer.WeightPlace(i, j)));
            }

            sums.Add(("d" + Letters.Bias(l, i), layer.BiasOffset + i));
        }

        writer.Line($"{_v} {string.Join(", ", sums.Select(sum => $"{sum.Name} = default"))};");
        using (writer.Block("if (first > 0)"))
        {
            foreach ((string name, int index) in sums)
            {
                writer.Line($"{name} = {_v}.Load(ref sum, {index * lanes} + lane);");
            }
        }

        writer.Blank();
        using (writer.Block($"for (nint p = lane; p < width; p += {lanes})"))
        {
            if (l == 1)
            {
                writer.Line(_plan.Model.InputSize == 1
                    ? $"{_v} {Letters.A(0, 0)} = {_v}.Load(ref x, first + p);"
                    : $"{_v} {Letters.A(0, 0)} = {_v}.LoadPairs(ref x, 2 * (first + p), out {_v} {Letters.A(0, 1)});");
            }
            else
            {
                for (int j = 0; j < layer.PreviousSize; j++)
                {
                    writer.Line($"{_v} {Letters.A(l - 1, j)} = {dialect.Load(Letters.Activations(l - 1), j.ToString())};");
                }
            }

            for (int i = 0; i < layer.Size; i++)
            {
                writer.Line($"{_v} {Letters.H(l, i)} = {dialect.Load(Letters.Errors(l), i.ToString())};");
                for (int j = 0; j < layer.PreviousSize; j++)
                {
                    writer.Line($"d{_letters.Weight(l, i, j)}.AddProduct({Letters.H(l, i)}, {Letters.A(l - 1, j)});");
                }

                writer.Line($"d{Letters.Bias(l, i)} += {Letters.H(l, i)};");
            }
        }

        writer.Blank();
        foreach ((string name, int index) in sums)
        {
            writer.Line($"{name}.Store(ref sum, {index * lanes} + lane);");
        }
    }

    private void WriteLoss()
    {
        Expression loss = OutputFormulas.Fused(_plan.Model)!.Loss!;
        int output = _plan.Layers.Count;
        writer.Blank();
        writer.Line($"/// <summary>The loss of each data point, {_plan.Model.Cost.Name} (3.1), from z.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void LossWhole<{_v}>(ref {_real} rows, ref {_real} targets, nint width)");
        WriteConstraint();
        using (writer.Block())
        using (writer.Block($"for (nint p = 0; p < width; p += {_v}.Count)"))
        {
            writer.Line($"{_v} z = {dialect.Load(_letters.PreActivations(output), "0")};");
            writer.Line($"{_v} t = {_v}.Load(ref targets, p);");
            writer.Line($"{_v} loss = {dialect.Print(loss, letter => letter)};");
            writer.Line(dialect.Store("Losses", "0", "loss"));
        }
    }

    private bool HasCalls(LayerPlan layer) => HasCalls(_plan, layer);

    private static bool HasCalls(NetworkPlan plan, LayerPlan layer) =>
        new Letters(plan).Entry(layer.Number)!.Value(plan.Model.Activations[layer.Number - 1].Arguments).HasCalls;

    private string Weight(LayerPlan layer, int i, int j) => Parameter(layer.WeightPlace(i, j));

    private string Parameter(int place) => dialect.Parameter(place.ToString());

    private void WriteConstraint()
    {
        using (writer.Indent())
        {
            writer.Line(((VectorDialect)dialect).Constraint);
        }
    }
}
