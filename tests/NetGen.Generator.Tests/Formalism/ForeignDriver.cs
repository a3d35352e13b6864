using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>A <see cref="NetworkDriver"/> of another load context, whose types are not those of this one but for their names.</summary>
internal sealed class ForeignDriver(object driver) : NetworkDriver
{
    public override void SetParameters(double[][][] weights, double[][] biases) => Call([weights, biases]);

    public override double[][] Forward(double[][] inputs, BatchLayout layout) => (double[][])Call([inputs, layout])!;

    public override double Cost(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null) =>
        (double)Call([inputs, targets, layout, sampleWeights])!;

    public override NetworkGradient Gradient(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null) =>
        Result(Call([inputs, targets, layout, sampleWeights]));

    public override NetworkGradient GradientOfParameters(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null) =>
        Result(Call([inputs, targets, layout, sampleWeights]));

    public override NetworkGradient GradientOfInputs(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null) =>
        Result(Call([inputs, targets, layout, sampleWeights]));

    public override double LabelCost(double[][] inputs, int[] labels, BatchLayout layout, double[]? sampleWeights = null) =>
        (double)Call([inputs, labels, layout, sampleWeights])!;

    public override NetworkGradient LabelGradient(double[][] inputs, int[] labels, BatchLayout layout, double[]? sampleWeights = null) =>
        Result(Call([inputs, labels, layout, sampleWeights]));

    public override NetworkGradient Backward(double[][] inputs, double[][] outputGradient, BatchLayout layout) =>
        Result(Call([inputs, outputGradient, layout]));

    private object? Call(object?[] arguments, [CallerMemberName] string name = "")
    {
        MethodInfo method = driver.GetType().GetMethod(name)!;
        Type[] types = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        object?[] foreign = [.. arguments.Zip(types, (argument, type) => argument is BatchLayout layout ? Enum.ToObject(type, layout) : argument)];
        return method.Invoke(driver, BindingFlags.DoNotWrapExceptions, null, foreign, null);
    }

    private static NetworkGradient Result(object? foreign)
    {
        object Part(string name) => foreign!.GetType().GetProperty(name)!.GetValue(foreign)!;
        return new NetworkGradient(
            (double)Part(nameof(NetworkGradient.J)),
            (double[][][])Part(nameof(NetworkGradient.Weights)),
            (double[][])Part(nameof(NetworkGradient.Biases)),
            (double[][])Part(nameof(NetworkGradient.Inputs)));
    }
}
