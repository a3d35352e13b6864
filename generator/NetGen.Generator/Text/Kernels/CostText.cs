using System;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The loss of each data point (3.1) and the output layer's error, Δ(L) (2.14) or, where it cancels, H(L) (3.12).</summary>
internal sealed class CostText(IndentedWriter writer, Dialect dialect)
{
    private readonly Letters _letters = new(dialect.Plan);
    private readonly LayerPlan _output = dialect.Plan.Layers[dialect.Plan.Layers.Count - 1];
    private readonly Cost _cost = Costs.Find(dialect.Plan.Model.Cost.Name)!;
    private readonly EquatableArray<double> _arguments = dialect.Plan.Model.Cost.Arguments;
    private readonly FusedCost? _fused = OutputFormulas.Fused(dialect.Plan.Model);

    public void WriteLoss()
    {
        writer.Blank();
        writer.Line($"/// <summary>The loss of each data point, {_cost.Name} (3.1).</summary>");
        using (dialect.Method(writer, "Loss", usesParameters: false))
        {
            if (_fused?.Softmax is { } form)
            {
                new SoftmaxCostText(writer, dialect).WriteLoss(_output, form);
                return;
            }

            Expression loss = _fused?.Loss ?? _cost.Loss(_arguments);
            if (_fused is not null)
            {
                writer.Line("// From z, so that nothing is lost where a is rounded to 0 or 1.");
            }

            using (dialect.Points(writer))
            {
                if (_output.Size == 1)
                {
                    WriteLetters(loss, "0");
                    writer.Line($"{dialect.Value} loss = {Print(loss)};");
                    writer.Line(dialect.Store("Losses", "0", "loss"));
                    return;
                }

                writer.Line($"{dialect.Value} loss = {dialect.Constant(0)};");
                using (Units())
                {
                    WriteLetters(loss, "i");
                    writer.Line($"loss += {Print(loss)};");
                }

                writer.Blank();
                writer.Line(dialect.Store("Losses", "0", "loss"));
            }
        }
    }

    public void WriteOutputError()
    {
        int l = _output.Number;
        Expression error = _fused?.Error ?? _cost.Error(_arguments);
        writer.Blank();
        writer.Line(_fused switch
        {
            { Cancels: true } => $"/// <summary>H({l}) = (A({l}) − T) · w_n / N: the derivative of {_letters.Activation(l)} cancels (3.12).</summary>",
            null => $"/// <summary>Δ({l}) = ∂J/∂A({l}), from the error of each data point {_cost.ErrorEquation}.</summary>",
            _ => $"/// <summary>H({l}) = ∂J/∂Z({l}), the derivatives of {_cost.Name} and {_letters.Activation(l)} as one.</summary>",
        });
        using (dialect.Method(writer, "OutputError", usesParameters: false))
        using (dialect.Points(writer))
        {
            writer.Line($"{dialect.Value} scale = {dialect.Load("Scales", "0")};");
            if (_fused is { Softmax: { } form, Error: null })
            {
                new SoftmaxCostText(writer, dialect).WriteError(_output, form);
                return;
            }

            using (_output.Size == 1 ? null : (IDisposable)Units())
            {
                string row = _output.Size == 1 ? "0" : "i";
                WriteLetters(error, row);
                string result = _fused is null ? "delta" : "h";
                writer.Line($"{dialect.Value} {result} = {Print(error * new Variable("scale"))};");
                writer.Line(dialect.Store(Letters.Errors(l), row, result));
            }
        }
    }

    private IndentedWriter.Scope Units() => writer.Block($"for ({dialect.Index} i = 0; i < {_output.Size}; i++)");

    private string Print(Expression expression) => dialect.Print(expression, letter => letter);

    private void WriteLetters(Expression expression, string row)
    {
        Declare(Formulas.Z, _letters.PreActivations(_output.Number));
        Declare(Formulas.A, Letters.Activations(_output.Number));
        Declare(Formulas.T, "Targets");

        void Declare(Variable letter, string matrix)
        {
            if (expression.Uses(letter))
            {
                writer.Line($"{dialect.Value} {letter.Name} = {dialect.Load(matrix, row)};");
            }
        }
    }
}
