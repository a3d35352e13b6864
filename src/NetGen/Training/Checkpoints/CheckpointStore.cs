using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace NetGen;

/// <summary>Keeps the checkpoint of a training run in a file.</summary>
internal sealed class CheckpointStore<T> : IDisposable
    where T : unmanaged
{
    private readonly string _path;
    private readonly IReadOnlyList<RunSetting> _settings;
    private readonly int _interval;
    private readonly TimeSpan _period;
    private readonly int _epochs;
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private IDisposable? _lock;

    public CheckpointStore(string path, IReadOnlyList<RunSetting> settings, TrainingOptions options)
    {
        // The current directory may change while training goes on.
        _path = Path.GetFullPath(path);
        _epochs = options.Epochs;
        _settings = settings;
        _interval = options.CheckpointInterval;
        _period = options.CheckpointPeriod;
    }

    private bool IsTime => _period > TimeSpan.Zero && _sinceLast.Elapsed >= _period;

    /// <summary>Reserves the file for this run, until it is disposed.</summary>
    /// <exception cref="InvalidOperationException">Another run uses it.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It could not be written.</exception>
    public void Open()
    {
        try
        {
            AtomicFile.CheckWritable(_path);
            _lock = CheckpointLock.Take(AtomicFile.Target(_path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(exception);
        }
    }

    /// <summary>Lets other runs use the file.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Reads the file, if it is there. Unless all of it is right, the parameters stay as they are.</summary>
    /// <param name="state">Receives how far the run is. Not to be used after an exception.</param>
    /// <param name="batches">The number of batches of an epoch.</param>
    /// <param name="parameters">Receives the parameters.</param>
    /// <param name="optimizer">Receives what the optimizer remembers. Not to be used after an exception.</param>
    /// <exception cref="InvalidDataException">It is not a checkpoint, or a damaged one.</exception>
    /// <exception cref="InvalidOperationException">It is of another run.</exception>
    public bool TryRestore(RunState<T> state, int batches, Span<T> parameters, OptimizerState<T> optimizer)
    {
        if (!File.Exists(_path))
        {
            return false;
        }

        // What is damaged is called so, before what is of another run.
        (List<RunSetting> settings, CheckpointProgress progress) = CheckpointFile.Parse(_path, CheckpointContent.ReadAny);
        CheckSettings(settings);
        T[] read = new T[parameters.Length];
        CheckpointFile.Parse(_path, reader =>
        {
            CheckpointProgress.Check(progress.ParameterCount == read.Length, "its parameters are those of another network");
            CheckpointProgress.Check(progress.Epoch <= _epochs, FormattableString.Invariant($"{progress.Epoch} epochs are done, more than Epochs, {_epochs}"));
            CheckpointProgress.Check(
                progress.Batch < batches && (progress.Batch == 0 || progress.Epoch < _epochs),
                FormattableString.Invariant($"{progress.Batch} batches of the epoch are done, of {batches}"));
            CheckpointContent.Read<T>(reader, state, read, optimizer);
            return true;
        });

        read.AsSpan().CopyTo(parameters);
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
    /// <exception cref="IOException">It cannot be written; an old one is as it was.</exception>
    public void Write(RunState<T> state, ReadOnlySpan<T> parameters, OptimizerState<T> optimizer, TimeSpan elapsed)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        stream.SetLength(CheckpointFile.HeaderLength);
        stream.Position = CheckpointFile.HeaderLength;
        CheckpointContent.Write(writer, _settings, state, parameters, optimizer, elapsed);
        writer.Flush();
        try
        {
            CheckpointFile.Replace(_path, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(exception);
        }

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

    private static Exception CannotWrite(Exception cause)
    {
        string message = $"The checkpoint at CheckpointPath cannot be written. {cause.Message}";
        return cause switch
        {
            UnauthorizedAccessException => new UnauthorizedAccessException(message, cause),
            DirectoryNotFoundException => new DirectoryNotFoundException(message, cause),
            _ => new IOException(message, cause),
        };
    }

    private InvalidOperationException OfAnotherRun(string difference) =>
        new($"CheckpointPath is the checkpoint of another run, {_path}: {difference}. Use another file, or delete this one to start over.");
}
