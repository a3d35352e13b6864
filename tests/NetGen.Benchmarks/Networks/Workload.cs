using System;
using NetGen.Benchmarks.Plain;

namespace NetGen.Benchmarks.Networks;

/// <summary>A generated network, its plain twin, and data for both.</summary>
internal sealed class Workload
{
    /// <summary>Every network that is measured.</summary>
    public static readonly string[] Names = ["2-4-1", "8-32-16-4", "64-32-10", "784-128-10"];

    private Workload(INetwork<float> network, PlainNetwork plain, int batchSize, bool isClassifier)
    {
        Network = network;
        Plain = plain;
        Inputs = new float[batchSize * network.InputSize];
        Targets = new float[batchSize * network.OutputSize];
        Outputs = new float[Targets.Length];
        Gradient = new float[network.ParameterCount];

        Random random = new(1);
        foreach (ref float x in Inputs.AsSpan())
        {
            x = (random.NextSingle() * 2f) - 1f;
        }

        for (int n = 0; n < batchSize; n++)
        {
            Span<float> target = Targets.AsSpan(n * network.OutputSize, network.OutputSize);
            if (isClassifier)
            {
                target[random.Next(target.Length)] = 1f;
            }
            else
            {
                target[0] = random.Next(2);
            }
        }

        Check();
    }

    public INetwork<float> Network { get; }

    public PlainNetwork Plain { get; }

    public float[] Inputs { get; }

    public float[] Targets { get; }

    public float[] Outputs { get; }

    public float[] Gradient { get; }

    public static Workload Create(string name, int batchSize)
    {
        return name switch
        {
            "2-4-1" => Of(new FlowerNet(), [PlainActivation.Tanh, PlainActivation.Sigmoid], CrossEntropy),
            "8-32-16-4" => Of(new SmallNet(), [PlainActivation.Relu, PlainActivation.Relu, PlainActivation.Identity], SquaredError),
            "64-32-10" => Of(new MediumNet(), [PlainActivation.Relu, PlainActivation.Softmax], CategoricalCrossEntropy),
            "784-128-10" => Of(new DigitNet(), [PlainActivation.Relu, PlainActivation.Softmax], CategoricalCrossEntropy),
            _ => throw new ArgumentException($"No network {name}.", nameof(name)),
        };

        Workload Of(INetwork<float> network, PlainActivation[] activations, Func<float, float, float> loss) =>
            new(network, new PlainNetwork(network, activations, loss), batchSize, network is IClassifier<float>);
    }

    private static float CrossEntropy(float a, float t) => -((t * MathF.Log(a)) + ((1f - t) * MathF.Log(1f - a)));

    private static float SquaredError(float a, float t) => 0.5f * (a - t) * (a - t);

    private static float CategoricalCrossEntropy(float a, float t) => t == 0f ? 0f : -t * MathF.Log(a);

    // Two ways to the same numbers, or the times mean nothing.
    private void Check()
    {
        float generated = Network.Gradient(Inputs, Targets, Gradient);
        Expect(Plain.Gradient(Inputs, Targets), generated);
        Expect(Plain.WeightDerivative(1, 0, 0), Gradient[Network.WeightIndex(1, 0, 0)]);

        Network.Forward(Inputs, Outputs);
        float output = Outputs[^1];
        Plain.Forward(Inputs, Outputs);
        Expect(Outputs[^1], output);

        static void Expect(float expected, float actual)
        {
            if (!(MathF.Abs(actual - expected) <= 1e-4f * (1f + MathF.Abs(expected))))
            {
                throw new InvalidOperationException($"The generated network says {actual}, the plain one {expected}.");
            }
        }
    }
}
