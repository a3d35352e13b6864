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

    /// <summary>Writes the methods of a frozen network, which are the class's own.</summary>
    public void WriteFrozen()
    {
        foreach (Signature signature in _signatures.Frozen)
        {
            writer.Blank();
            signature.WriteDocumentation(writer, forParameters: false);
            writer.Line(Names.GeneratedCode);
            WriteMethod(signature, $"public static {signature.Head(_real, forParameters: false)}");
        }
    }

    public void Write()
    {
        writer.Blank();
        writer.Line("/// <summary>The same methods with the parameters as an argument: for populations, line searches, parameters in memory of your own.</summary>");
        writer.Line("/// <remarks>The parameters are all weights and biases, in the order of <see cref=\"Parameters\"/>; the other arguments are those of the class's method.</remarks>");
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

                WriteMethod(signature, head);
            }
        }
    }

    private void WriteMethod(Signature signature, string head)
    {
        if (signature.Name == "Forward" && HasPointKernel)
        {
            WriteForwardOfPoint(head, signature);
            return;
        }

        using (writer.Block(head))
        {
            WriteBody(signature);
        }
    }

    private void WriteBody(Signature signature)
    {
        WriteChecks(signature);
        writer.Blank();
        if (plan.IsFrozen && !plan.HasLiterals)
        {
            writer.Line($"{Names.Parameters(plan)} parameters = {ConstantsText.Parameters};");
        }

        WriteCall(signature);
    }

    // One data point needs no other checks: its outputs are written after all else is read. The rest stands apart, so that this
    // is short enough to be inlined.
    private void WriteForwardOfPoint(string head, Signature signature)
    {
        using (writer.Block(head))
        {
            string parameters = plan.IsFrozen ? "" : "parameters.Length == ParameterCount && ";
            using (writer.Block($"if (inputs.Length == InputSize && outputs.Length == OutputSize && {parameters}(uint)layout <= (uint){Names.Layout}.SampleColumns)"))
            {
                WritePointCall("inputs", "outputs", plan.IsFrozen ? ConstantsText.Parameters : "parameters");
            }

            using (writer.Block("else"))
            {
                writer.Line($"ForwardMany({(plan.IsFrozen ? "" : "parameters, ")}inputs, outputs, layout);");
            }
        }

        writer.Blank();
        if (plan.IsFrozen)
        {
            writer.Line(Names.GeneratedCode);
        }

        string argument = plan.IsFrozen ? "" : $"{Names.ReadOnlySpan}<{_real}> parameters, ";
        writer.Line(Names.NoInline);
        writer.Line($"private static void ForwardMany({argument}{Names.ReadOnlySpan}<{_real}> inputs, {Names.Span}<{_real}> outputs, {Names.Layout} layout)");
        using (writer.Block())
        {
            WriteBody(signature);
        }
    }

    private static bool IsShorterGradient(Signature signature) =>
        signature.Name == "Gradient" && signature.Arguments.All(argument => argument.Name != "inputGradient");

    private static bool IsWritten(Argument argument) => argument.Type.StartsWith(Names.Span);

    private static bool IsSpan(Argument argument) => argument.Type.Contains("Span<");

    private void WriteChecks(Signature signature)
    {
        writer.Line($"int n = {Names.Arguments}.DataPoints(inputs.Length, InputSize);");
        if (!plan.IsFrozen)
        {
            writer.Line($"{Names.Arguments}.Length(parameters.Length, ParameterCount, nameof(parameters));");
        }

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
        var others = new List<string>(plan.IsFrozen ? [] : ["parameters"]);
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
        writer.Line($"{result}{kernels}.{method}({ParametersArgument}{arguments}, n);");
    }

    private bool HasPointKernel => plan.Rows is { IsRented: false } || (plan.Rows is null && FusedPointText.Serves(plan));

    private string ParametersArgument => plan switch
    {
        { HasLiterals: true } => "",
        { HasVectors: false, IsFrozen: false } => $"{Names.Elements}(parameters), ",
        _ => "parameters, ",
    };

    private void WritePointCall(string inputs, string outputs, string parameters) => writer.Line(
        $"{PointText.Name}.Forward({(plan.HasLiterals ? "" : $"ref {Names.Reference}({parameters}), ")}ref {Names.Reference}({inputs}), ref {Names.Reference}({outputs}));");

    // Few data points go one by one.
    private void WriteForwardCall()
    {
        string arguments = $"({ParametersArgument}inputs, outputs, layout, n);";
        if (HasPointKernel)
        {
            using (writer.Block($"if (n < {plan.SmallBatch} && layout == {Names.Layout}.SampleRows)"))
            {
                using (writer.Block("for (int p = 0; p < n; p++)"))
                {
                    WritePointCall("inputs.Slice(p * InputSize)", "outputs.Slice(p * OutputSize)", "parameters");
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
                writer.Line($"{PointText.Name}.ForwardBatch{arguments}");
                writer.Line("return;");
            }

            writer.Blank();
        }

        string kernels = plan.Blocks is null && plan.Rows is not null ? RowClassText.Name : KernelClassText.Name(isVector: plan.Blocks is not null);
        writer.Line($"{kernels}.ForwardBatch{arguments}");
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
        if (plan.IsFrozen)
        {
            return ("CostBatch", $"inputs, {targets}, layout, sampleWeights");
        }

        string gradients = signature.Name switch { "Cost" => "default, default", "GradientOnly" => "gradient, default", _ => "gradient, inputGradient" };
        string wantsCost = signature.Name == "GradientOnly" ? "false" : "true";
        return ("GradientBatch", $"inputs, {targets}, {gradients}, layout, sampleWeights, wantsCost: {wantsCost}");
    }
}
