using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace NetGen.Tests.Training;

public class ProgressTests
{
    private static readonly float[] Inputs = new float[4];
    private static readonly float[] Targets = new float[12];

    [Theory]
    [InlineData(10, 3, "3 6 9 10")]
    [InlineData(9, 3, "3 6 9")]
    [InlineData(4, 1, "1 2 3 4")]
    [InlineData(4, 100, "4")]
    [InlineData(0, 1, "")]
    public void ReportsComeAtTheIntervalAndAtTheEnd(int epochs, int interval, string expected)
    {
        ProgressLog log = Train(epochs, interval, out _);

        Assert.Equal(expected, string.Join(' ', log.Reports.Select(report => report.Epoch)));
        Assert.All(log.Reports, report => Assert.Equal(epochs, report.Epochs));
    }

    [Theory]
    [InlineData(10_000, 100)]
    [InlineData(4321, 101)]
    [InlineData(1000, 32)]
    [InlineData(100, 4)]
    [InlineData(3, 1)]
    public void ByDefaultReportsAreTooFewToCost(int epochs, int expected)
    {
        ProgressLog log = Train(epochs, interval: 0, out _);

        // A machine that stands still for a second adds one.
        Assert.InRange(log.Reports.Count, expected, expected + 3);
        Assert.Equal(epochs, log.Reports[^1].Epoch);
    }

    [Fact]
    public void ByDefaultThereIsAReportWhenASecondIsOver()
    {
        var log = new ProgressLog();
        var network = new RecordingNetwork { OnGradient = call => Thread.Sleep(call == 2 ? 1010 : 0) };

        network.Train(Inputs, Targets, new TrainingOptions { Epochs = 5, Progress = log });

        Assert.Contains(log.Reports, report => report.Epoch == 2);
        Assert.InRange(log.Reports.Count, 2, 4);
    }

    [Fact]
    public void ReportsTellTheCostAndTheTime()
    {
        ProgressLog log = Train(epochs: 4, interval: 2, out RecordingNetwork network);

        // The network's cost is its first parameter, which each step lowers by 0.01.
        Assert.Equal(-0.02, log.Reports[0].Cost, 1e-6);
        Assert.Equal(-0.04, log.Reports[1].Cost, 1e-6);
        Assert.True(TimeSpan.Zero < log.Reports[0].Elapsed && log.Reports[0].Elapsed <= log.Reports[1].Elapsed);
        Assert.Equal(network.Parameters[0], log.Reports[1].Cost);
    }

    [Fact]
    public void CostIsComputedForReportsAndTheResultOnly()
    {
        Train(epochs: 10, interval: 5, out RecordingNetwork reported);
        Assert.Equal([4, 4], reported.CostCalls);

        var silent = new RecordingNetwork();
        silent.Train(Inputs, Targets, new TrainingOptions { Epochs = 10, ProgressInterval = 5 });
        Assert.Equal([4], silent.CostCalls);
    }

    private static ProgressLog Train(int epochs, int interval, out RecordingNetwork network)
    {
        var log = new ProgressLog();
        network = new RecordingNetwork();
        network.Train(Inputs, Targets, new TrainingOptions { Epochs = epochs, Progress = log, ProgressInterval = interval });
        return log;
    }
}
