using System;
using System.Linq;
using System.Reflection;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>A frozen network gives the bits that the same network with an instance gives, in every plan, precision and language version.</summary>
public class SameBitsTests
{
    public static TheoryData<string, string, string, Precision> Networks { get; } = new()
    {
        { "2,4,1", "tanh,sigmoid", "CrossEntropy", Precision.Single },
        { "2,4,1", "tanh,sigmoid", "CrossEntropy", Precision.Double },
        { "3,5,2", "relu,identity", "Huber(0.5)", Precision.Single },
        { "2,3,3", "elu(0.5),softmax", "CategoricalCrossEntropy", Precision.Single },
        { "1,1", "identity", "MeanSquaredError", Precision.Double },
        { "40,2,1", "gelu,identity", "LogCosh", Precision.Single },
        { "8,20,3", "relu,tanh", "MeanSquaredError", Precision.Single },
        { "8,20,3", "silu,softmax", "CategoricalCrossEntropy", Precision.Double },
        { "64,48,33,10", "relu,sin,softmax", "CategoricalCrossEntropy", Precision.Single },
        { "300,40,5", "hardtanh,sigmoid", "CrossEntropy", Precision.Single },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void In_vectors(string sizes, string activations, string cost, Precision precision) =>
        AssertSameBits(new FrozenNetwork(sizes, activations, cost, precision), CompilationSettings.Modern);

    [Theory]
    [MemberData(nameof(Networks))]
    public void In_csharp_9_for_net_standard(string sizes, string activations, string cost, Precision precision) =>
        AssertSameBits(new FrozenNetwork(sizes, activations, cost, precision), CompilationSettings.Plain);

    private static void AssertSameBits(FrozenNetwork network, CompilationSettings settings)
    {
        Type probe = GeneratorHarness.Run(network.Source(), settings, network.Text()).AssertClean().Load().GetType("Probe", throwOnError: true)!;
        foreach (int points in (int[])[1, 2, 7, 9, 131])
        {
            Array inputs = network.Numbers(points * network.Description.InputSize);
            Array targets = network.Numbers(points * network.Description.OutputSize);
            Array sampleWeights = network.Numbers(points);
            foreach (bool columns in (bool[])[false, true])
            {
                Assert.Equal(Call(probe, "LiveForward", network.Bytes, inputs, columns), Call(probe, "Forward", inputs, columns));
                Assert.Equal(
                    Call(probe, "LiveCost", network.Bytes, inputs, targets, columns, sampleWeights),
                    Call(probe, "Cost", inputs, targets, columns, sampleWeights));
            }
        }
    }

    private static long[] Call(Type probe, string method, params object[] arguments)
    {
        object result = probe.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, arguments)!;
        return result switch
        {
            float[] singles => [.. singles.Select(number => (long)BitConverter.SingleToInt32Bits(number))],
            double[] doubles => [.. doubles.Select(BitConverter.DoubleToInt64Bits)],
            float single => [BitConverter.SingleToInt32Bits(single)],
            _ => [BitConverter.DoubleToInt64Bits((double)result)],
        };
    }
}
