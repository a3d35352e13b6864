using System;

namespace NetGen;

/// <summary>What came of comparing a gradient with central differences: the parameter where the two differ most.</summary>
public sealed class GradientCheck
{
    internal GradientCheck(ParameterPosition worst, double gradient, double difference, double relativeError, double tolerance)
    {
        Worst = worst;
        Gradient = gradient;
        CentralDifference = difference;
        RelativeError = relativeError;
        Tolerance = tolerance;
    }

    /// <summary>Whether <see cref="RelativeError"/> is at most <see cref="Tolerance"/>, for every parameter that is.</summary>
    public bool IsCorrect => RelativeError <= Tolerance;

    /// <summary>The parameter with the greatest relative error.</summary>
    public ParameterPosition Worst { get; }

    /// <summary>Its derivative by backpropagation.</summary>
    public double Gradient { get; }

    /// <summary>Its derivative by central differences: (J(θ + h) − J(θ − h)) / 2h.</summary>
    public double CentralDifference { get; }

    /// <summary>
    /// |difference| / max(|by backpropagation|, |by central differences|, r), where r is the least derivative that the rounding of
    /// J lets central differences tell. NaN or infinite where one of the two is.
    /// </summary>
    public double RelativeError { get; }

    /// <summary>The greatest relative error that counts as correct.</summary>
    public double Tolerance { get; }

    /// <summary>All of it in a line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(IsCorrect ? "correct" : "wrong")}: dJ/d{Worst} is {Gradient:g6} by backpropagation, {CentralDifference:g6} by central differences, relative error {RelativeError:g3}, tolerance {Tolerance:g3}");
}
