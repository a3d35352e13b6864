using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>A nested class of kernels: the layout of the block they work on, the loop over blocks, and the formulas.</summary>
internal sealed class KernelClassText(IndentedWriter writer, Dialect dialect, Tiles? tiles)
{
    private readonly NetworkPlan _plan = dialect.Plan;
    private readonly BufferPlan _buffers = dialect.Kernel.Buffers;

    public static string Name(bool isVector) => isVector ? "BlockKernels" : "PointKernels";

    /// <param name="withGradient">Whether backpropagation is among them.</param>
    public void Write(bool withGradient)
    {
        writer.Blank();
        writer.Line(dialect.IsVector
            ? $"/// <summary>Blocks of up to {dialect.Kernel.Points} data points, one in each lane of a vector, for vectors of any width.</summary>"
            : "/// <summary>One data point at a time.</summary>");
        writer.Line(Names.GeneratedCode);
        if (_plan.Model.Features.HasFlag(CompilationFeatures.SkipLocalsInit))
        {
            writer.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        }

        using (writer.Block($"private static class {Name(dialect.IsVector)}"))
        {
            if (!dialect.IsVector && FusedPointText.Serves(_plan))
            {
                new FusedPointText(writer, _plan).Write();
                return;
            }

            WriteLayout(withGradient);
            bool isFrozen = _plan.IsFrozen;
            var batches = new BatchText(writer, dialect);
            batches.WriteForward();
            if (withGradient && isFrozen)
            {
                batches.WriteCost();
            }
            else if (withGradient)
            {
                batches.WriteGradient();
                batches.WriteBackward();
                batches.WriteBackpropagate();
            }

            if (dialect.IsVector && WholeBlockText.Serves(_plan))
            {
                var whole = new WholeBlockText(writer, dialect);
                whole.WriteForward();
                if (withGradient && !isFrozen && WholeBlockText.ServesGradient(_plan))
                {
                    whole.WriteGradient();
                }
            }

            new ForwardText(writer, dialect, tiles).Write();
            if (withGradient && isFrozen)
            {
                new CostText(writer, dialect).WriteLoss();
            }
            else if (withGradient)
            {
                WriteBackpropagation();
            }
        }
    }

    private void WriteBackpropagation()
    {
        var cost = new CostText(writer, dialect);
        cost.WriteLoss();
        cost.WriteOutputError();
        var activations = new ActivationText(writer, dialect);
        if (activations.HasDerivative(_plan.Model.LayerCount))
        {
            activations.WriteHadamard(_plan.Layers[_plan.Layers.Count - 1]);
        }

        var backward = new BackwardText(writer, dialect);
        backward.Write();
        new ParameterGradientText(writer, dialect).Write();
        backward.WriteInputGradient();
    }

    private void WriteLayout(bool withGradient)
    {
        int bytes = _plan.Model.NumberBytes;
        if (dialect.IsVector)
        {
            writer.Line("// The number of data points in a block, and the length of each row below.");
            writer.Line($"private const int P = {dialect.Kernel.Points};");
            writer.Blank();
        }

        string place = dialect.Kernel.IsRented ? "rented from the shared array pool" : "on the stack";
        writer.Line($"// Where each matrix starts in the block, {(dialect.IsVector ? "a row" : "a number")} for each unit; {bytes * (withGradient ? _buffers.Length : _buffers.ForwardLength)} bytes {place}.");
        for (int l = 0; l <= _plan.Model.LayerCount; l++)
        {
            WriteConstant($"A{l}", _buffers.Activations[l]);
            if (l > 0 && _plan.Layers[l - 1].KeepsPreActivation)
            {
                WriteConstant($"Z{l}", _buffers.PreActivations[l - 1]);
            }
        }

        WriteConstant("ForwardLength", _buffers.ForwardLength);
        if (!withGradient)
        {
            return;
        }

        for (int l = 1; l <= _plan.Model.LayerCount && !_plan.IsFrozen; l++)
        {
            WriteConstant($"H{l}", _buffers.Errors[l - 1]);
        }

        WriteConstant("Targets", _buffers.Targets);
        WriteConstant("Losses", _buffers.Losses);
        WriteConstant("Scales", _buffers.Scales, "w_n / N of each data point");
        WriteConstant("Length", _buffers.Length);
    }

    private void WriteConstant(string name, int value, string comment = "") =>
        writer.Line($"private const int {name} = {value};{(comment.Length == 0 ? "" : $" // {comment}")}");
}
