using System;
using Xunit;

namespace NetGen.Tests.Training.Metrics;

public class ConfusionMatrixTests
{
    // Rows: what data points are; columns: what they were taken for.
    private static readonly int[,] Counts = { { 5, 1, 0 }, { 2, 3, 1 }, { 0, 0, 4 } };

    [Fact]
    public void CountsAreKept()
    {
        ConfusionMatrix matrix = Filled();

        Assert.Equal(16, matrix.Count);
        Assert.Equal(3, matrix.ClassCount);
        Assert.Equal(2, matrix[1, 0]);
        Assert.Equal(1, matrix[0, 1]);
        Assert.Equal("5 1 0\n2 3 1\n0 0 4", matrix.ToString());
    }

    [Fact]
    public void QuotientsFollowFromTheCounts()
    {
        ConfusionMatrix matrix = Filled();

        Assert.Equal(12.0 / 16, matrix.Accuracy, 1e-15);
        Assert.Equal(5.0 / 7, matrix.Precision(0), 1e-15);
        Assert.Equal(3.0 / 6, matrix.Recall(1), 1e-15);
        Assert.Equal(2 * 3.0 / (6 + 4), matrix.F1Score(1), 1e-15);
        Assert.Equal(((5.0 / 6) + (3.0 / 6) + 1) / 3, matrix.BalancedAccuracy, 1e-15);
        Assert.Equal(((10.0 / 13) + (6.0 / 10) + (8.0 / 9)) / 3, matrix.MacroF1Score, 1e-15);

        // (12 · 16 − (7·6 + 4·6 + 5·4)) / √(16² − (7² + 4² + 5²)) √(16² − (6² + 6² + 4²))
        Assert.Equal(106 / Math.Sqrt(166.0 * 168), matrix.MatthewsCorrelation, 1e-15);
    }

    [Fact]
    public void ClassesThatNeverCameUpCountZero()
    {
        var matrix = new ConfusionMatrix(3);
        Assert.Equal(0, matrix.Accuracy);
        Assert.Equal(0, matrix.MatthewsCorrelation);

        matrix.Add(0, 0);
        matrix.Add(1, 1);
        Assert.Equal(0, matrix.Precision(2));
        Assert.Equal(0, matrix.Recall(2));
        Assert.Equal(0, matrix.F1Score(2));
        Assert.Equal(1, matrix.BalancedAccuracy);
        Assert.Equal(2.0 / 3, matrix.MacroF1Score, 1e-15);
        Assert.Equal(1, matrix.MatthewsCorrelation, 1e-15);
    }

    [Fact]
    public void WrongClassesAreRefused()
    {
        Assert.Equal("classCount", Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(1)).ParamName);
        var matrix = new ConfusionMatrix(2);
        Assert.Equal("actual", Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Add(2, 0)).ParamName);
        Assert.Equal("predicted", Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Add(0, -1)).ParamName);
        Assert.Equal("predicted", Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, 2]).ParamName);
    }

    private static ConfusionMatrix Filled()
    {
        var matrix = new ConfusionMatrix(3);
        for (int actual = 0; actual < 3; actual++)
        {
            for (int predicted = 0; predicted < 3; predicted++)
            {
                for (int i = 0; i < Counts[actual, predicted]; i++)
                {
                    matrix.Add(actual, predicted);
                }
            }
        }

        return matrix;
    }
}
