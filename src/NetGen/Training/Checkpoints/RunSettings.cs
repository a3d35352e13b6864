using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NetGen;

/// <summary>
/// All that the bits of a training run follow from. Neither the number of epochs is among it, so that a run can go on, nor what
/// is only told.
/// </summary>
internal static class RunSettings
{
    public static IReadOnlyList<RunSetting> Of<T, TTarget>(INetwork<T> network, TrainingData<T, TTarget> data, TrainingOptions options, string costName)
        where T : unmanaged
        where TTarget : unmanaged =>
    [
        new("the network", network.Description.ToString()),
        new("the order of its parameters", OrderDigest(network)),
        new("the cost", costName),
        new(nameof(options.Optimizer), options.Optimizer.ToString()),
        new(nameof(options.Schedule), options.Schedule?.Describe(options.Epochs) ?? "none"),
        new(nameof(options.L1Penalty), Text(options.L1Penalty)),
        new(nameof(options.L2Penalty), Text(options.L2Penalty)),
        new(nameof(options.MaxGradientNorm), options.MaxGradientNorm is double norm ? Text(norm) : "none"),
        new(nameof(options.BatchSize), Text(options.BatchSize)),
        new(nameof(options.Shuffle), options.Shuffle ? "true" : "false"),
        new(nameof(options.Seed), Text(options.Seed)),
        new(nameof(options.ValidationFraction), Text(options.ValidationFraction)),
        new(nameof(options.EarlyStopping), options.EarlyStopping?.ToString() ?? "none"),
        new(nameof(options.ClassWeights), options.ClassWeights is null ? "none" : string.Join(", ", options.ClassWeights.Select(Text))),
        new(nameof(options.StandardizeInputs), options.StandardizeInputs ? "true" : "false"),
        new(nameof(options.StandardizeTargets), options.StandardizeTargets ? "true" : "false"),
        new("the training set", DataDigest(data.RawTraining)),
        new("the validation set", DataDigest(data.RawValidation)),
    ];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string DataDigest<T, TTarget>(LossData<T, TTarget> data)
        where T : unmanaged
        where TTarget : unmanaged
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, data.Inputs);
        Append(hash, data.Targets);
        Append(hash, data.Weights);
        return Hexadecimal(hash);
    }

    // Vectors and scalar code keep the same weights in other places.
    private static string OrderDigest<T>(INetwork<T> network)
        where T : unmanaged
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int[] places = new int[network.ParameterCount];
        int i = 0;
        for (int layer = 1; layer <= network.LayerCount; layer++)
        {
            for (int row = 0; row < network.LayerSize(layer); row++)
            {
                places[i++] = network.BiasIndex(layer, row);
                for (int column = 0; column < network.LayerSize(layer - 1); column++)
                {
                    places[i++] = network.WeightIndex(layer, row, column);
                }
            }
        }

        Append<int>(hash, places);
        return Hexadecimal(hash);
    }

    private static void Append<TValue>(IncrementalHash hash, ReadOnlySpan<TValue> values)
        where TValue : unmanaged
    {
        // In parts, since the bytes of the largest arrays are more than a span can hold.
        const int Part = 1 << 20;
        for (int first = 0; first < values.Length; first += Part)
        {
            hash.AppendData(MemoryMarshal.AsBytes(values.Slice(first, Math.Min(Part, values.Length - first))));
        }
    }

    private static string Hexadecimal(IncrementalHash hash) =>
        string.Concat(hash.GetHashAndReset().Take(8).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
