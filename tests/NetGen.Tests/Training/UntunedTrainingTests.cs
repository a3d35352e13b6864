using System.Linq;
using System.Threading;
using NetGen.Tests.Networks.Subjects;
using NetGen.Tests.Training.Optimizers;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Training without options.</summary>
public class UntunedTrainingTests
{
    private static TrainingOptions Same => new() { Optimizer = new Rprop(), Epochs = 1000, StandardizeInputs = true };

    [Fact]
    public void NothingNeedsToBeTuned()
    {
        // Inputs as unlike as a year and a length in micrometres, say.
        float[] inputs = [.. Noise.Numbers(2 * 200, 1).Select((x, i) => i % 2 == 0 ? 2000 + (30 * x) : 1e-6f * x)];
        float[] targets = [.. Enumerable.Range(0, 200).Select(n => (inputs[2 * n] > 2000) ^ (inputs[(2 * n) + 1] > 0) ? 1f : 0f)];
        var network = new FlowerNet(1);

        TrainingResult result = network.Train(inputs, targets);

        Assert.Equal(1000, result.Epochs);
        Assert.InRange(network.Accuracy(inputs, targets), 0.95, 1);
    }

    [Fact]
    public void ItIsWhatItsDocumentationTells()
    {
        (float[] inputs, float[] targets) = Noise.Circle(50, 3);
        var expected = new FlowerSquaresNet(1);
        var bySpans = new FlowerSquaresNet(1);
        var bySet = new FlowerSquaresNet(1);

        expected.Train(inputs, targets, Same);
        bySpans.Train(inputs, targets);
        bySet.Train(new DataSet<float>(inputs, targets));

        Assert.Equal(expected.Parameters.ToArray(), bySpans.Parameters.ToArray());
        Assert.Equal(expected.Parameters.ToArray(), bySet.Parameters.ToArray());
    }

    [Fact]
    public void LabelsNeedNoOptionsEither()
    {
        double[] inputs = [.. Noise.Numbers(3 * 30, 5).Select(x => (double)x)];
        int[] labels = [.. Enumerable.Range(0, 30).Select(n => n % 3)];
        var expected = new DoubleSoftmaxNet(1);
        var network = new DoubleSoftmaxNet(1);

        expected.Train(inputs, labels, Same);
        network.Train(inputs, labels);

        Assert.Equal(expected.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void ItCanBeCancelled()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Equal(TrainingStatus.Cancelled, new FlowerNet(1).Train(new float[2], new float[1], cancelled).Status);
        Assert.Equal(TrainingStatus.Cancelled, new FlowerNet(1).Train(new DataSet<float>(new float[2], new int[1]), cancelled).Status);
        Assert.Equal(TrainingStatus.Cancelled, new DoubleSoftmaxNet(1).Train(new double[3], new int[1], cancelled).Status);
    }
}
