using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;
using NetGen.Generator.Text.Kernels;

namespace NetGen.Generator.Text;

/// <summary>The nested class Functional: argument checks, then the kernels.</summary>
internal sealed class FunctionalText(IndentedWriter writer, NetworkPlan plan)
{
    private readonly NetworkModel _model = plan.Model;
    private readonly string _real = Names.Real(plan.Model);
    private readonly Signatures _signatures = new(plan.Model);

    public void Write()
    {
        writer.Blank();
        writer.Line("/// <summary>The same methods for parameters that live anywhere: populations, line searches, memory of somebody else's.</summary>");
        writer.Line("/// <remarks>Every weight and bias, in the order of <see cref=\"Parameters\"/>, then the arguments of the class's own method.</remarks>");
        writer.Line(Names.GeneratedCode);
        using (writer.Block("public static class Functional"))
        {
            foreach (Signature signature in _signatures.All)
            {
                writer.Blank();
                signature.WriteDocumentation(writer, forParameters: true);
                string head = $"public static {signature.Head(_real, forParameters: true)}";
                if (IsShorterGradient(signature))
                {
                    writer.Line($"{head} =>");
                    using (writer.Indent())
                    {
                        string target = signature.Arguments[1].Name;
                        writer.Line($"Gradient(parameters, inputs, {target}, gradient, default, layout, sampleWeights);");
                    }

                    continue;
                }

                if (signature.Name == "Forward" && HasPointKernel)
                {
                    WriteForwardOfPoint(head, signature);
                    continue;
                }

                using (writer.Block(head))
                {
                    WriteChecks(signature);
                    writer.Blank();
                    WriteCall(signature);
                }
            }
        }
    }

    // One data point needs no other checks: its outputs are written after all else is read. The rest stands apart, so that this
    // is short enough to be inlined.
    private void WriteForwardOfPoint(string head, Signature signature)
    {
        using (writer.Block(head))
        {
            using (writer.Block($"if (inputs.Length == InputSize && outputs.Length == OutputSize && parameters.Length == ParameterCount && (uint)layout <= (uint){Names.Layout}.SampleColumns)"))
            {
                WritePointCall("inputs", "outputs");
            }

            using (writer.Block("else"))
            {
                writer.Line("ForwardMany(parameters, inputs, outputs, layout);");
            }
        }

        writer.Blank();
        writer.Line(Names.NoInline);
        writer.Line($"private static void ForwardMany({Names.ReadOnlySpan}<{_real}> parameters, {Names.ReadOnlySpan}<{_real}> inputs, {Names.Span}<{_real}> outputs, {Names.Layout} layout)");
        using (writer.Block())
        {
            WriteChecks(signature);
            writer.Blank();
            WriteCall(signature);
        }
    }

    private static bool IsShorterGradient(Signature signature) =>
        signature.Name == "Gradient" && signature.Arguments.All(argument => argument.Name != "inputGradient");

    private static bool IsWritten(Argument argument) => argument.Type.StartsWith(Names.Span);

    private static bool IsSpan(Argument argument) => argument.Type.Contains("Span<");

    private void WriteChecks(Signature signature)
    {
        writer.Line($"int n = {Names.Arguments}.DataPoints(inputs.Length, InputSize);");
        writer.Line($"{Names.Arguments}.Length(parameters.Length, ParameterCount, nameof(parameters));");
        foreach (Argument argument in signature.Arguments)
        {
            string? check = argument.Name switch
            {
                "outputs" or "targets" or "outputGradient" => "Length({0}.Length, n, OutputSize, nameof({0}))",
                "labels" => "Length({0}.Length, n, nameof({0}))",
                "gradient" => "LengthOrEmpty({0}.Length, ParameterCount, nameof({0}))",
                "inputGradient" => "LengthOrEmpty({0}.Length, n, InputSize, nameof({0}))",
                "sampleWeights" => "LengthOrEmpty({0}.Length, n, nameof({0}))",
                "layout" => "Layout({0})",
                _ => null,
            };
            if (check is not null)
            {
                writer.Line($"{Names.Arguments}.{string.Format(check, argument.Name)};");
            }
        }

        if (signature.Arguments.Any(argument => argument.Name == "labels"))
        {
            writer.Line($"{Names.Arguments}.Labels(labels, OutputSize);");
        }

        WriteOverlapChecks(signature);
    }

    // A span that is written shares no memory with one that is read, or with another that is written.
    private void WriteOverlapChecks(Signature signature)
    {
        var others = new List<string> { "parameters" };
        others.AddRange(signature.Arguments.Where(argument => IsSpan(argument) && !IsWritten(argument)).Select(argument => argument.Name));
        foreach (Argument written in signature.Arguments.Where(IsWritten))
        {
            foreach (string other in others)
            {
                writer.Line($"{Names.Arguments}.NoOverlap<{_real}>({written.Name}, {other}, nameof({written.Name}), nameof({other}));");
            }

            others.Add(written.Name);
        }
    }

    private void WriteCall(Signature signature)
    {
        (string method, string arguments) = Target(signature);
        string result = signature.ReturnType == "void" ? "" : "return ";
        if (signature.Name == "Forward")
        {
            WriteForwardCall();
            return;
        }

        string kernels = plan.Rows is not null ? RowClassText.Name : KernelClassText.Name(isVector: plan.Blocks is not null);
        writer.Line($"{result}{kernels}.{method}(parameters, {arguments}, n);");
    }

    private bool HasPointKernel => plan.Rows is { IsRented: false } || (plan.Rows is null && FusedPointText.Serves(plan));

    private void WritePointCall(string inputs, string outputs) => writer.Line(
        $"{PointText.Name}.Forward(ref {Names.Reference}(parameters), ref {Names.Reference}({inputs}), ref {Names.Reference}({outputs}));");

    // Few data points go one by one.
    private void WriteForwardCall()
    {
        const string Arguments = "(parameters, inputs, outputs, layout, n);";
        if (HasPointKernel)
        {
            using (writer.Block($"if (n < {plan.SmallBatch} && layout == {Names.Layout}.SampleRows)"))
            {
                using (writer.Block("for (int p = 0; p < n; p++)"))
                {
                    WritePointCall("inputs.Slice(p * InputSize)", "outputs.Slice(p * OutputSize)");
                }

                writer.Blank();
                writer.Line("return;");
            }

            writer.Blank();
        }
        else if (plan.Blocks is not null && plan.Rows is null)
        {
            using (writer.Block($"if (n < {plan.SmallBatch})"))
            {
                writer.Line($"{PointText.Name}.ForwardBatch{Arguments}");
                writer.Line("return;");
            }

            writer.Blank();
        }

        string kernels = plan.Blocks is null && plan.Rows is not null ? RowClassText.Name : KernelClassText.Name(isVector: plan.Blocks is not null);
        writer.Line($"{kernels}.ForwardBatch{Arguments}");
    }

    private (string Method, string Arguments) Target(Signature signature)
    {
        if (signature.Name is "Forward" or "Backward")
        {
            return (signature.Name + "Batch", signature.Forwarded);
        }

        string targets = (_signatures.HasLabels, signature.Arguments[1].Name) switch
        {
            (true, "labels") => "default, labels",
            (true, _) => "targets, default",
            _ => "targets",
        };
        string gradients = signature.Name switch { "Cost" => "default, default", "GradientOnly" => "gradient, default", _ => "gradient, inputGradient" };
        string wantsCost = signature.Name == "GradientOnly" ? "false" : "true";
        return ("GradientBatch", $"inputs, {targets}, {gradients}, layout, sampleWeights, wantsCost: {wantsCost}");
    }
}
