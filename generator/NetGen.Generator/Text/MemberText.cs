using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>The members of the class itself: its numbers, its parameters, and the methods, each one call to Functional.</summary>
internal sealed class MemberText(IndentedWriter writer, NetworkPlan plan)
{
    private readonly NetworkModel _model = plan.Model;
    private readonly string _real = Names.Real(plan.Model);
    private readonly Signatures _signatures = new(plan.Model);
    private readonly Documentation _documentation = new(plan);

    /// <summary>The interface that the class implements.</summary>
    public string Interface => _signatures.Interface;

    /// <summary>Writes the members of a frozen network other than its methods.</summary>
    public void WriteFrozen()
    {
        WriteConstants();
        WriteDescription();
        WriteIndex(_signatures.Indices[0]);
    }

    public void Write()
    {
        WriteConstants();
        WriteDescription();
        WriteConstructor();
        WriteParameters();
        WriteIndices();
        foreach (Signature signature in _signatures.All)
        {
            writer.Blank();
            signature.WriteDocumentation(writer, forParameters: false, _documentation.Of(signature));
            writer.Line(Names.GeneratedCode);
            writer.Line($"public {signature.Head(_real, forParameters: false)} =>");
            using (writer.Indent())
            {
                writer.Line($"Functional.{signature.Name}(_parameters.Span, {signature.Forwarded});");
            }
        }

        new SaveText(writer, _model).Write();
        WriteExplicitMembers();
    }

    private void WriteConstants()
    {
        foreach ((string name, long value, string summary) in _signatures.Constants)
        {
            Summary(summary);
            writer.Line(Names.GeneratedCode);
            writer.Line($"public const int {name} = {value};");
            writer.Blank();
        }
    }

    private void WriteDescription()
    {
        string sizes = string.Join(",", _model.LayerSizes);
        string activations = string.Join(",", _model.Activations.Select(activation => activation.Spelling));
        Summary("Sizes, activations, cost and precision, for files and for code that works with any network.");
        writer.Line(Names.GeneratedCode);
        writer.Line("public static global::NetGen.NetworkDescription Description { get; } =");
        using (writer.Indent())
        {
            writer.Line($"global::NetGen.NetworkDescription.Parse(\"{sizes}\", \"{activations}\", \"{_model.Cost.Spelling}\", global::NetGen.Precision.{Names.Precision(_model)});");
        }

        writer.Blank();
    }

    private void WriteConstructor()
    {
        writer.Line(Names.GeneratedCode);
        writer.Line($"private readonly global::NetGen.Runtime.ParameterMemory<{_real}> _parameters = new(ParameterCount{(plan.AlignedPlace == 0 ? "" : $", {plan.AlignedPlace}")});");
        writer.Blank();
        Summary($"A network {_documentation.Network}, with random weights and zero biases.");
        writer.Line($"/// <remarks>{_documentation.Remarks}</remarks>");
        writer.Line("""/// <param name="seed">The seed of the weights: the same seed gives the same bits on every machine.</param>""");
        writer.Line(Names.GeneratedCode);
        using (writer.Block($"public {_model.Class.Name}(int seed = 0)"))
        {
            writer.Line("global::NetGen.Runtime.SeededRandom random = new(seed);");
            for (int l = 1; l <= _model.LayerCount; l++)
            {
                ActivationModel activation = _model.Activations[l - 1];
                Initialization initialization = activation.IsUserDefined ? Initialization.Glorot : Activations.Find(activation.Name)!.Initialization;
                writer.Line($"global::NetGen.Runtime.ParameterInitialization.{initialization}(this, {l}, random);");
            }
        }

        writer.Blank();
    }

    private void WriteParameters()
    {
        Summary("All weights and biases. <see cref=\"WeightIndex\"/> and <see cref=\"BiasIndex\"/> return the index of each.");
        writer.Line($"/// <remarks>{_documentation.Parameters}</remarks>");
        writer.Line(Names.GeneratedCode);
        writer.Line($"public global::System.Span<{_real}> Parameters => _parameters.Span;");
        writer.Blank();
    }

    private void WriteIndices()
    {
        foreach (Signature signature in _signatures.Indices)
        {
            WriteIndex(signature);
        }
    }

    private void WriteIndex(Signature signature)
    {
        writer.Blank();
        signature.WriteDocumentation(writer, forParameters: false);
        writer.Line(Names.GeneratedCode);
        writer.Line($"public static {signature.Head(_real, forParameters: false)} => layer switch");
        WriteCases(signature.Name == "LayerSize" ? 0 : 1, l => Index(signature.Name, l));
    }

    private string Index(string name, int l)
    {
        if (name == "LayerSize")
        {
            return _model.LayerSizes[l].ToString();
        }

        LayerPlan layer = plan.Layers[l - 1];
        string row = Unit("row", layer.Size);
        if (name == "BiasIndex")
        {
            return $"{layer.BiasOffset} + {row}";
        }

        string offset = layer.WeightOffset == 0 ? "" : $"{layer.WeightOffset} + ";
        string column = Unit("column", layer.PreviousSize);
        return layer.IsInputMajor
            ? $"{offset}{column} * {layer.Size} + {row}"
            : $"{offset}{row} * {layer.PreviousSize} + {column}";

        static string Unit(string name, int size) => $"{Names.Arguments}.Unit({name}, {size}, nameof({name}))";
    }

    private void WriteCases(int first, System.Func<int, string> value)
    {
        writer.Line("{");
        using (writer.Indent())
        {
            for (int l = first; l <= _model.LayerCount; l++)
            {
                writer.Line($"{l} => {value(l)},");
            }

            writer.Line($"_ => {Names.Arguments}.ThrowLayer(layer, {first}, LayerCount),");
        }

        writer.Line("};");
    }

    // Constants and static methods implement no interface.
    private void WriteExplicitMembers()
    {
        foreach (string member in _signatures.ExplicitMembers)
        {
            writer.Blank();
            writer.Line(Names.GeneratedCode);
            writer.Line($"int global::NetGen.INetwork<{_real}>.{member} => {member.Replace("int ", "")};");
        }

        writer.Blank();
        writer.Line(Names.GeneratedCode);
        writer.Line($"global::NetGen.NetworkDescription global::NetGen.INetwork<{_real}>.Description => Description;");
    }

    private void Summary(string text) => writer.Line($"/// <summary>{text}</summary>");
}
