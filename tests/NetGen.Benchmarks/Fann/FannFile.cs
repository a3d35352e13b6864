using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen.Benchmarks.Fann;

/// <summary>Data points in FANN's text format: a line <c>N inputs outputs</c>, then each data point's inputs and outputs.</summary>
internal sealed class FannFile
{
    private FannFile(int inputSize, int outputSize, float[] inputs, float[] targets)
    {
        InputSize = inputSize;
        OutputSize = outputSize;
        Inputs = inputs;
        Targets = targets;
    }

    /// <summary>S_0.</summary>
    public int InputSize { get; }

    /// <summary>S_L.</summary>
    public int OutputSize { get; }

    /// <summary>N data points of S_0 inputs.</summary>
    public float[] Inputs { get; }

    /// <summary>N data points of S_L targets.</summary>
    public float[] Targets { get; }

    /// <summary>N.</summary>
    public int Count => Inputs.Length / InputSize;

    /// <summary>Whether all targets are 0 or 1: classes.</summary>
    public bool IsClassification => Targets.All(target => target is 0 or 1);

    /// <summary>Reads a file. Numbers may be spread over lines in any way.</summary>
    /// <exception cref="InvalidDataException">It is not in the format.</exception>
    public static FannFile Read(string path)
    {
        float[] numbers = [.. Numbers(path)];
        if (numbers.Length < 3 || numbers.Take(3).Any(number => number < 1 || number != MathF.Floor(number)))
        {
            throw new InvalidDataException($"{path} does not begin with the numbers of data points, inputs and outputs.");
        }

        int count = (int)numbers[0];
        int inputSize = (int)numbers[1];
        int outputSize = (int)numbers[2];
        long expected = 3 + ((long)count * (inputSize + outputSize));
        if (numbers.Length != expected)
        {
            throw new InvalidDataException($"{path} holds {numbers.Length} numbers; by its first line they must be {expected}.");
        }

        IEnumerable<float[]> points = numbers.Skip(3).Chunk(inputSize + outputSize);
        return new FannFile(
            inputSize,
            outputSize,
            [.. points.SelectMany(point => point[..inputSize])],
            [.. points.SelectMany(point => point[inputSize..])]);
    }

    private static IEnumerable<float> Numbers(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            foreach (string word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
                    ? number
                    : throw new InvalidDataException($"{path} holds '{word}' where a number must be.");
            }
        }
    }
}
