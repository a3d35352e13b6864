using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>Forward propagation: A(l) = σ(W(l) A(l−1) + b(l)), (1.4).</summary>
internal sealed class ForwardText(IndentedWriter writer, Dialect dialect, Tiles? tiles)
{
    private readonly NetworkPlan _plan = dialect.Plan;
    private readonly Letters _letters = new(dialect.Plan);

    public void Write()
    {
        if (_plan.Layers[0].Schedule == Schedule.Fused)
        {
            WriteFused();
        }
        else
        {
            WriteLayers();
        }
    }

    private void WriteFused()
    {
        writer.Blank();
        writer.Line("/// <summary>Forward propagation, from A0 to the activations of every layer.</summary>");
        using (dialect.Method(writer, "Forward", usesParameters: true))
        {
            foreach (LayerPlan layer in _plan.Layers)
            {
                new ParameterLocals(writer, dialect).Write(layer, weights: true, biases: true);
            }

            writer.Blank();
            using (dialect.Points(writer))
            {
                writer.Line("// A(0) = X");
                for (int j = 0; j < _plan.Model.InputSize; j++)
                {
                    writer.Line($"{dialect.Value} {Letters.A(0, j)} = {dialect.Load("A0", j.ToString())};");
                }

                foreach (LayerPlan layer in _plan.Layers)
                {
                    WriteFusedLayer(layer);
                }
            }

            if (!_letters.IsFormula(_plan.Model.LayerCount))
            {
                writer.Blank();
                WriteActivationCall(_plan.Model.LayerCount);
            }
        }

        if (!_letters.IsFormula(_plan.Model.LayerCount))
        {
            new ActivationText(writer, dialect).Write(_plan.Layers[_plan.Layers.Count - 1]);
        }
    }

    private void WriteFusedLayer(LayerPlan layer)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"// Layer {l}: z = W a + b, a = {_letters.Activation(l)}(z)  {(l == 1 ? "(1.1)" : "(1.4)")}");
        for (int i = 0; i < layer.Size; i++)
        {
            string sum = dialect.WeightedSum(layer, Letters.Bias(l, i), j => _letters.Weight(l, i, j), j => Letters.A(l - 1, j));
            writer.Line($"{dialect.Value} {Letters.Z(l, i)} = {sum};");
        }

        for (int i = 0; i < layer.Size; i++)
        {
            string row = i.ToString();
            if (layer.KeepsPreActivation || !_letters.IsFormula(l))
            {
                writer.Line(dialect.Store(_letters.PreActivations(l), row, Letters.Z(l, i)));
            }

            if (_letters.IsFormula(l))
            {
                string value = new ActivationText(writer, dialect).Value(l, Letters.Z(l, i));
                writer.Line($"{dialect.Value} {Letters.A(l, i)} = {value};");
            }
        }

        for (int i = 0; i < layer.Size && _letters.IsFormula(l); i++)
        {
            writer.Line(dialect.Store(Letters.Activations(l), i.ToString(), Letters.A(l, i)));
        }
    }

    private void WriteLayers()
    {
        writer.Blank();
        writer.Line("/// <summary>Forward propagation, from A0 to the activations of every layer.</summary>");
        using (dialect.Sequence(writer, "Forward"))
        {
            foreach (LayerPlan layer in _plan.Layers)
            {
                writer.Line($"Linear{layer.Number}{dialect.TypeArguments}(parameters, block{dialect.WidthArgument});");
                if (HasPass(layer))
                {
                    WriteActivationCall(layer.Number);
                }
            }
        }

        foreach (LayerPlan layer in _plan.Layers)
        {
            if (layer.Schedule == Schedule.Tiles)
            {
                WriteTiles(layer);
            }
            else
            {
                WriteLinear(layer);
            }

            if (HasPass(layer))
            {
                new ActivationText(writer, dialect).Write(layer);
            }
        }
    }

    // The identity has nothing to do where Z(l) and A(l) share their place.
    private bool HasActivation(LayerPlan layer) => _plan.Model.Activations[layer.Number - 1].Name != "identity" || layer.KeepsPreActivation;

    private bool HasPass(LayerPlan layer) => HasActivation(layer) && (layer.Schedule != Schedule.Tiles || End(layer) == TileEnd.Plain);

    private TileEnd End(LayerPlan layer) => new RowActivationText(writer, _plan).ValueEnd(layer);

    // Units are the rows of the tiles, data points their columns.
    private void WriteTiles(LayerPlan layer)
    {
        int l = layer.Number;
        var names = new VectorNames(_plan.Model);
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: Z({l}) = W({l}) A({l - 1}) + b({l}), (1.4), {layer.PreviousSize} inputs to {layer.Size} units.</summary>");
        Product product = Product.OfUnits(layer, "P", _plan.Model.IsDouble) with { Class = KernelClassText.Name(isVector: true), End = End(layer) };
        using (dialect.Method(writer, product.Name, usesParameters: true))
        {
            writer.Line($"ref {names.Real} weights = ref {At("w", layer.WeightOffset.ToString())};");
            writer.Line($"ref {names.Real} biases = ref {At("w", layer.BiasOffset.ToString())};");
            writer.Line($"ref {names.Real} a = ref {At("rows", Letters.Activations(l - 1))};");
            writer.Line($"ref {names.Real} z = ref {At("rows", _letters.PreActivations(l))};");
            new ProductText(writer, names, tiles!).WritePanels(product);
        }

        new ProductText(writer, names, tiles!).WriteMethods(product);

        static string At(string reference, string offset) => offset == "0" ? reference : $"{Names.Add}(ref {reference}, {offset})";
    }

    private void WriteActivationCall(int layer) => writer.Line($"Activation{layer}{dialect.TypeArguments}(block{dialect.WidthArgument});");

    private void WriteLinear(LayerPlan layer)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: Z({l}) = W({l}) A({l - 1}) + b({l}), (1.4), {layer.PreviousSize} inputs to {layer.Size} units.</summary>");
        using (dialect.Method(writer, $"Linear{l}", usesParameters: true))
        {
            foreach (UnitTile tile in UnitTile.Of(layer.Size, LayerPlan.UnitsAtATime))
            {
                using (tile.Open(writer, dialect.Index, "i", bodyIsScope: dialect.IsVector))
                using (dialect.Points(writer))
                {
                    WriteSums(layer, tile);
                }
            }
        }
    }

    private void WriteSums(LayerPlan layer, UnitTile tile)
    {
        int l = layer.Number;
        for (int r = 0; r < tile.Count; r++)
        {
            writer.Line($"{dialect.Value} z{r} = {dialect.Parameter(Sum(layer.BiasOffset, tile.Unit("i", r)))};");
        }

        if (layer.Schedule == Schedule.UnrolledInputs)
        {
            for (int j = 0; j < layer.PreviousSize; j++)
            {
                WriteTerms(j.ToString(), j);
            }
        }
        else
        {
            using (writer.Block($"for ({dialect.Index} j = 0; j < {layer.PreviousSize}; j++)"))
            {
                WriteTerms("j", null);
            }
        }

        writer.Blank();
        for (int r = 0; r < tile.Count; r++)
        {
            writer.Line(dialect.Store(_letters.PreActivations(l), tile.Unit("i", r), $"z{r}"));
        }

        void WriteTerms(string column, int? constant)
        {
            string a = constant is null ? "a" : $"a{constant + 1}";
            writer.Line($"{dialect.Value} {a} = {dialect.Load(Letters.Activations(l - 1), column)};");
            for (int r = 0; r < tile.Count; r++)
            {
                string weight = dialect.Parameter($"{Sum(layer.WeightOffset, tile.Times("i", r, layer.PreviousSize))} + {column}");
                writer.Line(dialect.Accumulate($"z{r}", weight, a));
            }
        }
    }

    private static string Sum(int offset, string index) => offset == 0 ? index : $"{offset} + {index}";
}
