using System.Linq;
using NetGen.Tests.Networks.Subjects;
using NetGen.Tests.Training.Optimizers;
using Xunit;

namespace NetGen.Tests.Training.Loop;

public class DivergenceTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void DerivativeThatIsNoNumberEndsTraining(double derivative)
    {
        var network = new ScriptedNetwork(1) { Derivative = steps => steps < 5 ? -1 : derivative };

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100 }, isValidated: false);

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.Equal(5, result.Epochs);
        Assert.Equal(5, network.Steps);
        Assert.Equal(1.0 / 6, result.Cost);
    }

    [Fact]
    public void CostThatIsNoNumberEndsTraining()
    {
        var network = new ScriptedNetwork(1) { TrainingCost = steps => steps < 6 ? 1 : double.NaN };

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, HistoryInterval = 2 }, isValidated: false);

        // Seen after the sixth step; the fifth was sound.
        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.Equal(6, result.Epochs);
        Assert.Equal(5, network.Steps);
        Assert.Equal([2, 4], result.History.Select(record => record.Epoch));
    }

    [Fact]
    public void LastCostThatWasSeenToBeFiniteIsGoneBackTo()
    {
        // The derivatives stay finite long after the cost is not.
        var network = new ScriptedNetwork(1)
        {
            TrainingCost = steps => steps < 6 ? 1 : double.PositiveInfinity,
            Derivative = steps => steps < 20 ? -1 : double.NaN,
        };

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, HistoryInterval = 30 }, isValidated: false);

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.Equal(0, network.Steps);
        Assert.Equal(1, result.Cost);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void TooGreatALearningRateLeavesFiniteParameters(int batchSize)
    {
        var network = new DefaultNet(1);

        TrainingResult result = network.Train(
            Noise.Numbers(20 * 3, 1),
            Noise.Numbers(20 * 2, 2),
            new TrainingOptions { Optimizer = new GradientDescent(1e4), Epochs = 1000, BatchSize = batchSize });

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.True(double.IsFinite(result.Cost));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void SoItDoesInDoublePrecision(int batchSize)
    {
        var network = new BowlNet(1);

        TrainingResult result = network.Train(
            [.. Noise.Numbers(20 * 3, 1).Select(x => (double)x)],
            [.. Noise.Numbers(20 * 2, 2).Select(t => (double)t)],
            new TrainingOptions { Optimizer = new GradientDescent(1e4), Epochs = 1000, BatchSize = batchSize });

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.All(network.Parameters.ToArray(), value => Assert.True(double.IsFinite(value)));
        Assert.True(double.IsFinite(result.Cost));
    }

    [Fact]
    public void LastStepCanDivergeToo()
    {
        var network = new ScriptedNetwork(1) { TrainingCost = steps => steps < 3 ? 1 : double.NaN };

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 3 }, isValidated: false);

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.Equal(2, network.Steps);
    }
}
