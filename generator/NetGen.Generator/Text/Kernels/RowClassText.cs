using System.Linq;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The nested class of kernels that have units in their lanes.</summary>
internal sealed class RowClassText(IndentedWriter writer, NetworkPlan plan, Tiles tiles)
{
    public const string Name = "RowKernels";

    private readonly RowPlan _rows = plan.Rows!;
    private readonly int _output = plan.Model.LayerCount;

    /// <param name="withForward">Whether forward propagation alone is among them, or other kernels do that.</param>
    public void Write(bool withForward)
    {
        writer.Blank();
        writer.Line($"/// <summary>Blocks of up to {_rows.Points} data points, a row for each, the units of a layer in the lanes of a vector, for vectors of any width.</summary>");
        writer.Line(Names.GeneratedCode);
        if (plan.Model.Features.HasFlag(CompilationFeatures.SkipLocalsInit))
        {
            writer.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        }

        using (writer.Block($"private static class {Name}"))
        {
            WriteLayout(withForward);
            var batches = new RowBatchText(writer, plan);
            if (withForward)
            {
                batches.WriteForward();
            }

            if (plan.IsFrozen)
            {
                batches.WriteCost();
                batches.WriteForwardBlock();
            }
            else
            {
                batches.WriteGradient();
                batches.WriteBackward();
                batches.WriteForwardBlock();
                batches.WriteBackpropagate();
                batches.WriteInputGradient();
            }

            WriteProducts();
            WriteOutputs();
        }
    }

    private void WriteProducts()
    {
        var products = new RowProductText(writer, plan, tiles);
        var activations = new RowActivationText(writer, plan);
        foreach (LayerPlan layer in plan.Layers)
        {
            products.WriteLinear(layer);
            if (layer.Number < _output && activations.HasPass(layer))
            {
                activations.WritePass(layer);
            }
        }

        if (plan.IsFrozen)
        {
            return;
        }

        foreach (LayerPlan layer in plan.Layers.Reverse())
        {
            products.WriteGradient(layer);
            products.WritePropagate(layer);
            if (layer.Number > 1 && activations.HasDerivativePass(plan.Layers[layer.Number - 2]))
            {
                activations.WriteDerivativePass(plan.Layers[layer.Number - 2]);
            }
        }
    }

    // The outputs lie a row for each unit, so that softmax and the loss go over the data points in their lanes.
    private void WriteOutputs()
    {
        var dialect = new VectorDialect(plan);
        LayerPlan output = plan.Layers[_output - 1];
        var activations = new ActivationText(writer, dialect);
        if (plan.Model.OutputActivation.Name != "identity" || output.KeepsPreActivation)
        {
            activations.Write(output);
        }

        var cost = new CostText(writer, dialect);
        cost.WriteLoss();
        if (plan.IsFrozen)
        {
            return;
        }

        cost.WriteOutputError();
        if (activations.HasDerivative(_output))
        {
            activations.WriteHadamard(output);
        }
    }

    private void WriteLayout(bool withForward)
    {
        writer.Line("// The number of data points in a block, and the length of a row in the matrices with a row for each output unit.");
        Constant("Points", _rows.Points);
        Constant("P", _rows.UnitStride);
        writer.Blank();
        writer.Line("// Where each matrix starts in a data point's row. H(l) replaces A(l), and before that A(l) replaces Z(l) where it is not kept.");
        Constant("Row", _rows.RowLength);
        foreach (LayerPlan layer in plan.Layers.Where(layer => _rows.Activations[layer.Number - 1] >= 0))
        {
            Constant($"RowA{layer.Number}", _rows.Activations[layer.Number - 1]);
            if (UsesPreActivations(layer))
            {
                Constant($"RowZ{layer.Number}", _rows.PreActivations[layer.Number - 1]);
            }
        }

        int bytes = plan.Model.NumberBytes;
        writer.Blank();
        writer.Line($"// Where each matrix starts in the block. With the rows, {bytes * (_rows.Length + (_rows.Points * _rows.RowLength))} bytes on the stack.");
        foreach (LayerPlan layer in plan.Layers.Where(layer => _rows.Biases[layer.Number - 1] >= 0))
        {
            Constant($"B{layer.Number}", _rows.Biases[layer.Number - 1]);
        }

        Constant($"A{_output}", _rows.Outputs);
        if (plan.Layers[_output - 1].KeepsPreActivation)
        {
            Constant($"Z{_output}", _rows.OutputPreActivations);
        }

        if (_rows.IsOutputTurned)
        {
            Constant("Turned", _rows.Turned);
        }

        if (withForward)
        {
            Constant("ForwardLength", _rows.ForwardLength);
        }

        if (!plan.IsFrozen)
        {
            Constant($"H{_output}", _rows.OutputErrors);
        }

        Constant("Targets", _rows.Targets);
        Constant("Losses", _rows.Losses);
        Constant("Scales", _rows.Scales);
        if (_rows.IsOutputTurned && !plan.IsFrozen)
        {
            Constant("OutputWeightSums", _rows.OutputWeightSums);
            Constant("OutputBiasSums", _rows.OutputBiasSums);
        }

        Constant("Length", _rows.Length);
        if (plan.IsFrozen)
        {
            return;
        }

        writer.Blank();
        writer.Line("// Where (W(l))ᵗ starts among the transposed weights.");
        foreach (LayerPlan layer in plan.Layers)
        {
            Constant($"T{layer.Number}", _rows.Transposed[layer.Number - 1]);
        }
    }

    // Z(l) has a name where it is not A(l) at once.
    private bool UsesPreActivations(LayerPlan layer) => layer.Number == _output
        || layer.KeepsPreActivation
        || new RowActivationText(writer, plan).ValueEnd(layer) == TileEnd.Plain;

    private void Constant(string name, int value) => writer.Line($"private const int {name} = {value};");
}
