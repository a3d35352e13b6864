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

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NetGen.KernelRuns.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-kills-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task KilledTrainingContinuesToTheSameBits()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        string expected = CheckpointCommand.Train(path: null);
        var clock = Stopwatch.StartNew();
        CheckpointCommand.Train(PathOf(-1));
        double milliseconds = clock.Elapsed.TotalMilliseconds;
        Random random = new(seed);
        TimeSpan[] delays = [.. Enumerable.Range(0, Kills).Select(_ => TimeSpan.FromMilliseconds(random.NextDouble() * milliseconds))];
        int inTheMiddle = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, Kills), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (kill, cancellation) =>
        {
            string path = PathOf(kill);
            await KillAsync(path, delays[kill], cancellation);
            if (File.Exists(path))
            {
                TrainingCheckpoint checkpoint = TrainingCheckpoint.Load(path);
                bool isWithin = checkpoint.Epoch is > 0 and < 1500;
                Interlocked.Add(ref inTheMiddle, isWithin ? 1 : 0);
            }

            Assert.True(expected == CheckpointCommand.Train(path), $"Kill {kill}, after {delays[kill].TotalMilliseconds:F1} ms, gave other bits.");
        });

        output.WriteLine($"{inTheMiddle} of {Kills} were killed between the first epoch and the last; a run takes {milliseconds:F0} ms.");
        Assert.InRange(inTheMiddle, Kills / 4, Kills);
    }

    private static async Task KillAsync(string path, TimeSpan delay, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Program, "checkpoint", path]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Assert.Equal("training", await process.StandardOutput.ReadLineAsync(cancellation));
        await Task.Delay(delay, cancellation);
        process.Kill();
        await process.WaitForExitAsync(cancellation);
    }

    private string PathOf(int kill) => Path.Combine(_folder, $"{kill}.checkpoint");
}
