using System.Collections.Generic;
using System.Linq;
using System.Security;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>
/// The members of a network whose attribute is wrong: what users call is there, and throws. So one mistake stays one error,
/// whatever else the program does with the class.
/// </summary>
internal sealed class StubText
{
    private readonly IndentedWriter _writer = new();
    private readonly StubModel _model;
    private readonly Signatures _signatures;
    private readonly string _real;
    private readonly string _throw;
    private readonly string _remarks;

    private StubText(StubModel model)
    {
        _model = model;
        _signatures = new Signatures(model.Shape);
        _real = Names.Real(model.Shape.IsDouble);
        _throw = $"throw new global::System.InvalidOperationException({SymbolDisplay.FormatLiteral(model.Reason, quote: true)});";
        _remarks = $"/// <remarks>The network could not be generated: {SecurityElement.Escape(model.Reason)}</remarks>";
    }

    public static GeneratedText Write(StubModel model)
    {
        var text = new StubText(model);
        using (new FileText(text._writer, model.Class, text._signatures.Interface, model.Frozen))
        {
            text.WriteMembers();
            if (model.Frozen is null)
            {
                text.WriteFunctional();
                text.WriteExplicitMembers();
            }
        }

        // What the documentation refers to may be missing, or be something else.
        string content = FileText.Complete(model.Class, model.HasNullable, text._writer.ToString()).Replace("<see cref=\"Parameters\"/>", "<c>Parameters</c>");
        return new GeneratedText(model.Class.HintName, content);
    }

    private void WriteMembers()
    {
        foreach ((string name, long value, string summary) in _signatures.Constants)
        {
            WriteMember(name, $"public const int {name} = {value};", summary);
        }

        WriteMember("Description", $"public static global::NetGen.NetworkDescription Description => {_throw}", "Sizes, activations, cost and precision.");
        if (_model.Frozen is not null)
        {
            WriteMethods(_signatures.Indices.Take(1).Concat(_signatures.Frozen), isStatic: true);
            return;
        }

        WriteMember(".ctor(int)", $"public {_model.Class.Name}(int seed = 0) => {_throw}", "The network could not be generated.", """/// <param name="seed">The seed of the weights.</param>""");
        WriteMember("Parameters", $"public global::System.Span<{_real}> Parameters => {_throw}", "Every weight and bias.");
        WriteMethods(_signatures.Indices.Concat(_signatures.All), isStatic: false);
        foreach ((string type, string name) in new[] { ("string", "path"), ("global::System.IO.Stream", "stream") })
        {
            string argument = $"""/// <param name="{name}">The file.</param>""";
            WriteMember($"Save({type})", $"public void Save({type} {name}) => {_throw}", "Writes the parameters into a safetensors file.", argument);
            WriteMember($"Load({type})", $"public static {_model.Class.Type} Load({type} {name}) => {_throw}", "Reads the parameters from a safetensors file.", argument);
        }
    }

    private void WriteMethods(IEnumerable<Signature> signatures, bool isStatic)
    {
        foreach (Signature signature in signatures)
        {
            if (!IsOmitted(Key(signature)))
            {
                _writer.Blank();
                signature.WriteDocumentation(_writer, forParameters: false);
                WriteMember($"public {(signature.IsIndex || isStatic ? "static " : "")}{signature.Head(_real, forParameters: false)} => {_throw}");
            }
        }
    }

    private void WriteFunctional()
    {
        if (IsOmitted(GeneratedMembers.Functional))
        {
            return;
        }

        _writer.Blank();
        _writer.Line("/// <summary>The same methods with the parameters as an argument.</summary>");
        _writer.Line(_remarks);
        _writer.Line(Names.GeneratedCode);
        using (_writer.Block($"public static class {GeneratedMembers.Functional}"))
        {
            foreach (Signature signature in _signatures.All)
            {
                _writer.Blank();
                signature.WriteDocumentation(_writer, forParameters: true);
                _writer.Line($"public static {signature.Head(_real, forParameters: true)} => {_throw}");
            }
        }
    }

    // What the class has none of its own, or one of another kind, stands here for the interface.
    private void WriteExplicitMembers()
    {
        string network = $"global::NetGen.INetwork<{_real}>";
        foreach (string member in _signatures.ExplicitMembers.Where(member => !IsOmitted(GeneratedMembers.ExplicitKey(member))))
        {
            WriteExplicit($"int {network}.{member}");
        }

        if (IsOmitted("Parameters"))
        {
            WriteExplicit($"global::System.Span<{_real}> {network}.Parameters");
        }

        foreach (Signature signature in _signatures.All.Where(signature => IsOmitted(Key(signature))))
        {
            bool hasLabels = signature.Arguments.Any(argument => argument.Name == "labels");
            string arguments = string.Join(", ", signature.Arguments.Select(argument => $"{argument.Type} {argument.Name}"));
            WriteExplicit($"{signature.ReturnType} {(hasLabels ? _signatures.Interface : network)}.{signature.Name}({arguments})");
        }
    }

    private static string Key(Signature signature) => $"{signature.Name}({signature.Types})";

    private bool IsOmitted(string key) => _model.Omitted.Contains(key);

    private void WriteMember(string key, string declaration, string summary, params string[] documentation)
    {
        if (IsOmitted(key))
        {
            return;
        }

        _writer.Blank();
        _writer.Line($"/// <summary>{summary}</summary>");
        foreach (string line in documentation)
        {
            _writer.Line(line);
        }

        WriteMember(declaration);
    }

    private void WriteMember(string declaration)
    {
        _writer.Line(_remarks);
        _writer.Line(Names.GeneratedCode);
        _writer.Line(declaration);
    }

    private void WriteExplicit(string declaration)
    {
        _writer.Blank();
        _writer.Line(Names.GeneratedCode);
        _writer.Line($"{declaration} => {_throw}");
    }
}
