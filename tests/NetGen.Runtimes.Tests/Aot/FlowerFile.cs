using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Runtimes.Tests.Aot;

/// <summary>The 2-4-1 network of a file (tanh, sigmoid), read and evaluated without the library.</summary>
internal sealed class FlowerFile(float[] hiddenWeights, float[] hiddenBiases, float[] outputWeights, float[] outputBiases)
{
    /// <summary>Reads a safetensors file: the header's length, the header in JSON, the numbers.</summary>
    public static FlowerFile Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(8, headerLength));
        return new FlowerFile(Tensor("layers.1.weight"), Tensor("layers.1.bias"), Tensor("layers.2.weight"), Tensor("layers.2.bias"));

        float[] Tensor(string name)
        {
            int[] range = [.. header.RootElement.GetProperty(name).GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt32())];
            return MemoryMarshal.Cast<byte, float>(file.AsSpan(8 + headerLength)[range[0]..range[1]]).ToArray();
        }
    }

    /// <summary>The network's output.</summary>
    public double Probability(double x, double y)
    {
        double sum = outputBiases[0];
        for (int unit = 0; unit < hiddenBiases.Length; unit++)
        {
            sum += outputWeights[unit] * Math.Tanh((hiddenWeights[2 * unit] * x) + (hiddenWeights[(2 * unit) + 1] * y) + hiddenBiases[unit]);
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
