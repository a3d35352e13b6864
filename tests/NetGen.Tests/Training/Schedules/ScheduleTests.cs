using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Schedules;

public class ScheduleTests
{
    [Fact]
    public void FactorsAreThoseOfPyTorch()
    {
        // ConstantLR(factor=0.5, total_iters=2), StepLR(step_size=2, gamma=0.1), ExponentialLR(gamma=0.9), CosineAnnealingLR(T_max=4).
        AssertFactors([0.5, 0.5, 1, 1, 1], new ConstantSchedule(0.5, 2));
        AssertFactors([1, 1, 1, 1, 1], new ConstantSchedule());
        AssertFactors([1, 1, 0.1, 0.1, 0.01], new StepSchedule(2));
        AssertFactors([1, 0.9, 0.81, 0.729, 0.6561], new ExponentialSchedule(0.9));
        AssertFactors([1, 0.8535533905932737, 0.5, 0.14644660940672627, 0], new CosineSchedule(epochs: 4));
    }

    [Fact]
    public void CosineWarmsUpAndEndsAtItsFinalFactor()
    {
        var schedule = new CosineSchedule(warmupEpochs: 4, finalFactor: 0.2);

        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1, 0.6, 0.2, 0.2], new[] { 0.0, 1, 2, 3, 4, 7, 10, 12 }.Select(epoch => Math.Round(schedule.Factor(epoch, 10), 14)));
        Assert.Equal(0.3, schedule.Factor(0.5, 10), 1e-15);
    }

    [Fact]
    public void TrainingMultipliesTheLearningRate()
    {
        // A derivative of 1 wherever it is, so the parameters are the sum of the learning rates.
        var network = new SlopeNetwork();

        network.Train(new double[4], new double[4], new TrainingOptions
        {
            Optimizer = new GradientDescent(0.5),
            Schedule = new StepSchedule(2),
            Epochs = 5,
            BatchSize = 2,
        });

        Assert.Equal(-0.5 * 2 * (1 + 1 + 0.1 + 0.1 + 0.01), network.Parameters[0], 1e-14);
    }

    [Fact]
    public void ScheduleOfOnesOwnIsAskedForEveryBatch()
    {
        var schedule = new Recording();

        new SlopeNetwork().Train(new double[4], new double[4], new TrainingOptions { Schedule = schedule, Epochs = 2, BatchSize = 1 });

        Assert.Equal("0/2 0.25/2 0.5/2 0.75/2 1/2 1.25/2 1.5/2 1.75/2", schedule.Asked);
    }

    [Fact]
    public void SettingsOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantSchedule(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantSchedule(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepSchedule(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepSchedule(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialSchedule(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineSchedule(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineSchedule(finalFactor: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineSchedule(epochs: -1));
    }

    private static void AssertFactors(double[] expected, LearningRateSchedule schedule) =>
        Assert.All(expected, (factor, epoch) => Assert.Equal(factor, schedule.Factor(epoch, 100), 1e-15));

    private sealed class Recording : LearningRateSchedule
    {
        public string Asked { get; private set; } = "";

        public override double Factor(double epoch, int epochs)
        {
            Asked = FormattableString.Invariant($"{Asked} {epoch}/{epochs}").Trim();
            return 1;
        }
    }

    private sealed class SlopeNetwork() : LinearNetwork<double>(1, 1)
    {
        public override double Gradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<double> sampleWeights = default)
        {
            gradient.Fill(1);
            return 0;
        }
    }
}
