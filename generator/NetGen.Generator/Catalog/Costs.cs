using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.Formulas;

namespace NetGen.Generator.Catalog;

/// <summary>Every cost that the attribute knows. A new one is a new entry here and nothing else.</summary>
internal static class Costs
{
    public static readonly IReadOnlyList<Cost> All =
    [
        new("MeanSquaredError", _ => 0.5 * ((A - T) * (A - T)), _ => A - T)
        {
            Aliases = ["Euclidean"],
            NamesElsewhere = ["MSE", "L2", "SquaredError", "Quadratic"],
            ErrorEquation = "(3.6)",
        },
        new("CrossEntropy", _ => -(Entropy(T, Log(A)) + Entropy(1 - T, Log1p(-A))), _ => Quotient(1 - T, 1 - A) - Quotient(T, A))
        {
            CancelsWith = "sigmoid",
            Needs = OutputNeed.BetweenZeroAndOne,
            NamesElsewhere = ["BCE", "BinaryCrossEntropy", "LogLoss"],
            // −log σ(z) and −log(1 − σ(z)) share log(1 + e^−|z|); the rest is exact.
            LossFromPreActivation = SoftplusExcess(Z) + (T * If(Z < 0, -Z, 0) + (1 - T) * If(Z < 0, 0, Z)),
            ErrorEquation = "(3.10)",
        },
        new("CategoricalCrossEntropy", _ => -Entropy(T, Log(A)), _ => -Quotient(T, A))
        {
            CancelsWith = "softmax",
            Needs = OutputNeed.Distribution,
            NamesElsewhere = ["CCE", "NLL", "SoftmaxCrossEntropy", "SparseCategoricalCrossEntropy", "MultinomialCrossEntropy"],
            TakesLabels = true,
        },
        new("MeanAbsoluteError", _ => Abs(A - T), _ => Sign(A - T)) { NamesElsewhere = ["MAE", "L1", "AbsoluteError"] },
        new("Huber", p => Huber(A - T, p[0]), p => If(A - T < -p[0], -p[0], If(A - T > p[0], p[0], A - T)))
        {
            Parameters = [new("delta", 1, MustBePositive: true)],
            NamesElsewhere = ["SmoothL1"],
        },
        new("LogCosh", _ => LogCosh(A - T), _ => Tanh(A - T)),
        new("Hinge", _ => If(T * A >= 1, 0, 1 - T * A), _ => If(T * A >= 1, 0, -T)),
        new("Poisson", _ => A - Entropy(T, Log(A)), _ => 1 - Quotient(T, A)) { Needs = OutputNeed.Positive, NamesElsewhere = ["PoissonNLL"] },
    ];

    private static readonly Dictionary<string, Cost> ByName = All
        .SelectMany(cost => cost.Aliases.Append(cost.Name), (cost, name) => (name, cost))
        .ToDictionary(entry => entry.name, entry => entry.cost, StringComparer.OrdinalIgnoreCase);

    /// <summary>The cost of that name, in upper or lower case, or null.</summary>
    public static Cost? Find(string name) => ByName.TryGetValue(name, out Cost? found) ? found : null;

    /// <summary>Every name that <see cref="Find"/> knows, each cost's own before its others.</summary>
    public static IEnumerable<string> Names => All.SelectMany(cost => cost.Aliases.Prepend(cost.Name));

    // t·log a, where 0·log 0 is the limit, 0.
    private static Expression Entropy(Expression t, Expression logarithm) => If(Same(t, 0), 0, t * logarithm);

    // t/a, where 0/0 is the limit, 0.
    private static Expression Quotient(Expression t, Expression a) => If(Same(t, 0), 0, t / a);

    private static Expression Sign(Expression d) => If(d < 0, -1, If(d > 0, 1, d));

    private static Expression Huber(Expression d, double delta) =>
        If(Abs(d) <= delta, 0.5 * (d * d), delta * (Abs(d) - 0.5 * delta));
}
