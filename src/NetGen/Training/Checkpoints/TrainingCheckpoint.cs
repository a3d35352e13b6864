using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace NetGen;

/// <summary>What a file at <see cref="TrainingOptions.CheckpointPath"/> tells about the training that it is of.</summary>
public sealed class TrainingCheckpoint
{
    private TrainingCheckpoint(IReadOnlyDictionary<string, string> settings, int epoch, int batch, TimeSpan elapsed, int? bestEpoch, double? bestCost, int parameterCount, IReadOnlyList<TrainingRecord> history)
    {
        Settings = settings;
        Epoch = epoch;
        Batch = batch;
        Elapsed = elapsed;
        BestEpoch = bestEpoch;
        BestValidationCost = bestCost;
        ParameterCount = parameterCount;
        History = history;
    }

    /// <summary>What the training follows from, by name: the network, options, digests of the data.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>The epochs that are done.</summary>
    public int Epoch { get; }

    /// <summary>The batches of the next epoch that are done.</summary>
    public int Batch { get; }

    /// <summary>The time that training has taken.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The epoch with the least validation cost; null where there is none yet.</summary>
    public int? BestEpoch { get; }

    /// <summary>The least validation cost; null where there is none yet.</summary>
    public double? BestValidationCost { get; }

    /// <summary>The network's number of weights and biases.</summary>
    public int ParameterCount { get; }

    /// <summary>The costs so far, at <see cref="TrainingOptions.HistoryInterval"/>.</summary>
    public IReadOnlyList<TrainingRecord> History { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">It is not a checkpoint, or a damaged one.</exception>
    public static TrainingCheckpoint Load(string path)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        return CheckpointFile.Parse(path, Read);
    }

    /// <summary>The place, and the network, in a line.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} epochs and {1} batches of a network of {2} parameters, in {3:c}", Epoch, Batch, ParameterCount, Elapsed);

    private static TrainingCheckpoint Read(BinaryReader reader)
    {
        (List<RunSetting> all, CheckpointProgress progress) = CheckpointContent.ReadAny(reader);
        var settings = new Dictionary<string, string>();
        foreach (RunSetting setting in all)
        {
            settings[setting.Name] = setting.Value;
        }

        bool hasBest = progress.BestEpoch != 0;
        return new TrainingCheckpoint(
            settings,
            progress.Epoch,
            progress.Batch,
            progress.Elapsed,
            hasBest ? progress.BestEpoch : null,
            hasBest ? progress.BestCost : null,
            progress.ParameterCount,
            progress.History);
    }
}
