using System;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The loops over the data points of a batch: from the caller's spans into a block, through the kernels, and back.</summary>
internal sealed partial class BatchText(IndentedWriter writer, Dialect dialect)
{
    private readonly NetworkPlan _plan = dialect.Plan;
    private readonly KernelPlan _kernel = dialect.Kernel;
    private readonly string _real = dialect.Real;
    private readonly int _output = dialect.Plan.Model.LayerCount;

    private bool HasLabels => Costs.Find(_plan.Model.Cost.Name)!.TakesLabels;

    // Partial sums that live through the whole batch are added up once, at its end.
    private bool HasPartialSums => dialect.IsVector && _plan.Layers[0].Schedule == Schedule.Fused;

    private string Stride => dialect.IsVector ? "P" : "1";

    private string Count => dialect.IsVector ? "count" : "1";

    public void WriteForward()
    {
        WriteMethod("void", "ForwardBatch", [(In, "inputs"), (Out, "outputs"), (Names.Layout, "layout")]);
        using (writer.Block())
        {
            using (Block("ForwardLength"))
            using (Blocks(WriteForwardWhole()))
            {
                WriteRead("inputs", "InputSize", "A0");
                writer.Line($"Forward{dialect.TypeArguments}({dialect.ParametersArgument}block{dialect.WidthArgument});");
                WriteWrite($"A{_output}", "outputs", "OutputSize");
            }
        }
    }

    public void WriteGradient()
    {
        (string, string)[] targets = HasLabels ? [(In, "targets"), ($"{Names.ReadOnlySpan}<int>", "labels")] : [(In, "targets")];
        WriteMethod(
            _real,
            "GradientBatch",
            [(In, "inputs"), .. targets, (Out, "gradient"), (Out, "inputGradient"), (Names.Layout, "layout"), (In, "sampleWeights"), ("bool", "wantsCost")]);
        using (writer.Block())
        {
            using (Block("Length"))
            {
                WriteSumsDeclaration(IsGradientWhole);
                writer.Line("double cost = 0.0;");
                using (Blocks(WriteGradientWhole()))
                {
                    WriteRead("inputs", "InputSize", "A0");
                    WriteTargets();
                    writer.Line($"{Names.Lanes}.Scales(sampleWeights, n, first, {Count}, block.Slice(Scales, {Stride}));");
                    writer.Line($"Forward{dialect.TypeArguments}(parameters, block{dialect.WidthArgument});");
                    using (writer.Block("if (wantsCost)"))
                    {
                        writer.Line($"Loss{dialect.TypeArguments}(block{dialect.WidthArgument});");
                        writer.Line($"cost += {Names.Lanes}.WeightedSum(block.Slice(Losses, {Count}), block.Slice(Scales, {Count}));");
                    }

                    writer.Blank();
                    using (writer.Block("if (!gradient.IsEmpty || !inputGradient.IsEmpty)"))
                    {
                        writer.Line($"OutputError{dialect.TypeArguments}(block{dialect.WidthArgument});");
                        if (OutputFormulas.Fused(_plan.Model) is null)
                        {
                            WriteHadamardCall();
                        }

                        WriteBackpropagateCall();
                    }
                }

                writer.Blank();
                WriteSumsEnd();
                writer.Line(_plan.Model.IsDouble ? "return cost;" : "return (float)cost;");
            }
        }
    }

    public void WriteBackward()
    {
        WriteMethod("void", "BackwardBatch", [(In, "inputs"), (In, "outputGradient"), (Out, "gradient"), (Out, "inputGradient"), (Names.Layout, "layout")]);
        using (writer.Block())
        {
            using (Block("Length"))
            {
                WriteSumsDeclaration();
                using (Blocks("0"))
                {
                    WriteRead("inputs", "InputSize", "A0");
                    WriteRead("outputGradient", "OutputSize", $"H{_output}");
                    writer.Line($"Forward{dialect.TypeArguments}(parameters, block{dialect.WidthArgument});");
                    WriteHadamardCall();
                    WriteBackpropagateCall();
                }

                if (HasPartialSums)
                {
                    writer.Blank();
                }

                WriteSumsEnd();
            }
        }
    }

    /// <summary>Writes what follows once H(L) of a block is known.</summary>
    public void WriteBackpropagate()
    {
        string target = HasPartialSums ? "sums" : "gradient";
        string count = dialect.IsVector ? ", int count" : "";
        writer.Blank();
        writer.Line($"/// <summary>From H({_output}) of the data points in the block to the derivatives.</summary>");
        writer.Line($"private static void Backpropagate{dialect.TypeArguments}({Names.Parameters(_plan)} parameters, {Out} block, {Out} {target}, {Out} inputGradient, {Names.Layout} layout, int n, int first{count})");
        WriteConstraint();
        using (writer.Block())
        {
            WriteWidth();
            if (dialect.IsVector)
            {
                writer.Line("// Lanes past the last data point must add nothing to a sum.");
                writer.Line($"{Names.Lanes}.ClearPadding(block.Slice(H{_output}, {Rows("OutputSize")}), P, count);");
            }

            if (_output > 1)
            {
                writer.Line($"Backward{dialect.TypeArguments}(parameters, block{dialect.WidthArgument});");
            }

            using (writer.Block($"if (!{target}.IsEmpty)"))
            {
                writer.Line($"ParameterGradient{dialect.TypeArguments}(block, {target}{dialect.WidthArgument});");
            }

            writer.Blank();
            using (writer.Block("if (!inputGradient.IsEmpty)"))
            {
                writer.Line($"InputGradient{dialect.TypeArguments}(parameters, block{dialect.WidthArgument});");
                WriteWrite("A0", "inputGradient", "InputSize");
            }
        }
    }

    private string In => $"{Names.ReadOnlySpan}<{_real}>";

    private string Out => $"{Names.Span}<{_real}>";

    // For vectors twice: a choice of the width that the machine has, and the method generic over it.
    private void WriteMethod(string result, string name, (string Type, string Name)[] arguments)
    {
        string head = $"({(_plan.HasLiterals ? "" : $"{Names.Parameters(_plan)} parameters, ")}{string.Join(", ", arguments.Select(argument => $"{argument.Type} {argument.Name}"))}, int n)";
        writer.Blank();
        if (dialect.IsVector)
        {
            WriteDispatch(result, name, head, $"({dialect.ParametersArgument}{string.Join(", ", arguments.Select(argument => argument.Name))}, n);");
            writer.Blank();
        }

        string access = dialect.IsVector ? "private" : "public";
        writer.Line($"{access} static {result} {name}{dialect.TypeArguments}{head}");
        WriteConstraint();
    }

    private void WriteDispatch(string result, string name, string head, string call)
    {
        using (writer.Block($"public static {result} {name}{head}"))
        {
            foreach (int width in _kernel.VectorBits)
            {
                using (writer.Block($"if (global::System.Runtime.Intrinsics.Vector{width}.IsHardwareAccelerated)"))
                {
                    WriteCall($"Vector{width}");
                    if (result == "void")
                    {
                        writer.Line("return;");
                    }
                }

                writer.Blank();
            }

            WriteCall("Scalar");
        }

        void WriteCall(string vector) => writer.Line(
            $"{(result == "void" ? "" : "return ")}{name}<global::NetGen.Numerics.{Names.Precision(_plan.Model)}{vector}>{call}");
    }

    private void WriteConstraint()
    {
        if (dialect is VectorDialect vector)
        {
            using (writer.Indent())
            {
                writer.Line(vector.Constraint);
            }
        }
    }

    private RentedBlock? Block(string length)
    {
        if (!_kernel.IsRented)
        {
            writer.Line(dialect.IsVector && _kernel.Lanes > 1
                ? $"{Out} block = {Names.Align}<{_real}>(stackalloc {_real}[{length} + {Names.Line(_plan.Model)}]);"
                : $"{Out} block = stackalloc {_real}[{length}];");
            return null;
        }

        string pool = $"global::System.Buffers.ArrayPool<{_real}>.Shared";
        writer.Line($"{_real}[] rented = {pool}.Rent({length});");
        return new RentedBlock(writer, writer.Block("try"), $"{pool}.Return(rented);", $"{Out} block = new {Out}(rented, 0, {length});");
    }

    private bool IsWhole => dialect.IsVector && WholeBlockText.Serves(_plan);

    private bool IsGradientWhole => IsWhole && WholeBlockText.ServesGradient(_plan);

    // What stands in whole vectors in the user's memory needs no copy.
    private string WriteForwardWhole()
    {
        if (!IsWhole)
        {
            return "0";
        }

        writer.Line($"int whole = layout == {Names.Layout}.SampleRows ? n & ~{_kernel.Lanes - 1} : 0;");
        writer.Line($"ForwardWhole{dialect.TypeArguments}({(_plan.HasLiterals ? "" : $"ref {Names.Reference}(parameters), ")}ref {Names.Reference}(inputs), ref {Names.Reference}(outputs), whole);");
        return "whole";
    }

    private string WriteGradientWhole()
    {
        if (!IsGradientWhole)
        {
            return "0";
        }

        writer.Line("int whole = 0;");
        using (writer.Block($"if (layout == {Names.Layout}.SampleRows && sampleWeights.IsEmpty && inputGradient.IsEmpty && !gradient.IsEmpty)"))
        {
            writer.Line("// The remaining data points start a new block, so that sums are added in the same order as in any other batch.");
            writer.Line($"whole = n % {_kernel.Lanes} == 0 ? n : n - n % P;");
        }

        writer.Blank();
        using (writer.Block("if (whole > 0)"))
        {
            writer.Line($"cost = GradientWhole{dialect.TypeArguments}(ref {Names.Reference}(parameters), ref {Names.Reference}(inputs), ref {Names.Reference}(targets), block, sums, {(_plan.Model.IsDouble ? "1.0" : "1f")} / n, wantsCost, whole);");
        }

        using (writer.Block("else"))
        {
            WriteSumsClear();
        }

        writer.Blank();
        return "whole";
    }

    private IndentedWriter.Scope Blocks(string start)
    {
        if (!dialect.IsVector)
        {
            return writer.Block("for (int first = 0; first < n; first++)");
        }

        writer.Line("int count;");
        IndentedWriter.Scope loop = writer.Block($"for (int first = {start}; first < n; first += count)");
        writer.Line("count = global::System.Math.Min(P, n - first);");
        WriteWidth();
        return loop;
    }

    private void WriteWidth()
    {
        if (dialect.IsVector)
        {
            int lanes = _kernel.Lanes;
            writer.Line(lanes == 1 ? "int width = count;" : $"int width = (count + {lanes - 1}) & ~{lanes - 1};");
        }
    }

    private void WriteRead(string source, string size, string matrix) => writer.Line(
        $"{Names.Batch}.Read({source}, layout, n, first, {Count}, {size}, block.Slice({matrix}, {Rows(size)}), {Stride});");

    private void WriteWrite(string matrix, string destination, string size) => writer.Line(
        $"{Names.Batch}.Write<{_real}>(block.Slice({matrix}, {Rows(size)}), {Stride}, {destination}, layout, n, first, {Count}, {size});");

    private string Rows(string size) => dialect.IsVector ? $"{size} * P" : size;

    private void WriteTargets()
    {
        if (!HasLabels)
        {
            WriteRead("targets", "OutputSize", "Targets");
            return;
        }

        using (writer.Block("if (labels.IsEmpty)"))
        {
            WriteRead("targets", "OutputSize", "Targets");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{Names.Lanes}.OneHot(labels.Slice(first, {Count}), block.Slice(Targets, {Rows("OutputSize")}), {Stride});");
        }

        writer.Blank();
    }

    private void WriteHadamardCall()
    {
        if (new ActivationText(writer, dialect).HasDerivative(_output))
        {
            writer.Line($"{ActivationText.ErrorMethod(_plan, _output)}{dialect.TypeArguments}(block{dialect.WidthArgument});");
        }
    }

    private void WriteBackpropagateCall()
    {
        string count = dialect.IsVector ? ", count" : "";
        string target = HasPartialSums ? "sums" : "gradient";
        writer.Line($"Backpropagate{dialect.TypeArguments}(parameters, block, {target}, inputGradient, layout, n, first{count});");
    }

    private void WriteSumsDeclaration(bool isWhole = false)
    {
        if (HasPartialSums)
        {
            writer.Line($"{Out} partial = stackalloc {_real}[ParameterCount * {_kernel.Lanes}];");
            if (!isWhole)
            {
                WriteSumsClear();
            }

            writer.Line($"{Out} sums = gradient.IsEmpty ? default : partial;");
        }

        writer.Line("gradient.Clear();");
    }

    // Whole blocks need it not: their sums start in registers.
    private void WriteSumsClear() => writer.Line($"{Names.Lanes}.Clear(partial);");

    private void WriteSumsEnd()
    {
        if (HasPartialSums)
        {
            using (writer.Block("if (!gradient.IsEmpty)"))
            {
                writer.Line($"{Names.Lanes}.AddSums(sums, {_kernel.Lanes}, gradient);");
            }

            writer.Blank();
        }
    }

    /// <summary>A try block whose end gives the rented memory back.</summary>
    private sealed class RentedBlock : IDisposable
    {
        private readonly IndentedWriter _writer;
        private readonly IDisposable _body;
        private readonly string _end;

        public RentedBlock(IndentedWriter writer, IDisposable body, string end, string first)
        {
            (_writer, _body, _end) = (writer, body, end);
            writer.Line(first);
        }

        public void Dispose()
        {
            _body.Dispose();
            using (_writer.Block("finally"))
            {
                _writer.Line(_end);
            }
        }
    }
}
