using System;
using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Catalog;

/// <summary>An entry of the catalogue of costs: the loss of one output unit and its derivative; a data point's is their sum.</summary>
internal sealed class Cost(
    string name,
    Func<IReadOnlyList<double>, Expression> loss,
    Func<IReadOnlyList<double>, Expression> error)
{
    /// <summary>The name in the attribute.</summary>
    public string Name { get; } = name;

    /// <summary>Other names for the same cost.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The arguments that it takes.</summary>
    public IReadOnlyList<CatalogParameter> Parameters { get; init; } = [];

    /// <summary>The output activations that it is computed with as one.</summary>
    public IReadOnlyList<FusedCost> Fused { get; init; } = [];

    /// <summary>What it needs of the outputs.</summary>
    public OutputNeed Needs { get; init; }

    /// <summary>Short names of it in other libraries, which the attribute does not know but suggests this cost for.</summary>
    public IReadOnlyList<string> NamesElsewhere { get; init; } = [];

    /// <summary>Whether targets may be given as class numbers.</summary>
    public bool TakesLabels { get; init; }

    /// <summary>The formalism's number for the error, for the comment in the generated text.</summary>
    public string ErrorEquation { get; init; } = "(3.3)";

    /// <summary>The loss (3.1) in <see cref="Formulas.A"/> and <see cref="Formulas.T"/>.</summary>
    public Expression Loss(IReadOnlyList<double> arguments) => loss(arguments);

    /// <summary>The error δ = ∂loss/∂a (3.3) in <see cref="Formulas.A"/> and <see cref="Formulas.T"/>.</summary>
    public Expression Error(IReadOnlyList<double> arguments) => error(arguments);
}
