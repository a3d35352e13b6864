using System;
using System.IO;
using System.Linq;
using System.Reflection;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>Weights stored in 2 bytes or 1 are those that the documentation says.</summary>
public class StorageTests
{
    [Theory]
    [InlineData("Half", "2,4,1", Precision.Single)]
    [InlineData("Half", "20,30,4", Precision.Single)]
    [InlineData("Half", "20,30,4", Precision.Double)]
    [InlineData("Int8", "2,4,1", Precision.Single)]
    [InlineData("Int8", "2,4,1", Precision.Double)]
    [InlineData("Int8", "20,30,4", Precision.Single)]
    [InlineData("Int8", "20,30,4", Precision.Double)]
    public void Rounded_weights_give_the_bits_of_a_network_that_has_them(string storage, string sizes, Precision precision)
    {
        FrozenNetwork network = new(sizes, "tanh,sigmoid", precision: precision);
        NetworkDescription description = network.Description;
        NetworkFile rounded = new(
            description,
            [.. Enumerable.Range(1, description.LayerCount).Select(l => Round(network.File.Weights(l).ToDoubles(), description.LayerSizes[l - 1], storage))],
            [.. Enumerable.Range(1, description.LayerCount).Select(l => network.File.Biases(l).ToDoubles())]);
        using MemoryStream stream = new();
        rounded.Save(stream);
        Array inputs = network.Numbers(9 * description.InputSize);
        foreach (CompilationSettings settings in (CompilationSettings[])[CompilationSettings.Modern, CompilationSettings.Plain])
        {
            Type probe = GeneratorHarness.Run(network.Source($", Storage = WeightStorage.{storage}"), settings, network.Text()).AssertClean().Load().GetType("Probe")!;

            Assert.Equal(Call(probe, "LiveForward", stream.ToArray(), inputs, false), Call(probe, "Forward", inputs, false));
            Assert.NotEqual(Call(probe, "LiveForward", network.Bytes, inputs, false), Call(probe, "Forward", inputs, false));
        }
    }

    [Fact]
    public void A_unit_of_zeros_stays_so()
    {
        NetworkFile file = new(NetworkDescription.Parse("70,2", "identity", null), [[.. Enumerable.Range(0, 140).Select(i => i < 70 ? 0.0 : i)]], [[1, 2]]);
        GeneratorRun run = GeneratorHarness.Run(
            """
            using NetGen;

            /// <summary>Frozen.</summary>
            [Network(Weights = "net", Storage = WeightStorage.Int8)]
            public static partial class Net { }

            /// <summary>Calls.</summary>
            public static class Probe
            {
                /// <summary>Forward propagation.</summary>
                public static float[] Forward(float[] inputs, bool columns)
                {
                    var outputs = new float[2];
                    Net.Forward(inputs, outputs, columns ? BatchLayout.SampleColumns : BatchLayout.SampleRows);
                    return outputs;
                }
            }
            """,
            CompilationSettings.Modern,
            FrozenNetwork.Text(file, "net.netgen", null));

        float[] outputs = (float[])Call(run.AssertClean().Load().GetType("Probe")!, "Forward", Enumerable.Repeat(1f, 70).ToArray(), false);
        Assert.Equal(1, outputs[0]);
        Assert.Equal(Enumerable.Range(70, 70).Sum() + 2, outputs[1], 139 / 254.0 * 70);
    }

    [Theory]
    [InlineData("Full", 4)]
    [InlineData("Half", 2)]
    [InlineData("Int8", 1)]
    public void Takes_the_bytes_that_it_says(string storage, int bytes)
    {
        FrozenNetwork network = new("200,200,200", "relu,identity");
        using MemoryStream image = new();
        Assert.True(GeneratorHarness.Run($"using NetGen; [Network(Weights = \"net\", Storage = WeightStorage.{storage})] internal static partial class Net {{ }}", CompilationSettings.Modern, network.Text()).Compilation.Emit(image).Success);

        // 15 of 16 bits of a character, one in a hundred of them a line break, and the code.
        double packed = 80_000 * bytes * (16.0 / 15.0) * 1.01;
        Assert.InRange(image.Length, packed, packed + 90_000);
    }

    private static double[] Round(double[] weights, int inputs, string storage)
    {
        double[] rounded = new double[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            int unit = i / inputs;
            float scale = (float)(weights.AsSpan(unit * inputs, inputs).ToArray().Max(Math.Abs) / 127);
            rounded[i] = storage == "Half" ? (double)(Half)weights[i] : (float)Math.Round(weights[i] / scale) * scale;
        }

        return rounded;
    }

    private static object Call(Type probe, string method, params object[] arguments) =>
        probe.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, arguments)!;
}
