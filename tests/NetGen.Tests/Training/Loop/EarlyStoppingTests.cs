using System;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Loop;

public class EarlyStoppingTests
{
    private static readonly double[] Costs = [9, 8, 7, 6, 5, 6, 5.5, 4.9, 5, 6, 7, 8, 9];

    [Fact]
    public void TrainingEndsAfterTheLastImprovementAndThePatience()
    {
        var network = new ScriptedNetwork(Costs);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 3) });

        Assert.Equal(TrainingStatus.StoppedEarly, result.Status);
        Assert.Equal(10, result.Epochs);
        Assert.Equal(7, result.BestEpoch);
        Assert.Equal(7, network.Steps);
        Assert.Equal(4.9, result.ValidationCost);
        Assert.Equal(1.0 / 8, result.Cost);
    }

    [Fact]
    public void PatienceOfTwoDoesNotSeeTheSecondValley()
    {
        var network = new ScriptedNetwork(Costs);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 2) });

        Assert.Equal(6, result.Epochs);
        Assert.Equal(4, network.Steps);
        Assert.Equal(5, result.ValidationCost);
    }

    [Fact]
    public void SmallImprovementsDoNotCount()
    {
        var network = new ScriptedNetwork(Costs);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 4, minDelta: 0.2) });

        Assert.Equal(4, result.BestEpoch);
        Assert.Equal(8, result.Epochs);
    }

    [Fact]
    public void LastParametersStayIfTheBestAreNotWanted()
    {
        var network = new ScriptedNetwork(Costs);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 3, restoreBest: false) });

        Assert.Equal(10, network.Steps);
        Assert.Equal(7, result.BestEpoch);
        Assert.Equal(7, result.ValidationCost);
    }

    [Fact]
    public void BestAreRestoredWhereAllEpochsAreDone()
    {
        var network = new ScriptedNetwork(Costs);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 9, EarlyStopping = new EarlyStopping(patience: 50) });

        Assert.Equal(TrainingStatus.Completed, result.Status);
        Assert.Equal(9, result.Epochs);
        Assert.Equal(7, network.Steps);
    }

    [Fact]
    public void ValidationCanBeRarer()
    {
        var network = new ScriptedNetwork(Costs);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 4, interval: 4) });

        // Looks after 4 and 8, where nothing is better.
        Assert.Equal(8, result.Epochs);
        Assert.Equal(4, network.Steps);
        Assert.Equal(3, network.ValidationCosts);

        // Whether it is finite, and that of the result.
        Assert.Equal(2, network.TrainingCosts);
    }

    [Fact]
    public void ReportsDoNotChangeWhereTrainingEnds()
    {
        var silent = new ScriptedNetwork(Costs);
        var loud = new ScriptedNetwork(Costs);

        silent.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 3, interval: 3) });
        loud.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 3, interval: 3), HistoryInterval = 1, Progress = new ProgressLog() });

        Assert.Equal(silent.Steps, loud.Steps);
    }

    [Fact]
    public void CostThatIsNeverANumberEndsTraining()
    {
        var network = new ScriptedNetwork(double.NaN);

        TrainingResult result = network.Train(new TrainingOptions { Epochs = 100, EarlyStopping = new EarlyStopping(patience: 5) });

        Assert.Equal(TrainingStatus.StoppedEarly, result.Status);
        Assert.Null(result.BestEpoch);
        Assert.Equal(5, network.Steps);
    }

    [Fact]
    public void RealNetworkGetsTheBestParametersBack()
    {
        (float[] inputs, float[] targets) = Noise.Circle(40, 3, wrong: 0.3);
        (float[] heldInputs, float[] heldTargets) = Noise.Circle(200, 4);
        var network = new FlowerNet(1);

        TrainingResult result = network.Train(
            new DataSet<float>(inputs, targets),
            new DataSet<float>(heldInputs, heldTargets),
            new TrainingOptions { Optimizer = new GradientDescent(1), Epochs = 20_000, EarlyStopping = new EarlyStopping(patience: 500), HistoryInterval = 1 });

        Assert.Equal(TrainingStatus.StoppedEarly, result.Status);
        Assert.Equal(result.BestEpoch + 500, result.Epochs);
        Assert.Equal(result.History.Min(record => record.ValidationCost), result.ValidationCost);
        Assert.Equal(network.Cost(heldInputs, heldTargets), result.ValidationCost);
        Assert.Equal(network.Cost(inputs, targets), result.Cost);
    }

    [Fact]
    public void WrongNumbersAreRefused()
    {
        Assert.Equal("patience", Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(patience: 0)).ParamName);
        Assert.Equal("minDelta", Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(minDelta: double.NaN)).ParamName);
        Assert.Equal("interval", Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(interval: 0)).ParamName);
    }
}
