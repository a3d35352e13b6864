using System;
using System.Collections.Generic;
using System.IO;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What a checkpoint holds, in the order of the file.</summary>
internal static class CheckpointContent
{
    // Many more than there are.
    private const int MostSettings = 1000;

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

    private static List<RunSetting> ReadSettings(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        CheckpointProgress.Check(count is >= 0 and <= MostSettings, "the number of settings is out of range");
        var settings = new List<RunSetting>();
        for (int i = 0; i < count; i++)
        {
            settings.Add(new RunSetting(reader.ReadString(), reader.ReadString()));
        }

        return settings;
    }

    /// <summary>Reads all that can be read without knowing the run, to its end.</summary>
    /// <exception cref="InvalidDataException">It is not the content of any checkpoint.</exception>
    public static (List<RunSetting> Settings, CheckpointProgress Progress) ReadAny(BinaryReader reader)
    {
        List<RunSetting> settings = ReadSettings(reader);
        CheckpointProgress progress = CheckpointProgress.Read(reader, out int numberBytes);
        const int Copies = 5;
        for (long i = 0; i < (long)Copies * progress.ParameterCount; i++)
        {
            double parameter = numberBytes == sizeof(float) ? reader.ReadSingle() : reader.ReadDouble();
            CheckpointProgress.Check(SpanChecks.IsFinite(parameter), "a parameter is not a finite number");
        }

        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            OptimizerReader.Skip(reader);
        }

        return (settings, progress);
    }

    /// <summary>Reads the whole content again, for the run that it is of.</summary>
    /// <exception cref="InvalidDataException">A number is out of range, or the content does not end where it should.</exception>
    public static void Read<T>(BinaryReader reader, RunState<T> state, Span<T> parameters, OptimizerState<T> optimizer)
        where T : unmanaged
    {
        ReadSettings(reader);
        state.Resume(CheckpointProgress.Read(reader, out _));
        ReadFinite(reader, parameters, "a parameter");
        ReadFinite<T>(reader, state.Best, "a parameter of the best epoch");
        ReadFinite<T>(reader, state.SafePoints.Epoch, "a parameter of the epoch's beginning");
        ReadFinite<T>(reader, state.SafePoints.EpochBefore, "a parameter of the epoch before");
        ReadFinite<T>(reader, state.SafePoints.Confirmed, "a parameter that was kept");
        optimizer.Archive(new OptimizerReader(reader));
        CheckpointProgress.Check(reader.BaseStream.Position == reader.BaseStream.Length, "it has more content than a checkpoint of this run");
    }

    private static void ReadFinite<T>(BinaryReader reader, Span<T> values, string name)
        where T : unmanaged
    {
        reader.ReadNumbers(values);
        CheckpointProgress.Check(SpanChecks.AreFinite<T>(values), $"{name} is not a finite number");
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
