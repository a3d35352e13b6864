using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>Backpropagation of the errors: Δ(l−1) = (W(l))ᵗ H(l) and H(l) = Δ(l) ⊙ ∂σ_l/∂Z(l), (5.2).</summary>
internal sealed class BackwardText(IndentedWriter writer, Dialect dialect)
{
    private readonly NetworkPlan _plan = dialect.Plan;
    private readonly Letters _letters = new(dialect.Plan);
    private readonly ActivationText _activations = new(writer, dialect);

    /// <summary>Writes the method that goes from H(L) to H(1).</summary>
    public void Write()
    {
        if (_plan.Layers.Count == 1)
        {
            return;
        }

        if (_plan.Layers[0].Schedule == Schedule.Fused)
        {
            WriteFused();
            return;
        }

        WriteSequence();
        foreach (LayerPlan layer in _plan.Layers.Skip(1).Reverse())
        {
            WritePropagation(layer, "Propagate" + layer.Number);
            if (_activations.HasDerivative(layer.Number - 1))
            {
                _activations.WriteHadamard(_plan.Layers[layer.Number - 2]);
            }
        }
    }

    /// <summary>Writes the method for ∂J/∂X = Δ(0), (5.2) with l = 0.</summary>
    public void WriteInputGradient()
    {
        if (_plan.Layers[0].Schedule == Schedule.Fused)
        {
            WriteFusedInputGradient();
        }
        else
        {
            WritePropagation(_plan.Layers[0], "InputGradient");
        }
    }

    private void WriteFusedInputGradient()
    {
        LayerPlan layer = _plan.Layers[0];
        WriteSummary(layer);
        using (dialect.Method(writer, "InputGradient", usesParameters: true))
        {
            new ParameterLocals(writer, dialect).Write(layer, weights: true, biases: false);
            writer.Blank();
            using (dialect.Points(writer))
            {
                WriteErrors(layer);
                WriteFusedSums(layer);
                for (int j = 0; j < layer.PreviousSize; j++)
                {
                    writer.Line(dialect.Store(Letters.Errors(0), j.ToString(), Letters.Delta(0, j)));
                }
            }
        }
    }

    private void WriteFused()
    {
        writer.Blank();
        writer.Line($"/// <summary>Backpropagation of the errors (5.2), from H({_plan.Layers.Count}) to H(1).</summary>");
        using (dialect.Method(writer, "Backward", usesParameters: true))
        {
            foreach (LayerPlan layer in _plan.Layers.Skip(1))
            {
                new ParameterLocals(writer, dialect).Write(layer, weights: true, biases: false);
            }

            writer.Blank();
            using (dialect.Points(writer))
            {
                WriteErrors(_plan.Layers[_plan.Layers.Count - 1]);
                foreach (LayerPlan layer in _plan.Layers.Skip(1).Reverse())
                {
                    WriteFusedLayer(layer);
                }
            }
        }
    }

    private void WriteErrors(LayerPlan layer)
    {
        for (int i = 0; i < layer.Size; i++)
        {
            writer.Line($"{dialect.Value} {Letters.H(layer.Number, i)} = {dialect.Load(Letters.Errors(layer.Number), i.ToString())};");
        }
    }

    // Δ(l−1) = (W(l))ᵗ H(l)
    private void WriteFusedSums(LayerPlan layer)
    {
        for (int j = 0; j < layer.PreviousSize; j++)
        {
            string sum = $"{_letters.Weight(layer.Number, 0, j)} * {Letters.H(layer.Number, 0)}";
            for (int i = 1; i < layer.Size; i++)
            {
                sum = dialect.MultiplyAdd(_letters.Weight(layer.Number, i, j), Letters.H(layer.Number, i), sum);
            }

            writer.Line($"{dialect.Value} {Letters.Delta(layer.Number - 1, j)} = {sum};");
        }
    }

    private void WriteFusedLayer(LayerPlan layer)
    {
        int l = layer.Number - 1;
        LayerPlan previous = _plan.Layers[l - 1];
        writer.Blank();
        writer.Line($"// Layer {l}: Δ = (W({layer.Number}))ᵗ H({layer.Number}), H = Δ ⊙ ∂σ/∂Z  (5.2)");
        WriteFusedSums(layer);
        for (int j = 0; j < previous.Size; j++)
        {
            string row = j.ToString();
            string z = Letters.Z(l, j);
            string a = Letters.A(l, j);
            string h = Letters.Delta(l, j);
            if (_activations.Derivative(l, z, a) is { } derivative)
            {
                if (derivative.Contains(z))
                {
                    writer.Line($"{dialect.Value} {z} = {dialect.Load(_letters.PreActivations(l), row)};");
                }

                if (derivative.Contains(a))
                {
                    writer.Line($"{dialect.Value} {a} = {dialect.Load(Letters.Activations(l), row)};");
                }

                h = $"{h} * ({derivative})";
            }

            writer.Line($"{dialect.Value} {Letters.H(l, j)} = {h};");
            writer.Line(dialect.Store(Letters.Errors(l), row, Letters.H(l, j)));
        }
    }

    private void WriteSequence()
    {
        writer.Blank();
        writer.Line($"/// <summary>Backpropagation of the errors (5.2), from H({_plan.Layers.Count}) to H(1).</summary>");
        using (dialect.Sequence(writer, "Backward"))
        {
            foreach (LayerPlan layer in _plan.Layers.Skip(1).Reverse())
            {
                writer.Line($"Propagate{layer.Number}{dialect.TypeArguments}(parameters, block{dialect.WidthArgument});");
                if (_activations.HasDerivative(layer.Number - 1))
                {
                    writer.Line($"Hadamard{layer.Number - 1}{dialect.TypeArguments}(block{dialect.WidthArgument});");
                }
            }
        }
    }

    private void WriteSummary(LayerPlan layer)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"/// <summary>Δ({l - 1}) = (W({l}))ᵗ H({l}), (5.2){(l == 1 ? ": ∂J/∂X, in place of X" : "")}.</summary>");
    }

    private void WritePropagation(LayerPlan layer, string name)
    {
        int l = layer.Number;
        WriteSummary(layer);
        using (dialect.Method(writer, name, usesParameters: true))
        {
            foreach (UnitTile tile in UnitTile.Of(layer.PreviousSize, LayerPlan.UnitsAtATime))
            {
                using (tile.Open(writer, dialect.Index, "j", bodyIsScope: dialect.IsVector))
                using (dialect.Points(writer))
                {
                    IEnumerable<string> sums = Enumerable.Range(0, tile.Count).Select(r => $"delta{r} = {dialect.Constant(0)}");
                    writer.Line($"{dialect.Value} {string.Join(", ", sums)};");
                    using (writer.Block($"for ({dialect.Index} i = 0; i < {layer.Size}; i++)"))
                    {
                        writer.Line($"{dialect.Value} h = {dialect.Load(Letters.Errors(l), "i")};");
                        for (int r = 0; r < tile.Count; r++)
                        {
                            string offset = layer.WeightOffset == 0 ? "" : $"{layer.WeightOffset} + ";
                            string row = layer.PreviousSize == 1 ? "i" : $"i * {layer.PreviousSize}";
                            string weight = dialect.Parameter($"{offset}{row} + {tile.Unit("j", r)}");
                            writer.Line(dialect.Accumulate($"delta{r}", weight, "h"));
                        }
                    }

                    writer.Blank();
                    for (int r = 0; r < tile.Count; r++)
                    {
                        writer.Line(dialect.Store(Letters.Errors(l - 1), tile.Unit("j", r), $"delta{r}"));
                    }
                }
            }
        }
    }
}
