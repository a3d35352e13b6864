using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NetGen.Onnx.Tests.Harness;

/// <summary>Runs models in ONNX Runtime.</summary>
internal static class OrtSession
{
    /// <summary>The outputs of a model.</summary>
    /// <param name="model">Its bytes.</param>
    /// <param name="points">The inputs, a row for each data point.</param>
    /// <param name="shape">The dimensions of a data point. Null: one, of as many inputs as there are.</param>
    public static double[][] Run(byte[] model, double[][] points, int[]? shape = null)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using InferenceSession session = new(model, options);
        (string name, NodeMetadata input) = session.InputMetadata.Single();
        bool isDouble = input.ElementType == typeof(double);
        int[] dimensions = [points.Length, .. shape ?? [points[0].Length]];
        double[] all = [.. points.SelectMany(point => point)];
        NamedOnnxValue value = isDouble
            ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<double>(all, dimensions))
            : NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(Array.ConvertAll(all, x => (float)x), dimensions));
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = session.Run([value], [session.OutputNames[0]]);
        double[] outputs = isDouble
            ? [.. results[0].AsTensor<double>()]
            : [.. results[0].AsTensor<float>().Select(y => (double)y)];
        return [.. outputs.Chunk(outputs.Length / points.Length)];
    }

    /// <summary>The outputs of a model that takes a single data point, one run for each.</summary>
    public static double[][] RunEach(byte[] model, double[][] points)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using InferenceSession session = new(model, options);
        string name = session.InputMetadata.Keys.Single();
        return [.. points.Select(point =>
        {
            NamedOnnxValue value = NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(Array.ConvertAll(point, x => (float)x), [point.Length]));
            using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = session.Run([value], [session.OutputNames[0]]);
            return results[0].AsTensor<float>().Select(y => (double)y).ToArray();
        })];
    }

    /// <summary>
    /// What rounding to single precision may come to in networks of three layers: some thirty roundings of 6e-8 in a row, which weights
    /// make up to twice as large.
    /// </summary>
    public const double Rounding = 4e-6;

    /// <summary>The largest difference, relative to the largest output or to 1.</summary>
    public static double Distance(IEnumerable<double[]> expected, IEnumerable<double[]> actual)
    {
        double[] left = [.. expected.SelectMany(row => row)];
        double[] right = [.. actual.SelectMany(row => row)];
        return left.Length != right.Length
            ? double.PositiveInfinity
            : left.Zip(right, (a, b) => Math.Abs(a - b)).Max() / Math.Max(1, left.Max(Math.Abs));
    }
}
