using System;
using System.Collections.Generic;
using System.IO;

namespace NetGen;

/// <summary>What a checkpoint holds, in the order of the file.</summary>
internal static class CheckpointContent
{
    public static void Write<T>(BinaryWriter writer, IReadOnlyList<RunSetting> settings, RunState<T> state, ReadOnlySpan<T> parameters, OptimizerState<T> optimizer, TimeSpan elapsed)
        where T : unmanaged
    {
        writer.Write(settings.Count);
        foreach (RunSetting setting in settings)
        {
            writer.Write(setting.Name);
            writer.Write(setting.Value);
        }

        writer.Write(state.Epoch);
        writer.Write(state.Batch);
        writer.Write(elapsed.Ticks);
        writer.Write(state.BestCost);
        writer.Write(state.BestEpoch);
        writer.Write(parameters.Length);
        writer.Write((byte)(typeof(T) == typeof(float) ? sizeof(float) : sizeof(double)));
        WriteHistory(writer, state.History);
        writer.WriteNumbers(parameters);
        writer.WriteNumbers<T>(state.Best);
        writer.WriteNumbers<T>(state.SafePoints.Epoch);
        writer.WriteNumbers<T>(state.SafePoints.EpochBefore);
        writer.WriteNumbers<T>(state.SafePoints.Confirmed);
        optimizer.Archive(new OptimizerWriter(writer));
    }

    public static List<RunSetting> ReadSettings(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        var settings = new List<RunSetting>();
        for (int i = 0; i < count; i++)
        {
            settings.Add(new RunSetting(reader.ReadString(), reader.ReadString()));
        }

        return settings;
    }

    /// <summary>Reads what follows the settings.</summary>
    public static void Read<T>(BinaryReader reader, RunState<T> state, Span<T> parameters, OptimizerState<T> optimizer)
        where T : unmanaged
    {
        state.Epoch = reader.ReadInt32();
        state.Batch = reader.ReadInt32();
        state.EarlierTime = TimeSpan.FromTicks(reader.ReadInt64());
        state.BestCost = reader.ReadDouble();
        state.BestEpoch = reader.ReadInt32();

        // These two were among the settings, so they fit.
        reader.ReadInt32();
        reader.ReadByte();
        ReadHistory(reader, state.History);
        reader.ReadNumbers(parameters);
        reader.ReadNumbers<T>(state.Best);
        reader.ReadNumbers<T>(state.SafePoints.Epoch);
        reader.ReadNumbers<T>(state.SafePoints.EpochBefore);
        reader.ReadNumbers<T>(state.SafePoints.Confirmed);
        optimizer.Archive(new OptimizerReader(reader));
    }

    public static void ReadHistory(BinaryReader reader, List<TrainingRecord> history)
    {
        int count = reader.ReadInt32();
        history.Clear();
        for (int i = 0; i < count; i++)
        {
            int epoch = reader.ReadInt32();
            double cost = reader.ReadDouble();
            bool isValidated = reader.ReadBoolean();
            double validationCost = reader.ReadDouble();
            history.Add(new TrainingRecord(epoch, cost, isValidated ? validationCost : null, TimeSpan.FromTicks(reader.ReadInt64())));
        }
    }

    private static void WriteHistory(BinaryWriter writer, List<TrainingRecord> history)
    {
        writer.Write(history.Count);
        foreach (TrainingRecord record in history)
        {
            writer.Write(record.Epoch);
            writer.Write(record.Cost);
            writer.Write(record.ValidationCost.HasValue);
            writer.Write(record.ValidationCost ?? 0);
            writer.Write(record.Elapsed.Ticks);
        }
    }
}
