using System;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>A(l) = σ_l(Z(l)) and the Hadamard factor of backpropagation, H(l) = Δ(l) ⊙ ∂σ_l/∂Z(l), (5.2).</summary>
internal sealed class ActivationText(IndentedWriter writer, Dialect dialect)
{
    private readonly Letters _letters = new(dialect.Plan);

    /// <summary>σ_l(z) as an expression.</summary>
    public string Value(int layer, string z) => dialect.Print(_letters.Entry(layer)!.Value(Arguments(layer)), _ => z);

    /// <summary>dσ_l/dz as an expression; null where it is 1.</summary>
    public string? Derivative(int layer, string z, string a) => _letters.Entry(layer)!.Name == "identity"
        ? null
        : dialect.Print(_letters.Derivative(layer), letter => letter == "z" ? z : a);

    /// <summary>Whether backpropagation through the layer changes anything.</summary>
    public bool HasDerivative(int layer) => _letters.Entry(layer)?.Name != "identity";

    /// <summary>Writes the method that computes A(l) from Z(l).</summary>
    public void Write(LayerPlan layer)
    {
        int l = layer.Number;
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: A({l}) = {_letters.Activation(l)}(Z({l})), (1.4).</summary>");
        using (dialect.Method(writer, $"Activation{l}", usesParameters: false, usesRows: _letters.Entry(l) is not null))
        {
            if (_letters.Entry(l) is { IsSoftmax: true })
            {
                new SoftmaxText(writer, dialect).WriteValues(layer);
                return;
            }

            using (Units(layer))
            {
                if (_letters.Entry(l) is null)
                {
                    WriteUserDefined(layer);
                    return;
                }

                using (dialect.Points(writer))
                {
                    writer.Line($"{dialect.Value} z = {dialect.Load(_letters.PreActivations(l), Row(layer))};");
                    writer.Line($"{dialect.Value} a = {Value(l, "z")};");
                    writer.Line(dialect.Store(Letters.Activations(l), Row(layer), "a"));
                }
            }
        }
    }

    /// <summary>The name of the method that turns Δ(l) into H(l).</summary>
    public static string ErrorMethod(NetworkPlan plan, int layer) => (IsSoftmax(plan, layer) ? "Jacobian" : "Hadamard") + layer;

    private static bool IsSoftmax(NetworkPlan plan, int layer) => new Letters(plan).Entry(layer) is { IsSoftmax: true };

    /// <summary>Writes the method that turns Δ(l) into H(l), in its place.</summary>
    public void WriteHadamard(LayerPlan layer)
    {
        int l = layer.Number;
        string formula = IsSoftmax(dialect.Plan, l) ? $"H({l}) = (∂A({l})/∂Z({l}))ᵗ Δ({l}) of each data point" : $"H({l}) = Δ({l}) ⊙ ∂σ/∂Z({l})";
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: {formula}, (5.2), in place of Δ({l}).</summary>");
        using (dialect.Method(writer, ErrorMethod(dialect.Plan, l), usesParameters: false, usesRows: _letters.Entry(l) is not null))
        {
            if (_letters.Entry(l) is { IsSoftmax: true })
            {
                new SoftmaxText(writer, dialect).WriteJacobian(layer);
                return;
            }

            using (Units(layer))
            {
                if (_letters.Entry(l) is null)
                {
                    WriteUserDefinedDerivative(layer);
                    return;
                }

                using (dialect.Points(writer))
                {
                    writer.Line($"{dialect.Value} delta = {dialect.Load(Letters.Errors(l), Row(layer))};");
                    WriteLetters(layer);
                    writer.Line($"{dialect.Value} h = delta * ({Derivative(l, "z", "a")});");
                    writer.Line(dialect.Store(Letters.Errors(l), Row(layer), "h"));
                }
            }
        }
    }

    /// <summary>Loads those of z and a that the derivative is written in.</summary>
    private void WriteLetters(LayerPlan layer)
    {
        int l = layer.Number;
        Expression derivative = _letters.Derivative(l);
        if (derivative.Uses(Formulas.Z))
        {
            writer.Line($"{dialect.Value} z = {dialect.Load(_letters.PreActivations(l), Row(layer))};");
        }

        if (derivative.Uses(Formulas.A))
        {
            writer.Line($"{dialect.Value} a = {dialect.Load(Letters.Activations(l), Row(layer))};");
        }
    }

    private EquatableArray<double> Arguments(int layer) => Model(layer).Arguments;

    private ActivationModel Model(int layer) => dialect.Plan.Model.Activations[layer - 1];

    // One unit needs no loop.
    private static string Row(LayerPlan layer) => layer.Size == 1 ? "0" : "i";

    private IndentedWriter.Scope? Units(LayerPlan layer)
    {
        if (layer.Size == 1)
        {
            return null;
        }

        string index = _letters.Entry(layer.Number) is null ? "int" : dialect.Index;
        return writer.Block($"for ({index} i = 0; i < {layer.Size}; i++)");
    }

    // The class's own function knows one number at a time: its calls go over the lanes one by one.
    private void WriteUserDefined(LayerPlan layer)
    {
        int l = layer.Number;
        WriteEachLane(layer, (z, a, _) => $"{a} = {Names.Own(dialect.Plan.Model, Model(l))}({z});");
    }

    private void WriteUserDefinedDerivative(LayerPlan layer)
    {
        int l = layer.Number;
        WriteEachLane(layer, (z, _, h) => $"{h} *= {Names.OwnDerivative(dialect.Plan.Model, Model(l))}({z});");
    }

    private void WriteEachLane(LayerPlan layer, Func<string, string, string, string> statement)
    {
        string z = _letters.PreActivations(layer.Number);
        string a = Letters.Activations(layer.Number);
        string h = Letters.Errors(layer.Number);
        if (!dialect.IsVector)
        {
            writer.Line(statement(dialect.Load(z, Row(layer)), dialect.Load(a, Row(layer)), dialect.Load(h, Row(layer))));
            return;
        }

        using (writer.Block("for (int p = 0; p < width; p++)"))
        {
            writer.Line(statement(Lane(z), Lane(a), Lane(h)));
        }

        string Lane(string matrix) => $"block[{VectorDialect.Place(matrix, Row(layer))} + p]";
    }
}
