using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NetGen.KernelRuns;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Training.Checkpoints;

/// <summary>Kills processes that train, whenever it happens to be.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 100;

    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NetGen.KernelRuns.dll");

    // On a disk: a temporary folder may be in memory, where writing takes no time to be killed in.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"kills-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task KilledTrainingContinuesToTheSameBits()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        string expected = CheckpointCommand.Train(path: null, Never);
        Random random = new(seed);

        // After some line that the process prints, and then at any moment.
        (int Lines, double Milliseconds)[] moments = [.. Enumerable.Range(0, Kills).Select(_ => (random.Next(CheckpointCommand.Lines * 3 / 4), 5 * random.NextDouble()))];
        int inTheMiddle = 0;
        int whileWriting = 0;

        await System.Threading.Tasks.Parallel.ForEachAsync(Enumerable.Range(0, Kills), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (kill, cancellation) =>
        {
            string path = PathOf(kill);
            int process = await KillAsync(path, moments[kill].Lines, TimeSpan.FromMilliseconds(moments[kill].Milliseconds), cancellation);

            // The new file, which is renamed when it is whole and on the disk.
            Interlocked.Add(ref whileWriting, Directory.GetFiles(_folder, $".netgen-{process}-*.tmp").Length > 0 ? 1 : 0);
            if (File.Exists(path))
            {
                TrainingCheckpoint checkpoint = TrainingCheckpoint.Load(path);
                bool isWithin = checkpoint.Epoch is > 0 and < CheckpointCommand.Epochs;
                Interlocked.Add(ref inTheMiddle, isWithin ? 1 : 0);
            }

            // Checkpoints of the resumed run would take most of the time, and nobody kills it.
            Assert.True(expected == CheckpointCommand.Train(path, Never), $"Kill {kill}, at {moments[kill]}, gave other bits.");
        });

        output.WriteLine($"{inTheMiddle} of {Kills} were killed between the first epoch and the last, {whileWriting} while a checkpoint was being written.");
        Assert.InRange(inTheMiddle, Kills / 4, Kills);

        // More than half where it is measured; one tells that it can happen.
        Assert.InRange(whileWriting, 1, Kills);
    }

    private static async Task<int> KillAsync(string path, int lines, TimeSpan delay, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Program, "checkpoint", path]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        for (int i = 0; i < lines; i++)
        {
            await process.StandardOutput.ReadLineAsync(cancellation);
        }

        await Task.Delay(delay, cancellation);
        process.Kill();
        await process.WaitForExitAsync(cancellation);
        return process.Id;
    }

    private string PathOf(int kill) => Path.Combine(_folder, $"{kill}.checkpoint");
}
