using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>One of each, and of each way it works.</summary>
internal static class Optimizers
{
    public static IReadOnlyList<Optimizer> FirstOrder { get; } =
    [
        new GradientDescent(0.1),
        new GradientDescent(0.1, momentum: 0.9),
        new GradientDescent(0.1, momentum: 0.9, nesterov: true),
        new RmsProp(),
        new RmsProp(momentum: 0.5, centered: true),
        new Adam(0.01),
        new AdamW(0.01),
        new Rprop(),
        new OwnOptimizerTests.Lion(0.01),
    ];

    public static IReadOnlyList<Optimizer> All { get; } = [.. FirstOrder, new LBfgs(), new LevenbergMarquardt()];

    /// <summary>Those by their names, which tell all settings.</summary>
    public static Optimizer Named(string name) => All.Single(optimizer => optimizer.ToString() == name);
}
