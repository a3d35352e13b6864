using System;
using System.IO;

namespace NetGen;

/// <summary>
/// Holds a checkpoint for one run: a file beside it that is open for as long as the run lasts. The system closes it when the process
/// ends, in whatever way. The file stays, since whoever deleted it might delete that of the next run.
/// </summary>
internal static class CheckpointLock
{
    /// <summary>Takes the lock.</summary>
    /// <param name="target">The checkpoint, with all links followed, so that two spellings of one path are one lock.</param>
    /// <exception cref="InvalidOperationException">Another run holds it.</exception>
    public static IDisposable Take(string target)
    {
        try
        {
            return new FileStream(target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException or FileNotFoundException))
        {
            throw new InvalidOperationException(
                $"Another training run is using the checkpoint at CheckpointPath, '{target}'. Wait until it ends, or set CheckpointPath to another file.", exception);
        }
    }
}
