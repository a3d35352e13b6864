using System.Linq;
using NetGen.Runtime;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Metrics;

public class RegressionMetricTests
{
    [Fact]
    public void RSquaredIsAveragedOverTheOutputs()
    {
        var network = new FixedNetwork<double>(2);
        double[] outputs = [1, 5, 2, 5, 4, 5];
        double[] targets = [1, 4, 2, 5, 3, 6];

        // Output 0: 1 − 1/2. Output 1: the mean everywhere, 0.
        Assert.Equal(0.25, network.RSquared(outputs, targets), 1e-15);
        Assert.Equal(1, network.RSquared(targets, targets));
    }

    [Fact]
    public void RSquaredOfTargetsThatAreAllEqual()
    {
        var network = new FixedNetwork<float>(1);

        Assert.Equal(1, network.RSquared([3, 3, 3], (float[])[3, 3, 3]));
        Assert.Equal(0, network.RSquared([3, 3, 4], (float[])[3, 3, 3]));
    }

    [Fact]
    public void MeanErrorsAreOverOutputsAndDataPoints()
    {
        var network = new FixedNetwork<float>(2);
        float[] outputs = [1, 2, 3, 4];
        float[] targets = [1, 4, 2, 5];

        Assert.Equal((4 + 1 + 1) / 4.0, network.MeanSquaredError(outputs, targets), 1e-15);
        Assert.Equal((2 + 1 + 1) / 4.0, network.MeanAbsoluteError(outputs, targets), 1e-15);
    }

    [Fact]
    public void MeanSquaredErrorIsTheCostsButForItsFactor()
    {
        var network = new DefaultNet(seed: 3);
        var random = new SeededRandom(2);
        float[] inputs = [.. Enumerable.Range(0, 3000 * DefaultNet.InputSize).Select(_ => (float)random.NextDouble())];
        float[] targets = [.. Enumerable.Range(0, 3000 * DefaultNet.OutputSize).Select(_ => (float)random.NextDouble())];

        Assert.Equal("MeanSquaredError", DefaultNet.Description.Cost);
        Assert.Equal(network.Cost(inputs, targets) * 2 / DefaultNet.OutputSize, network.MeanSquaredError(inputs, targets), 1e-5);
    }
}
