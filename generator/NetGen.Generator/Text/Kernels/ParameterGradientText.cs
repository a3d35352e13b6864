using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>∂J/∂W(l) = H(l) (A(l−1))ᵗ and ∂J/∂b(l) = H(l) J_N, (5.1): sums over the data points of a block.</summary>
internal sealed class ParameterGradientText(IndentedWriter writer, Dialect dialect)
{
    private readonly NetworkPlan _plan = dialect.Plan;

    private bool IsFused => _plan.Layers[0].Schedule == Schedule.Fused;

    public void Write()
    {
        writer.Blank();
        writer.Line(dialect.IsVector && IsFused
            ? $"/// <summary>Adds a block's share of ∂J/∂W(l) = H(l) (A(l−1))ᵗ and ∂J/∂b(l) = H(l) J_N, (5.1), to {dialect.Kernel.Lanes} partial sums of each.</summary>"
            : "/// <summary>Adds a block's share of ∂J/∂W(l) = H(l) (A(l−1))ᵗ and ∂J/∂b(l) = H(l) J_N, (5.1).</summary>");
        string target = dialect.IsVector && IsFused ? "sums" : "gradient";
        using (dialect.Method(writer, "ParameterGradient", usesParameters: false, usesRows: dialect.IsVector, furtherParameters: $", {Names.Span}<{dialect.Real}> {target}"))
        {
            if (!dialect.IsVector)
            {
                WriteScalar();
            }
            else if (IsFused)
            {
                WriteFusedVectors();
            }
            else
            {
                WriteVectors();
            }
        }
    }

    private void WriteScalar()
    {
        foreach (LayerPlan layer in _plan.Layers)
        {
            writer.Blank();
            writer.Line($"// Layer {layer.Number}");
            if (IsFused)
            {
                WriteFusedScalar(layer);
                continue;
            }

            using (writer.Block($"for (int i = 0; i < {layer.Size}; i++)"))
            {
                writer.Line($"{dialect.Value} h = {dialect.Load(Letters.Errors(layer.Number), "i")};");
                writer.Line($"gradient[{layer.BiasOffset} + i] += h;");
                using (writer.Block($"for (int j = 0; j < {layer.PreviousSize}; j++)"))
                {
                    string row = layer.PreviousSize == 1 ? "i" : $"i * {layer.PreviousSize}";
                    string offset = layer.WeightOffset == 0 ? "" : $"{layer.WeightOffset} + ";
                    writer.Line(dialect.Accumulate($"gradient[{offset}{row} + j]", "h", dialect.Load(Letters.Activations(layer.Number - 1), "j")));
                }
            }
        }
    }

    private void WriteFusedScalar(LayerPlan layer)
    {
        int l = layer.Number;
        for (int j = 0; j < layer.PreviousSize; j++)
        {
            writer.Line($"{dialect.Value} {Letters.A(l - 1, j)} = {dialect.Load(Letters.Activations(l - 1), j.ToString())};");
        }

        for (int i = 0; i < layer.Size; i++)
        {
            string h = Letters.H(l, i);
            writer.Line($"{dialect.Value} {h} = {dialect.Load(Letters.Errors(l), i.ToString())};");
            for (int j = 0; j < layer.PreviousSize; j++)
            {
                writer.Line(dialect.Accumulate($"gradient[{layer.WeightPlace(i, j)}]", h, Letters.A(l - 1, j)));
            }

            writer.Line($"gradient[{layer.BiasOffset + i}] += {h};");
        }
    }

    // One unit at a time, so that its sums stay in registers while the block goes by.
    private void WriteFusedVectors()
    {
        int lanes = dialect.Kernel.Lanes;
        writer.Line($"ref {dialect.Real} sum = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(sums);");
        using (writer.Block($"for (nint lane = 0; lane < {lanes}; lane += {dialect.Value}.Count)"))
        {
            foreach (LayerPlan layer in _plan.Layers)
            {
                for (int i = 0; i < layer.Size; i++)
                {
                    WriteFusedUnit(layer, i, lanes);
                }
            }
        }
    }

    private void WriteFusedUnit(LayerPlan layer, int i, int lanes)
    {
        int l = layer.Number;
        string h = Letters.H(l, i);
        var letters = new Letters(_plan);
        var sums = Enumerable.Range(0, layer.PreviousSize)
            .Select(j => (Name: "d" + letters.Weight(l, i, j), Index: layer.WeightPlace(i, j)))
            .Append((Name: "d" + Letters.Bias(l, i), Index: layer.BiasOffset + i))
            .ToList();

        writer.Blank();
        writer.Line($"// Layer {l}, unit {i + 1}");
        foreach ((string name, int index) in sums)
        {
            writer.Line($"{dialect.Value} {name} = {dialect.Value}.Load(ref sum, {index} * {lanes} + lane);");
        }

        using (writer.Block($"for (nint p = lane; p < width; p += {lanes})"))
        {
            writer.Line($"{dialect.Value} {h} = {dialect.Load(Letters.Errors(l), i.ToString())};");
            for (int j = 0; j < layer.PreviousSize; j++)
            {
                writer.Line(dialect.Accumulate(sums[j].Name, h, dialect.Load(Letters.Activations(l - 1), j.ToString())));
            }

            writer.Line($"{sums[sums.Count - 1].Name} += {h};");
        }

        writer.Blank();
        foreach ((string name, int index) in sums)
        {
            writer.Line($"{name}.Store(ref sum, {index} * {lanes} + lane);");
        }
    }

    private void WriteVectors()
    {
        int lanes = dialect.Kernel.Lanes;
        writer.Line($"{Names.Span}<{dialect.Real}> partial = stackalloc {dialect.Real}[{LayerPlan.UnitsAtATime * lanes}];");
        writer.Line($"ref {dialect.Real} sum = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(partial);");
        foreach (LayerPlan layer in _plan.Layers)
        {
            int l = layer.Number;
            writer.Blank();
            writer.Line($"// Layer {l}: ∂J/∂W_ij = Σ_n H_in A_jn");
            using (writer.Block($"for (int i = 0; i < {layer.Size}; i++)"))
            {
                foreach (UnitTile tile in UnitTile.Of(layer.PreviousSize, LayerPlan.UnitsAtATime))
                {
                    using (tile.Open(writer, "int", "j", bodyIsScope: true))
                    {
                        string row = layer.PreviousSize == 1 ? "i" : $"i * {layer.PreviousSize}";
                        string offset = layer.WeightOffset == 0 ? "" : $"{layer.WeightOffset} + ";
                        WriteLanes(tile, "j", Letters.Activations(l - 1), $"{offset}{row} + {tile.Unit("j", 0)}", $"{dialect.Value} h = {dialect.Load(Letters.Errors(l), "i")};");
                    }
                }
            }

            writer.Blank();
            writer.Line($"// Layer {l}: ∂J/∂b_i = Σ_n H_in");
            foreach (UnitTile tile in UnitTile.Of(layer.Size, LayerPlan.UnitsAtATime))
            {
                using (tile.Open(writer, "int", "i", bodyIsScope: true))
                {
                    WriteLanes(tile, "i", Letters.Errors(l), $"{layer.BiasOffset} + {tile.Unit("i", 0)}", null);
                }
            }
        }
    }

    private void WriteLanes(UnitTile tile, string variable, string matrix, string place, string? factor)
    {
        int lanes = dialect.Kernel.Lanes;
        using (writer.Block($"for (nint lane = 0; lane < {lanes}; lane += {dialect.Value}.Count)"))
        {
            IEnumerable<string> sums = Enumerable.Range(0, tile.Count).Select(r => $"sum{r} = {dialect.Constant(0)}");
            writer.Line($"{dialect.Value} {string.Join(", ", sums)};");
            using (writer.Block($"for (nint p = lane; p < width; p += {lanes})"))
            {
                if (factor is not null)
                {
                    writer.Line(factor);
                }

                for (int r = 0; r < tile.Count; r++)
                {
                    string term = dialect.Load(matrix, tile.Unit(variable, r));
                    writer.Line(factor is null ? $"sum{r} += {term};" : dialect.Accumulate($"sum{r}", "h", term));
                }
            }

            writer.Blank();
            for (int r = 0; r < tile.Count; r++)
            {
                writer.Line($"sum{r}.Store(ref sum, {(r == 0 ? "lane" : $"{r} * {lanes} + lane")});");
            }
        }

        writer.Blank();
        writer.Line($"{Names.Lanes}.AddSums(partial, {lanes}, gradient.Slice({place}, {tile.Count}));");
    }
}
