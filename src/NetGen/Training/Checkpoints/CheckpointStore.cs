using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace NetGen;

/// <summary>Keeps the checkpoint of a training run in a file.</summary>
internal sealed class CheckpointStore<T>
    where T : unmanaged
{
    private readonly string _path;
    private readonly IReadOnlyList<RunSetting> _settings;
    private readonly int _interval;
    private readonly TimeSpan _period;
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();

    public CheckpointStore(string path, IReadOnlyList<RunSetting> settings, TrainingOptions options)
    {
        _path = path;
        _settings = settings;
        _interval = options.CheckpointInterval;
        _period = options.CheckpointPeriod;
    }

    private bool IsTime => _period > TimeSpan.Zero && _sinceLast.Elapsed >= _period;

    /// <summary>Reads the file, if it is there.</summary>
    /// <exception cref="InvalidDataException">It is not a checkpoint, or a broken one.</exception>
    /// <exception cref="InvalidOperationException">It is of another run.</exception>
    public bool TryRestore(RunState<T> state, Span<T> parameters, OptimizerState<T> optimizer)
    {
        if (!File.Exists(_path))
        {
            return false;
        }

        using var reader = new BinaryReader(CheckpointFile.Read(_path));
        try
        {
            CheckSettings(CheckpointContent.ReadSettings(reader));
            CheckpointContent.Read(reader, state, parameters, optimizer);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"{_path} is broken: it ends too soon.", exception);
        }

        return true;
    }

    /// <summary>Writes the file where an epoch ends, if it is due.</summary>
    public void WriteAfterEpoch(RunState<T> state, ReadOnlySpan<T> parameters, OptimizerState<T> optimizer, TimeSpan elapsed)
    {
        if ((_interval > 0 && state.Epoch % _interval == 0) || IsTime)
        {
            Write(state, parameters, optimizer, elapsed);
        }
    }

    /// <summary>Writes the file within an epoch, if it is due.</summary>
    public void WriteAfterBatch(RunState<T> state, ReadOnlySpan<T> parameters, OptimizerState<T> optimizer, TimeSpan elapsed)
    {
        if (IsTime)
        {
            Write(state, parameters, optimizer, elapsed);
        }
    }

    /// <summary>Writes the file.</summary>
    public void Write(RunState<T> state, ReadOnlySpan<T> parameters, OptimizerState<T> optimizer, TimeSpan elapsed)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        stream.SetLength(CheckpointFile.HeaderLength);
        stream.Position = CheckpointFile.HeaderLength;
        CheckpointContent.Write(writer, _settings, state, parameters, optimizer, elapsed);
        writer.Flush();
        CheckpointFile.Replace(_path, stream);
        _sinceLast.Restart();
    }

    private void CheckSettings(List<RunSetting> written)
    {
        if (written.Count != _settings.Count)
        {
            throw OfAnotherRun("it has other settings");
        }

        for (int i = 0; i < written.Count; i++)
        {
            if (written[i].Name != _settings[i].Name || written[i].Value != _settings[i].Value)
            {
                throw OfAnotherRun($"{written[i].Name} was {written[i].Value}, and now is {_settings[i].Value}");
            }
        }
    }

    private InvalidOperationException OfAnotherRun(string difference) =>
        new($"CheckpointPath names the checkpoint of another run, {_path}: {difference}. Name another file, or delete this one to begin anew.");
}
