using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Functions;

namespace NetGen.Onnx.Graphs;

/// <summary>A tensor that depends on the inputs: <c>After(Function(z))</c> of every unit, z being what the source gives.</summary>
internal sealed class Signal : Value
{
    // Enough for any activation function that has a name; more would only be listed in an error.
    private const int MostSteps = 32;

    // A part of a function is a few objects and strings.
    private const int NumbersPerPart = 64;

    private IReadOnlyList<Recognition>? _activations;
    private bool _isRecognized;

    private Signal(UnitSource source, ScalarFunction function, UnitAffine after, SignalShape shape, IReadOnlyList<SignalStep> steps)
    {
        Source = source;
        Function = function;
        After = after;
        Shape = shape;
        Steps = steps;
    }

    /// <summary>Where z comes from.</summary>
    public UnitSource Source { get; }

    /// <summary>What all units have in common: the activation function.</summary>
    public ScalarFunction Function { get; }

    /// <summary>What differs from unit to unit, after the function.</summary>
    public UnitAffine After { get; }

    /// <summary>The shape.</summary>
    public SignalShape Shape { get; }

    /// <summary>How the function came about; scales and shifts, which weights can take, are left out.</summary>
    public IReadOnlyList<SignalStep> Steps { get; }

    /// <summary>The activation functions that the function consists of, the first to be applied first; null if NetGen has none of the kind.</summary>
    public IReadOnlyList<Recognition>? Activations
    {
        get
        {
            if (!_isRecognized)
            {
                _activations = Composition.Split(Function);
                _isRecognized = true;
            }

            return _activations;
        }
    }

    /// <summary>How many numbers of eight bytes it takes to make another one of it, weights apart.</summary>
    public long Size => After.Units + Source.Affine.Units + (long)NumbersPerPart * Function.Size;

    /// <summary>z itself.</summary>
    public static Signal Of(UnitSource source, SignalShape shape) =>
        new(source, ScalarFunction.Z, UnitAffine.Identity, shape, Array.Empty<SignalStep>());

    /// <summary>The same numbers in another shape.</summary>
    public Signal WithShape(SignalShape shape) => new(Source, Function, After, shape, Steps);

    /// <summary>Whether both are the same numbers.</summary>
    public bool IsSameAs(Signal other) =>
        ReferenceEquals(Source, other.Source) && ReferenceEquals(Function, other.Function) && ReferenceEquals(After, other.After);

    /// <summary>A function of every unit.</summary>
    public Signal Map(Func<ScalarFunction, ScalarFunction> map, OnnxNode node)
    {
        if (After.IsIdentity)
        {
            ScalarFunction function = map(Function);
            bool isFolded = function.IsAffine(out _, out _) || map(ScalarFunction.Z).IsAffine(out _, out _);
            return new(Source, function, UnitAffine.Identity, Shape, isFolded ? Steps : With(Steps, node, function));
        }

        // What differs from unit to unit can be scaled and shifted once more; another function needs a layer of its own.
        ScalarFunction ofUnits = map(ScalarFunction.Z);
        return ofUnits.IsAffine(out double scale, out double shift)
            ? new(Source, Function, After.Then(scale, shift), Shape, Steps)
            : new(UnitSource.Diagonal(this, node), ofUnits, UnitAffine.Identity, Shape, With(Array.Empty<SignalStep>(), node, ofUnits));
    }

    /// <summary>A function of two signals of the same units.</summary>
    public Signal Combine(Signal other, Func<ScalarFunction, ScalarFunction, ScalarFunction> combine, OnnxNode node)
    {
        Signal left = other.Source.IsDiagonalOf(this) ? Of(other.Source, Shape) : this;
        Signal right = Source.IsDiagonalOf(other) ? Of(Source, other.Shape) : other;
        if (!left.Source.HasSameSums(right.Source))
        {
            throw new RefusedException("it joins two branches of the graph; a network is a chain of layers");
        }

        if (!left.Source.Affine.IsSameAs(right.Source.Affine) || !left.After.IsIdentity || !right.After.IsIdentity)
        {
            throw new RefusedException("it combines the units of a layer with the same units, scaled or shifted one by one");
        }

        ScalarFunction function = combine(left.Function, right.Function);
        IReadOnlyList<SignalStep> steps = left.Steps.Concat(right.Steps).Distinct().ToArray();
        return new(
            left.Source, function, UnitAffine.Identity, ShapeWith(other), function.IsAffine(out _, out _) ? Array.Empty<SignalStep>() : With(steps, node, function));
    }

    /// <summary>The sum of two scaled and shifted signals of the same units, with a factor for the other one; null if they are none.</summary>
    public Signal? Sum(Signal other, double factor)
    {
        return Source.HasSameSums(other.Source) && IsFoldable(out UnitAffine mine) && other.IsFoldable(out UnitAffine others)
            ? new(Source.WithAffine(mine.Sum(others.Then(factor, 0))), ScalarFunction.Z, UnitAffine.Identity, ShapeWith(other), Array.Empty<SignalStep>())
            : null;
    }

    /// <summary>Multiplies each unit by a number of its own.</summary>
    public Signal Times(double[] factors) => WithAfter(after => after.Times(factors));

    /// <summary>Adds to each unit a number of its own.</summary>
    public Signal Plus(double[] terms) => WithAfter(after => after.Plus(terms));

    private Signal WithAfter(Func<UnitAffine, UnitAffine> change)
    {
        // What is done to z itself belongs to the layer.
        return IsFoldable(out UnitAffine affine)
            ? new(Source.WithAffine(change(affine)), ScalarFunction.Z, UnitAffine.Identity, Shape, Array.Empty<SignalStep>())
            : new(Source, Function, change(After), Shape, Steps);
    }

    // Whether it is z, scaled and shifted; the weighted sums are what is scaled and shifted then.
    private bool IsFoldable(out UnitAffine affine)
    {
        bool isFoldable = Function.IsAffine(out double scale, out double shift) && After.IsIdentity;
        affine = isFoldable ? Source.Affine.Then(scale, shift) : UnitAffine.Identity;
        return isFoldable;
    }

    private SignalShape ShapeWith(Signal other) =>
        Shape.With(other.Shape) ?? throw new RefusedException($"it combines the shapes {Shape} and {other.Shape}, so that numbers are repeated");

    private static SignalStep[] With(IReadOnlyList<SignalStep> steps, OnnxNode node, ScalarFunction function) =>
        steps.Append(new SignalStep(node, function)).Take(MostSteps).ToArray();
}
