using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>The public methods of a network.</summary>
internal sealed class Signatures
{
    private readonly string _real;
    private readonly NetworkShape _model;

    public Signatures(NetworkModel model)
        : this(model.Shape)
    {
    }

    public Signatures(NetworkShape model)
    {
        _model = model;
        _real = Names.Real(model.IsDouble);
        HasLabels = Costs.Find(model.Cost)!.TakesLabels;
        var inputs = In("inputs", $"X: N data points of {model.InputSize}.");
        var targets = In("targets", $"T: N data points of {model.OutputSize}.");
        var labels = new Argument("labels", $"{Names.ReadOnlySpan}<int>", $"The class of each data point, 0 to {model.OutputSize - 1}.");
        var outputs = Out("outputs", $"Receives A({model.LayerCount}): N data points of {model.OutputSize}. Must not overlap another argument; for one data point, this is not always checked.");
        var outputGradient = In("outputGradient", $"Δ({model.LayerCount}) = ∂J/∂A({model.LayerCount}): N data points of {model.OutputSize}.");
        var gradient = Out("gradient", $"Overwritten with the {model.ParameterCount} derivatives ∂J/∂W(l) and ∂J/∂b(l), in the order of <see cref=\"Parameters\"/>. Empty: not computed.");
        var inputGradient = Out("inputGradient", "Overwritten with ∂J/∂X = Δ(0), laid out like the inputs. Empty: not computed.");
        var layout = new Argument("layout", Names.Layout, "The layout of the batches.", $"{Names.Layout}.SampleRows");
        var weights = new Argument("sampleWeights", $"{Names.ReadOnlySpan}<{_real}>", "A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.", "default");

        var all = new List<Signature>
        {
            new("Forward", "void", $"Forward propagation: the activations A({model.LayerCount}) of the output layer, equation (1.4) in NetGen's mathematics.md.", [inputs, outputs, layout], null),
            Cost(inputs, targets, layout, weights),
            Gradient("The cost J and its derivatives with respect to every parameter: backpropagation, equation (5.1) in NetGen's mathematics.md.", inputs, targets, gradient, layout, weights),
            Gradient("The cost J, its derivatives with respect to every parameter, and those with respect to the inputs.", inputs, targets, gradient, inputGradient, layout, weights),
            GradientOnly("The derivatives of <c>Gradient</c> without the cost, which training rarely needs.", inputs, targets, gradient, layout, weights),
            new("Backward", "void", $"Backpropagation from any Δ({model.LayerCount}), equation (5.2) in NetGen's mathematics.md: for a cost of your own, a policy gradient, the next network in a chain.", [inputs, outputGradient, gradient, inputGradient, layout], null),
        };
        if (HasLabels)
        {
            all.Add(Cost(inputs, labels, layout, weights));
            all.Add(Gradient("The cost J and its derivatives with respect to every parameter, the same bits as with one-hot targets.", inputs, labels, gradient, layout, weights));
            all.Add(Gradient("The cost J, its derivatives with respect to every parameter, and those with respect to the inputs, the same bits as with one-hot targets.", inputs, labels, gradient, inputGradient, layout, weights));
            all.Add(GradientOnly("The derivatives of <c>Gradient</c> from class numbers without the cost, which training rarely needs.", inputs, labels, gradient, layout, weights));
        }

        All = all;
    }

    public IReadOnlyList<Signature> All { get; }

    /// <summary>Those of a frozen network.</summary>
    public IEnumerable<Signature> Frozen => All.Where(signature => signature.Name is "Forward" or "Cost");

    /// <summary>The static methods that return sizes and indices.</summary>
    public IReadOnlyList<Signature> Indices { get; } =
    [
        new("LayerSize", "int", "S_l, the number of units of a layer.", [Int("layer", "0 (the inputs) to L.")], null, IsIndex: true),
        new(
            "WeightIndex",
            "int",
            "The index of W(layer)[row, column] in <see cref=\"Parameters\"/> and in a gradient.",
            [Int("layer", "1 to L."), Int("row", "The unit of this layer, from 0."), Int("column", "The unit of the layer before, from 0.")],
            null,
            IsIndex: true),
        new("BiasIndex", "int", "The index of b(layer)[row] in <see cref=\"Parameters\"/> and in a gradient.", [Int("layer", "1 to L."), Int("row", "The unit, from 0.")], null, IsIndex: true),
    ];

    /// <summary>The constants.</summary>
    public IReadOnlyList<(string Name, long Value, string Summary)> Constants =>
    [
        ("InputSize", _model.InputSize, "S_0, the number of inputs."),
        ("OutputSize", _model.OutputSize, $"S_{_model.LayerCount}, the number of outputs."),
        ("LayerCount", _model.LayerCount, "L, the number of layers, not counting the input layer."),
        ("ParameterCount", _model.ParameterCount, "The number of weights and biases."),
    ];

    /// <summary>The interface that the class implements.</summary>
    public string Interface => $"global::NetGen.{(HasLabels ? "IClassifier" : "INetwork")}<{_real}>";

    /// <summary>What of the interface the class does not have as public members of the same kind.</summary>
    public IEnumerable<string> ExplicitMembers => Constants.Select(constant => constant.Name).Concat(Indices.Select(signature => signature.Head(_real, forParameters: false).Substring("int ".Length)));

    /// <summary>Whether targets may be class numbers.</summary>
    public bool HasLabels { get; }

    private Signature Cost(params Argument[] arguments) => new("Cost", _real, $"The cost J, {_model.Cost}: the loss averaged over the data points, equation (3.1) in NetGen's mathematics.md.", arguments, "J.");

    private Signature Gradient(string summary, params Argument[] arguments) => new("Gradient", _real, summary, arguments, "J.");

    private static Signature GradientOnly(string summary, params Argument[] arguments) => new("GradientOnly", "void", summary, arguments, null);

    private static Argument Int(string name, string summary) => new(name, "int", summary);

    private Argument In(string name, string summary) => new(name, $"{Names.ReadOnlySpan}<{_real}>", summary);

    private Argument Out(string name, string summary) => new(name, $"{Names.Span}<{_real}>", summary);
}
