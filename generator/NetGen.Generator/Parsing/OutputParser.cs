using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Looks whether cost and output activation go together. Of an activation of the class's own nothing is known: it is let through.
/// </summary>
internal sealed class OutputParser(
    AttributePlaces places,
    IReadOnlyList<CatalogName> names,
    CatalogName costName,
    int outputSize,
    bool isTrained,
    ImmutableArray<Mistake>.Builder mistakes)
{
    public void Parse(ActivationModel output, CostModel costModel)
    {
        Cost cost = Costs.Find(costModel.Name)!;
        if (output.IsUserDefined || Activations.Find(output.Name) is not { } activation)
        {
            return;
        }

        if (Problem(activation, cost.Needs) is { } problem)
        {
            ReportNeed(activation, cost, problem);
        }
        else if (isTrained)
        {
            ReportPoor(activation, cost);
        }
    }

    private static string? Problem(Activation activation, OutputNeed need) => need switch
    {
        OutputNeed.BetweenZeroAndOne when !activation.Outputs.IsPositive || !activation.Outputs.IsBelowOne => $"whose outputs can be {activation.Outputs.Excess(hasUpperBound: true)}",
        OutputNeed.Positive when !activation.Outputs.IsPositive => $"whose outputs can be {activation.Outputs.Excess(hasUpperBound: false)}",
        OutputNeed.Distribution when !activation.IsSoftmax => "whose outputs do not sum to 1",
        _ => null,
    };

    private void ReportNeed(Activation activation, Cost cost, string problem)
    {
        string needs = cost.Needs switch
        {
            OutputNeed.BetweenZeroAndOne => "outputs between 0 and 1, exclusive",
            OutputNeed.Positive => "positive outputs",
            _ => "outputs that are probabilities and sum to 1",
        };
        string? suggestion = cost.Needs switch
        {
            OutputNeed.BetweenZeroAndOne => "sigmoid",
            OutputNeed.Positive => "softplus",
            _ => outputSize > 1 ? "softmax" : null,
        };
        string advice = suggestion is null
            ? "with one output, use sigmoid and the cost CrossEntropy"
            : places.Value(ActivationParser.Property) is not null
                ? $"use {suggestion} as the last activation"
                : $"write Activations = \"{string.Join(",", names.Take(names.Count - 1).Select(name => name.Text).Append(suggestion))}\"";
        mistakes.Add(new Mistake(Mistakes.OutputOfCost, places.Within(CostParser.Property, costName), cost.Name, needs, activation.Name, problem, MessageText.Show(advice))
            .With(MistakeProperties.Suggestion, suggestion)
            .At(OutputName));
    }

    private void ReportPoor(Activation activation, Cost cost)
    {
        (string? betterCost, string reason) = (activation.Name, cost.Name) switch
        {
            ("sigmoid", "MeanSquaredError") => ("CrossEntropy", "the derivatives vanish where an output is confident and wrong"),
            ("softmax", "MeanSquaredError") => ("CategoricalCrossEntropy", "the derivatives vanish where the outputs are confident and wrong"),
            ("softmax", "CrossEntropy") => ("CategoricalCrossEntropy", "it treats each class as a separate yes-or-no question"),
            _ => (null, ""),
        };
        if (betterCost is not null)
        {
            bool hasCost = places.Value(CostParser.Property) is not null;
            mistakes.Add(new Mistake(
                Mistakes.PoorCombination,
                hasCost ? places.Within(CostParser.Property, costName) : OutputName ?? places.Whole,
                $"{activation.Name} outputs with the cost {cost.Name} train poorly because {reason}; write Cost = \"{betterCost}\"")
                .With(MistakeProperties.Property, CostParser.Property)
                .With(MistakeProperties.Suggestion, betterCost)
                .With(MistakeProperties.Name, hasCost ? costName.Name : null));
        }
        else if (activation.Name == "relu" && outputSize == 1)
        {
            ReportOutput("softplus", "relu on the only output unit trains poorly because all derivatives are zero, and stay zero, once its weighted sum is negative for every data point; use softplus for positive outputs, or identity");
        }
        else if (cost.Name == "Hinge" && activation.Outputs.IsNeverNegative)
        {
            ReportOutput("tanh", $"{activation.Name} outputs with the cost Hinge train poorly because they are never negative and the targets are 1 and −1; use tanh or identity");
        }
    }

    private void ReportOutput(string suggestion, string message) => mistakes.Add(
        new Mistake(Mistakes.PoorCombination, OutputName ?? places.Whole, message)
            .With(MistakeProperties.Property, ActivationParser.Property)
            .With(MistakeProperties.Suggestion, suggestion)
            .With(MistakeProperties.Name, OutputName is null ? null : names[names.Count - 1].Name));

    private Location? OutputName =>
        places.Value(ActivationParser.Property) is null ? null : places.Within(ActivationParser.Property, names[names.Count - 1]);
}
