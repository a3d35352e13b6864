using System;
using System.Collections.Generic;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism.Extremes;

/// <summary>A cost under an output activation, from z, without overflow or loss of digits.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Targets">Targets to try.</param>
/// <param name="Accepts">Whether the cost accepts the activation (NETGEN011).</param>
/// <param name="Loss">The loss at z and t, as a sum whose terms may cancel.</param>
/// <param name="Error">∂loss/∂z at z and t, likewise.</param>
internal sealed record StableCost(
    string Name,
    double[] Targets,
    Func<StableActivation, bool> Accepts,
    Func<StableActivation, double, double, double[]> Loss,
    Func<StableActivation, double, double, double[]> Error)
{
    /// <summary>How far a, at t, is from where the derivative jumps; null where it never does.</summary>
    public Func<double, double, double>? DistanceFromJump { get; init; }

    public static IReadOnlyList<StableCost> All { get; } =
    [
        OfDifference("MeanSquaredError", d => 0.5 * d * d, d => d),
        OfDifference("MeanAbsoluteError", Math.Abs, d => Math.Sign(d)) with { DistanceFromJump = (a, t) => a - t },
        OfDifference("Huber(0.5)", d => Math.Abs(d) <= 0.5 ? 0.5 * d * d : 0.5 * (Math.Abs(d) - 0.25), d => Math.Clamp(d, -0.5, 0.5)),
        OfDifference("Huber(1e30)", d => Math.Abs(d) <= 1e30 ? 0.5 * d * d : 1e30 * (Math.Abs(d) - 5e29), d => Math.Clamp(d, -1e30, 1e30)),
        OfDifference("LogCosh", d => Math.Abs(d) > 300 ? Math.Abs(d) - Math.Log(2) : SpecialFunctions.LogCosh(d), Math.Tanh),
        new(
            "Hinge",
            [-1, 1],
            _ => true,
            (f, z, t) => t * f.Value(z) >= 1 ? [0] : [1, -t * f.Value(z)],
            (f, z, t) => t * f.Value(z) >= 1 ? [0] : [-t * f.Derivative(z)])
        {
            DistanceFromJump = (a, t) => a - (1 / t),
        },
        new(
            "CrossEntropy",
            [0, 1e-30, 0.25, 0.5, 1],
            f => f.LogComplement is not null,
            (f, z, t) => [Times(-t, f.LogValue!(z)), Times(t - 1, f.LogComplement!(z))],

            // a − t (3.12), with the rounding of a.
            (f, z, t) => [f.Value(z) * (1 - t), -f.OverValue!(z) * t, f.Value(z), -f.Value(z)]),
        new(
            "Poisson",
            [0, 1e-10, 0.5, 1, 3, 1e6],
            f => f.LogValue is not null,
            (f, z, t) => [f.Value(z), Times(-t, f.LogValue!(z))],
            (f, z, t) => [f.Derivative(z), Times(-t, f.OverValue!(z))]),
    ];

    public override string ToString() => Name;

    private static StableCost OfDifference(string name, Func<double, double> loss, Func<double, double> error) => new(
        name,
        [-2, 0, 0.5, 1, 1e3],
        _ => true,
        // How much of the loss hangs on the rounding of a − t.
        (f, z, t) => [loss(f.Value(z) - t), error(f.Value(z) - t) * Math.Abs(f.Value(z)), -error(f.Value(z) - t) * Math.Abs(f.Value(z))],
        (f, z, t) => [error(f.Value(z) - t) * f.Derivative(z), Rounding(f, z, t, error), -Rounding(f, z, t, error)]);

    // What a rounding of a − t, as large as a and t are, makes of the error.
    private static double Rounding(StableActivation f, double z, double t, Func<double, double> error)
    {
        double d = f.Value(z) - t;
        double size = Math.Min(Math.Abs(f.Value(z)) + Math.Abs(t), 1e300);
        const double Small = 1e-3;
        double slope = (error(d + (Small * size)) - error(d - (Small * size))) / (2 * Small);
        return slope * f.Derivative(z);
    }

    // A factor of zero leaves nothing of an infinite logarithm.
    private static double Times(double factor, double value) => factor == 0 ? 0 : factor * value;
}
