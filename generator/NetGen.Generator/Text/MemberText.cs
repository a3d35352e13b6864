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

    /// <summary>The interface that the class implements.</summary>
    public string Interface => $"global::NetGen.{(_signatures.HasLabels ? "IClassifier" : "INetwork")}<{_real}>";

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
            signature.WriteDocumentation(writer, forParameters: false);
            writer.Line(Names.GeneratedCode);
            writer.Line($"public {signature.Head(_real, forParameters: false)} =>");
            using (writer.Indent())
            {
                writer.Line($"Functional.{signature.Name}(_parameters.Span, {signature.Forwarded});");
            }
        }

        WriteExplicitMembers();
    }

    private void WriteConstants()
    {
        Constant("InputSize", _model.InputSize, "S_0, the number of inputs.");
        Constant("OutputSize", _model.OutputSize, $"S_{_model.LayerCount}, the number of outputs.");
        Constant("LayerCount", _model.LayerCount, "L, the number of layers, the input layer not counted.");
        Constant("ParameterCount", _model.ParameterCount, "The number of weights and biases.");

        void Constant(string name, long value, string summary)
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
        Summary("Sizes, activations, cost and precision, for files and for code that serves all networks.");
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
        var documentation = new Documentation(plan);
        writer.Line(Names.GeneratedCode);
        writer.Line($"private readonly global::NetGen.Runtime.ParameterMemory<{_real}> _parameters = new(ParameterCount{(plan.AlignedPlace == 0 ? "" : $", {plan.AlignedPlace}")});");
        writer.Blank();
        Summary($"A network {documentation.Network}, with random weights and zero biases.");
        writer.Line($"/// <remarks>{documentation.Remarks}</remarks>");
        writer.Line("""/// <param name="seed">Decides the weights: the same seed, the same bits, on every machine.</param>""");
        writer.Line(Names.GeneratedCode);
        using (writer.Block($"public {_model.Class.Name}(int seed = 0)"))
        {
            writer.Line("var random = new global::NetGen.Runtime.SeededRandom(seed);");
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
        Summary("Every weight and bias: of each layer the weights, then the biases, in an order that <see cref=\"WeightIndex\"/> and <see cref=\"BiasIndex\"/> tell.");
        writer.Line(Names.GeneratedCode);
        writer.Line($"public global::System.Span<{_real}> Parameters => _parameters.Span;");
        writer.Blank();
    }

    private void WriteIndices()
    {
        Summary("S_l, the number of units of a layer.");
        writer.Line("""/// <param name="layer">0 (the inputs) to L.</param>""");
        writer.Line("""/// <exception cref="global::System.ArgumentOutOfRangeException">There is no such layer.</exception>""");
        writer.Line(Names.GeneratedCode);
        writer.Line("public static int LayerSize(int layer) => layer switch");
        WriteCases(0, l => _model.LayerSizes[l].ToString());
        writer.Blank();

        Summary("Where W(layer)[row, column] stands in <see cref=\"Parameters\"/> and in a gradient.");
        writer.Line("""/// <param name="layer">1 to L.</param>""");
        writer.Line("""/// <param name="row">The unit of this layer, from 0.</param>""");
        writer.Line("""/// <param name="column">The unit of the layer before, from 0.</param>""");
        writer.Line("""/// <exception cref="global::System.ArgumentOutOfRangeException">There is no such weight.</exception>""");
        writer.Line(Names.GeneratedCode);
        writer.Line("public static int WeightIndex(int layer, int row, int column) => layer switch");
        WriteCases(1, l =>
        {
            LayerPlan layer = plan.Layers[l - 1];
            string offset = layer.WeightOffset == 0 ? "" : $"{layer.WeightOffset} + ";
            string rows = $"{Unit("row", layer.Size)}";
            return layer.IsInputMajor
                ? $"{offset}{Unit("column", layer.PreviousSize)} * {layer.Size} + {rows}"
                : $"{offset}{rows} * {layer.PreviousSize} + {Unit("column", layer.PreviousSize)}";
        });
        writer.Blank();

        Summary("Where b(layer)[row] stands in <see cref=\"Parameters\"/> and in a gradient.");
        writer.Line("""/// <param name="layer">1 to L.</param>""");
        writer.Line("""/// <param name="row">The unit, from 0.</param>""");
        writer.Line("""/// <exception cref="global::System.ArgumentOutOfRangeException">There is no such bias.</exception>""");
        writer.Line(Names.GeneratedCode);
        writer.Line("public static int BiasIndex(int layer, int row) => layer switch");
        WriteCases(1, l => $"{plan.Layers[l - 1].BiasOffset} + {Unit("row", plan.Layers[l - 1].Size)}");

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

    private void WriteExplicitMembers()
    {
        string network = $"global::NetGen.INetwork<{_real}>";
        string[] members =
        [
            "InputSize => InputSize",
            "OutputSize => OutputSize",
            "LayerCount => LayerCount",
            "ParameterCount => ParameterCount",
            "LayerSize(int layer) => LayerSize(layer)",
            "WeightIndex(int layer, int row, int column) => WeightIndex(layer, row, column)",
            "BiasIndex(int layer, int row) => BiasIndex(layer, row)",
        ];
        foreach (string member in members)
        {
            writer.Blank();
            writer.Line(Names.GeneratedCode);
            writer.Line($"int {network}.{member};");
        }

        writer.Blank();
        writer.Line(Names.GeneratedCode);
        writer.Line($"global::NetGen.NetworkDescription {network}.Description => Description;");
    }

    private void Summary(string text) => writer.Line($"/// <summary>{text}</summary>");
}
