using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Generator.Tests.Formalism.Extremes;

/// <summary>
/// Every activation function, and every cost with every output activation that it accepts, at any z: finite wherever the true value is
/// finite and in range, to a few units in the last place.
/// </summary>
public class ExtremeValueTests
{
    // Units in the last place, and the smallest subnormal numbers, that a result may be off.
    private const double Units = 16;

    private static readonly double[] Magnitudes =
    [
        0, 1e-45, 1.1e-38, 1e-20, 1e-8, 1e-3, 0.1, 0.5, 0.8, 1, 1.3, 2, 2.9, 3.1, 5, 8, 9.4, 10, 15, 17, 20, 26, 30, 37, 39.9, 40.1, 60, 87, 88.5, 89, 100, 103.5,
        104, 120, 200, 700, 745, 1000, 1e4, 1e10, 1.2e19, 1.5e19, 1e30, 1e38, 1.8e38, 3.4e38,
    ];

    private static readonly double[] DoubleMagnitudes = [.. Magnitudes, 5e-324, 1e-308, 1e-160, 1e100, 1.1e154, 1e300, 1.7e308];

    private static readonly Dictionary<(CompilationTarget, Precision), Lazy<CompiledNetworks>> Networks =
        (from target in Targets from precision in Precisions select (target, precision))
        .ToDictionary(key => key, key => new Lazy<CompiledNetworks>(() => Compile(key.target, key.precision)));

    private static CompilationTarget[] Targets => [CompilationTarget.Vector, CompilationTarget.Plain];

    private static Precision[] Precisions => [Precision.Single, Precision.Double];

    public static TheoryData<CompilationTarget, Precision> All
    {
        get
        {
            TheoryData<CompilationTarget, Precision> all = [];
            foreach ((CompilationTarget target, Precision precision) in Networks.Keys)
            {
                all.Add(target, precision);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Activations_and_their_derivatives_are_those_of_the_limit(CompilationTarget target, Precision precision)
    {
        List<string> errors = [];
        foreach (StableActivation activation in StableActivation.All)
        {
            NetworkDriver alone = Driver(target, precision, Spec(activation, "MeanSquaredError", precision));
            NetworkDriver hidden = Driver(target, precision, Hidden(activation, precision));
            foreach (double z in Arguments(precision).Append(double.PositiveInfinity).Append(double.NegativeInfinity))
            {
                Check(errors, $"{activation.Name}({Show(z)})", Factor(z), alone.Forward([[z]], BatchLayout.SampleRows)[0][0], [activation.Value(z)], precision);
                double[] derivative = Derivative(activation, z);
                Check(errors, $"{activation.Name}'({Show(z)})", Factor(z), alone.Backward([[z]], [[1]], BatchLayout.SampleRows).Inputs[0][0], derivative, precision);

                // From a alone, where a rounds to its limit: right to the last digit of 1.
                Check(errors, $"hidden {activation.Name}'({Show(z)})", Factor(z), hidden.Backward([[z]], [[1]], BatchLayout.SampleRows).Inputs[0][0], [.. derivative, 1, -1], precision);
            }

            Assert.True(double.IsNaN(alone.Forward([[double.NaN]], BatchLayout.SampleRows)[0][0]), $"{activation.Name}(NaN) is a number.");
        }

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Costs_and_their_derivatives_are_right_at_any_pre_activation(CompilationTarget target, Precision precision)
    {
        List<string> errors = [];
        foreach ((StableCost cost, StableActivation activation) in Pairs)
        {
            NetworkDriver network = Driver(target, precision, Spec(activation, cost.Name, precision));
            foreach (double z in Arguments(precision))
            {
                foreach (double target1 in cost.Targets)
                {
                    double t = Rounded(target1, precision);
                    string name = $"{cost.Name} of {activation.Name} at z = {Show(z)}, t = {Show(t)}";
                    NetworkGradient result = network.GradientOfInputs([[z]], [[t]], BatchLayout.SampleRows);
                    Check(errors, $"J of {name}", Factor(z) * Factor(t), result.J, cost.Loss(activation, z, t), precision);
                    double[] error = cost.Error(activation, z, t);
                    if (!IsAtJump(cost, activation.Value(z), t, precision))
                    {
                        Check(errors, $"H of {name}", Factor(z) * Factor(t), result.Inputs[0][0], NearZero(activation, z) ? [.. error, 10, -10] : error, precision);
                    }
                }
            }
        }

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Costs_of_softmax_are_right_where_an_output_is_almost_1(CompilationTarget target, Precision precision)
    {
        List<string> errors = [];
        foreach (StableSoftmax cost in StableSoftmax.All)
        {
            NetworkDriver network = Networks[(target, precision)].Value.Instance(Softmax(cost, precision));
            network.SetParameters([[[1, 0, 0], [0, 1, 0], [0, 0, 1]]], [[0, 0, 0]]);
            foreach (double gap in (double[])[0, 1e-3, 0.5, 3, 10, 17, 40, 80, 150, 300])
            {
                foreach (double[] z in (double[][])[[gap, 0, 0], [0, gap, gap], [-gap, 0, gap], [1, 1 - gap, -gap], [1e4 + Math.Round(gap), 1e4, 0]])
                {
                    foreach (double[] t in cost.Targets)
                    {
                        double[] rounded = [.. z.Select(value => Rounded(value, precision))];
                        string name = $"{cost.Name} at z = {string.Join(' ', rounded.Select(Show))}, t = {string.Join(' ', t.Select(Show))}";
                        NetworkGradient result = network.GradientOfInputs([rounded], [t], BatchLayout.SampleRows);
                        // e to the power of a difference has its rounding, times the difference.
                        double factor = 1 + gap;
                        (double loss, double lossSize) = cost.Loss(rounded, t);
                        Check(errors, $"J of {name}", 1, result.J, [loss, factor * lossSize, -factor * lossSize], precision);
                        for (int i = 0; i < 3; i++)
                        {
                            (double error, double size) = cost.Error(rounded, t, i);
                            Check(errors, $"H_{i} of {name}", 1, result.Inputs[0][i], [error, factor * size, -factor * size], precision);
                        }
                    }
                }
            }
        }

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    private static IEnumerable<(StableCost Cost, StableActivation Activation)> Pairs =>
        from cost in StableCost.All from activation in StableActivation.All where cost.Accepts(activation) select (cost, activation);

    private static double[] Derivative(StableActivation activation, double z) =>
        NearZero(activation, z) ? [activation.Derivative(z), 1, -1] : [activation.Derivative(z)];

    // Where the terms of a derivative cancel, its digits are those of the terms.
    private static bool NearZero(StableActivation activation, double z) => Math.Abs(z - activation.Zero) < 1;

    // There, rounding a decides.
    private static bool IsAtJump(StableCost cost, double a, double t, Precision precision) => cost.DistanceFromJump is { } distance
        && Math.Abs(distance(a, t)) <= (Math.Max(Math.Abs(a), 1) * Epsilon(precision) * 4) + (4 * Smallest(precision));

    private static double Factor(double value) => Math.Clamp(Math.Abs(value), 1, 1000);

    private static double Epsilon(Precision precision) => Math.ScaleB(1, precision == Precision.Single ? -24 : -53);

    private static double Smallest(Precision precision) => precision == Precision.Single ? float.Epsilon : double.Epsilon;

    private static IEnumerable<double> Arguments(Precision precision) =>
        (precision == Precision.Single ? Magnitudes : DoubleMagnitudes).SelectMany(z => new[] { z, -z }).Select(z => Rounded(z, precision));

    private static double Rounded(double value, Precision precision) => precision == Precision.Single ? (float)value : value;

    /// <summary>Compares with a sum, whose terms' roundings the result may have. A factor that is subnormal has fewer digits.</summary>
    private static void Check(List<string> errors, string name, double factor, double actual, double[] terms, Precision precision)
    {
        double expected = terms.Sum();
        double largest = precision == Precision.Single ? float.MaxValue : double.MaxValue;
        double size = terms.Sum(Math.Abs);
        if (!double.IsFinite(expected) || !double.IsFinite(size) || size > 0.99 * largest)
        {
            return;
        }


        double tolerance = Units * ((Epsilon(precision) * size) + (Smallest(precision) * factor));
        if (!(Math.Abs(actual - expected) <= tolerance) && errors.Count < 40)
        {
            errors.Add($"{name} is {Show(actual)}, not {Show(expected)}");
        }
    }

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static NetworkDriver Driver(CompilationTarget target, Precision precision, NetworkSpec spec)
    {
        NetworkDriver driver = Networks[(target, precision)].Value.Instance(spec);
        int layers = spec.Layers.Count - 1;
        driver.SetParameters(
            [.. Enumerable.Range(0, layers).Select(_ => new double[][] { [1] })],
            [.. Enumerable.Range(0, layers).Select(_ => new double[] { 0 })]);
        return driver;
    }

    private static NetworkSpec Spec(StableActivation activation, string cost, Precision precision) =>
        new($"Net{Identifier(activation.Name)}{Identifier(cost)}", [1, 1], activation.Name, cost, precision);

    private static NetworkSpec Softmax(StableSoftmax cost, Precision precision) => new($"Softmax{cost.Name}", [3, 3], "softmax", cost.Name, precision);

    private static NetworkSpec Hidden(StableActivation activation, Precision precision) =>
        new($"Hidden{Identifier(activation.Name)}", [1, 1, 1], $"{activation.Name},identity", "MeanSquaredError", precision);

    private static string Identifier(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static CompiledNetworks Compile(CompilationTarget target, Precision precision) => NetworkCompiler.Compile(
        Pairs.Select(pair => Spec(pair.Activation, pair.Cost.Name, precision))
            .Concat(StableActivation.All.Select(activation => Hidden(activation, precision)))
            .Concat(StableSoftmax.All.Select(cost => Softmax(cost, precision)))
            .Select(spec => spec.Source()),
        target);
}
