using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The activations of hidden layers whose units lie in the lanes: at the end of a tile where they cost little, else in a pass of their own.</summary>
internal sealed class RowActivationText(IndentedWriter writer, NetworkPlan plan)
{
    private readonly VectorNames _names = new(plan.Model);
    private readonly VectorPrinter _printer = new(plan.Model);
    private readonly RowPlan _rows = plan.Rows!;

    /// <summary>What a tile does to Z(l): σ_l where that is cheap and z need not be kept.</summary>
    public TileEnd ValueEnd(LayerPlan layer) => layer.KeepsPreActivation || RowProductText.IsSplit(layer) ? TileEnd.Plain : CheapValueEnd(layer);

    /// <summary>What a tile may do to z where nothing else needs it.</summary>
    public TileEnd CheapValueEnd(LayerPlan layer) => IsCheap(layer)
        ? new TileEnd(TileEndName(layer), _printer.Print(Value(layer)!, _ => "{0}"), $"a = {Letters.Describe(Model(layer))}(z)")
        : TileEnd.Plain;

    /// <summary>What a tile does to Δ(l): ∂σ_l/∂Z(l) where that is cheap.</summary>
    public TileEnd DerivativeEnd(LayerPlan layer) => HasDerivative(layer) && IsDerivativeCheap(layer)
        ? new TileEnd(
            TileEndName(layer) + "Derivative",
            _printer.Print(Hadamard(new Variable("sum"), Derivative(layer)!), letter => letter switch { "sum" => "{0}", "a" => "{1}", _ => "{2}" }),
            $"H = Δ ⊙ ∂σ/∂Z of {Letters.Describe(Model(layer))}")
        : TileEnd.Plain;

    /// <summary>Whether Z(l) goes through σ_l in a pass of its own.</summary>
    public bool HasPass(LayerPlan layer) => Model(layer).Name != "identity" && ValueEnd(layer) == TileEnd.Plain;

    /// <summary>Whether Δ(l) is multiplied by ∂σ_l/∂Z(l) in a pass of its own.</summary>
    public bool HasDerivativePass(LayerPlan layer) => HasDerivative(layer) && !IsDerivativeCheap(layer);

    /// <summary>Writes the pass through σ_l.</summary>
    public void WritePass(LayerPlan layer)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: A({l}) = {Letters.Describe(Model(layer))}(Z({l})), (1.4).</summary>");
        WriteEachRow(
            layer,
            $"Activation{l}",
            () =>
            {
                writer.Line($"{_names.Vector} z = {_names.Vector}.Load(ref row, RowZ{l} + i);");
                writer.Line($"{_names.Vector} a = {_printer.Print(Value(layer)!, _ => "z")};");
                writer.Line($"a.Store(ref row, RowA{l} + i);");
            },
            () => writer.Line($"{Names.Add}(ref row, RowA{l} + i) = {Names.Own(plan.Model, Model(layer))}({Names.Add}(ref row, RowZ{l} + i));"));
    }

    /// <summary>Writes the pass that makes H(l) of Δ(l).</summary>
    public void WriteDerivativePass(LayerPlan layer)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: H({l}) = Δ({l}) ⊙ ∂σ/∂Z({l}), (5.2), in place of Δ({l}).</summary>");
        WriteEachRow(
            layer,
            $"HadamardRows{l}",
            () =>
            {
                writer.Line($"{_names.Vector} z = {_names.Vector}.Load(ref row, RowZ{l} + i);");
                writer.Line($"{_names.Vector} h = {_names.Vector}.Load(ref row, RowA{l} + i) * ({_printer.Print(Derivative(layer)!, _ => "z")});");
                writer.Line($"h.Store(ref row, RowA{l} + i);");
            },
            () => writer.Line($"{Names.Add}(ref row, RowA{l} + i) *= {Names.OwnDerivative(plan.Model, Model(layer))}({Names.Add}(ref row, RowZ{l} + i));"));
    }

    // delta · (condition ? 0 : 1) is a choice between 0 and delta.
    private static Expression Hadamard(Expression delta, Expression derivative) =>
        derivative is Choice { WhenTrue: Constant { Value: 0 }, WhenFalse: Constant { Value: 1 } } choice
            ? choice with { WhenFalse = delta }
            : delta * derivative;

    private void WriteEachRow(LayerPlan layer, string name, System.Action writeVector, System.Action writeUserDefined)
    {
        bool isUserDefined = Model(layer).IsUserDefined;
        string type = isUserDefined ? "" : $"<{_names.Vector}>";
        writer.Line(Names.Optimize);
        writer.Line($"private static void {name}{type}(ref {_names.Real} rows, int count)");
        if (!isUserDefined)
        {
            using (writer.Indent())
            {
                writer.Line(_names.Constraint);
            }
        }

        using (writer.Block())
        using (writer.Block("for (nint p = 0; p < count; p++)"))
        {
            writer.Line($"ref {_names.Real} row = ref {Names.Add}(ref rows, p * Row);");
            if (isUserDefined)
            {
                using (writer.Block($"for (nint i = 0; i < {layer.Size}; i++)"))
                {
                    writeUserDefined();
                }
            }
            else
            {
                using (writer.Block($"for (nint i = 0; i < {_rows.Padded(layer.Size)}; i += {_names.Vector}.Count)"))
                {
                    writeVector();
                }
            }
        }
    }

    private ActivationModel Model(LayerPlan layer) => plan.Model.Activations[layer.Number - 1];

    // Null for the class's own and for softmax, which are no formulas.
    private Activation? Entry(LayerPlan layer) =>
        Model(layer).IsUserDefined || Activations.Find(Model(layer).Name) is not { IsSoftmax: false } entry ? null : entry;

    private Expression? Value(LayerPlan layer) => Entry(layer)?.Value(Model(layer).Arguments);

    private Expression? Derivative(LayerPlan layer) => Entry(layer)?.Derivative(Model(layer).Arguments);

    private bool HasDerivative(LayerPlan layer) => Model(layer).Name != "identity" || Model(layer).IsUserDefined;

    private bool IsCheap(LayerPlan layer) => Model(layer).Name != "identity" && Value(layer) is { } value && !value.HasCalls;

    private bool IsDerivativeCheap(LayerPlan layer) => Derivative(layer) is { } derivative && !derivative.HasCalls;

    // The same activation with other arguments is another tile.
    private string TileEndName(LayerPlan layer)
    {
        ActivationModel model = Model(layer);
        string name = char.ToUpperInvariant(model.Name[0]) + model.Name.Substring(1);
        for (int l = 1; l <= layer.Number; l++)
        {
            ActivationModel other = plan.Model.Activations[l - 1];
            if (other.Name == model.Name && !other.IsUserDefined)
            {
                return other == model ? name : name + layer.Number;
            }
        }

        return name;
    }
}
