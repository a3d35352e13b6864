using System;
using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Catalog;

/// <summary>An entry of the catalogue of activation functions.</summary>
internal sealed class Activation(
    string name,
    Func<IReadOnlyList<double>, Expression> value,
    Func<IReadOnlyList<double>, Expression> derivative)
{
    /// <summary>The name in the attribute, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>Other names for the same function.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The arguments that it takes.</summary>
    public IReadOnlyList<CatalogParameter> Parameters { get; init; } = [];

    /// <summary>Parameters are initialised for this kind of unit.</summary>
    public Initialization Initialization { get; init; } = Initialization.Glorot;

    /// <summary>Whether the units of the layer depend on each other: softmax. Its value is then not a formula in z alone.</summary>
    public bool IsSoftmax { get; init; }

    /// <summary>Where its values lie, which decides what costs it serves in the output layer.</summary>
    public OutputRange Outputs { get; init; } = OutputRange.Everything;

    /// <summary>σ(z), in <see cref="Formulas.Z"/>.</summary>
    public Expression Value(IReadOnlyList<double> arguments) => value(arguments);

    /// <summary>dσ/dz relatively accurate in the tails too, where <see cref="Derivative"/> is not.</summary>
    public Expression? AccurateDerivative { get; init; }

    /// <summary>
    /// dσ/dz in the output layer, whose tails decide what is learned from an output that is confident and wrong. Hidden layers, which
    /// have most of the units, take <see cref="Derivative"/>.
    /// </summary>
    public Expression OutputDerivative(IReadOnlyList<double> arguments) => AccurateDerivative ?? derivative(arguments);

    /// <summary>dσ/dz, in <see cref="Formulas.A"/> where that keeps its absolute accuracy, else in <see cref="Formulas.Z"/>.</summary>
    public Expression Derivative(IReadOnlyList<double> arguments) => derivative(arguments);
}
