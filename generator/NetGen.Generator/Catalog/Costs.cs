using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.Formulas;

namespace NetGen.Generator.Catalog;

/// <summary>Every cost that the attribute knows. A new one is a new entry here and nothing else.</summary>
internal static class Costs
{
    // Below it log(1 + e^z) is e^z, in either precision.
    private const double SoftplusIsExponential = -40;

    public static readonly IReadOnlyList<Cost> All =
    [
        new("MeanSquaredError", _ => 0.5 * (A - T) * (A - T), _ => A - T)
        {
            Aliases = ["Euclidean"],
            NamesElsewhere = ["MSE", "L2", "SquaredError", "Quadratic"],
            ErrorEquation = "(3.6)",
        },
        new("CrossEntropy", _ => -(Entropy(T, Log(A)) + Entropy(1 - T, Log1p(-A))), _ => Quotient(1 - T, 1 - A) - Quotient(T, A))
        {
            Needs = OutputNeed.BetweenZeroAndOne,
            NamesElsewhere = ["BCE", "BinaryCrossEntropy", "LogLoss"],
            ErrorEquation = "(3.10)",
            Fused =
            [
                new("sigmoid")
                {
                    // −log σ(z) and −log(1 − σ(z)) share log(1 + e^−|z|); the rest is exact.
                    Loss = SoftplusExcess(Z) + (T * If(Z < 0, -Z, 0) + (1 - T) * If(Z < 0, 0, Z)),
                    Error = A - T,
                },
                new("softmax") { Softmax = SoftmaxForm.CrossEntropy },
            ],
        },
        new("CategoricalCrossEntropy", _ => -Entropy(T, Log(A)), _ => -Quotient(T, A))
        {
            Needs = OutputNeed.Distribution,
            NamesElsewhere = ["CCE", "NLL", "SoftmaxCrossEntropy", "SparseCategoricalCrossEntropy", "MultinomialCrossEntropy"],
            TakesLabels = true,
            Fused = [new("softmax") { Softmax = SoftmaxForm.Categorical, Error = A - T }],
        },
        new("MeanAbsoluteError", _ => Abs(A - T), _ => Sign(A - T)) { NamesElsewhere = ["MAE", "L1", "AbsoluteError"] },
        new("Huber", p => Huber(A - T, p[0]), p => If(A - T < -p[0], -p[0], If(A - T > p[0], p[0], A - T)))
        {
            Parameters = [new("delta", 1, MustBePositive: true)],
            NamesElsewhere = ["SmoothL1"],
        },
        new("LogCosh", _ => LogCosh(A - T), _ => Tanh(A - T)),
        new("Hinge", _ => If(T * A >= 1, 0, 1 - T * A), _ => If(T * A >= 1, 0, -T)),
        new("Poisson", _ => A - Entropy(T, Log(A)), _ => 1 - Quotient(T, A))
        {
            Needs = OutputNeed.Positive,
            NamesElsewhere = ["PoissonNLL"],
            // ∂loss/∂z = (a − t) σ′(z) / a, where σ′(z) / a has no power of e but of a negative number.
            Fused =
            [
                new("sigmoid") { Loss = A + Entropy(T, Softplus(-Z)), Error = (A - T) * Sigmoid(-Z) },
                new("softplus")
                {
                    Loss = A - Entropy(T, If(Z < SoftplusIsExponential, Z, Log(A))),
                    Error = (A - T) * If(Z < SoftplusIsExponential, 1, Sigmoid(Z) / A),
                },
                new("gaussian") { Loss = A + If(Same(T, 0), 0, T * Z * Z), Error = If(Same(A, T), 0, -2 * (Z * (A - T))) },
                new("softmax") { Softmax = SoftmaxForm.Poisson },
            ],
        },
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
        If(Abs(d) <= delta, 0.5 * d * d, delta * (Abs(d) - 0.5 * delta));
}
