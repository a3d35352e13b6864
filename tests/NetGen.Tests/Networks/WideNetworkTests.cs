using System;
using System.Threading;
using NetGen.Tests.Formalism;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Networks of which one data point alone is larger than the buffers on the stack, and batches of a hundred thousand.</summary>
public class WideNetworkTests
{
    /// <summary>The roundings of 20,000 additions, one after another, add up to more than in the narrow reference cases.</summary>
    private const double Tolerance = 2e-5;

    [Theory]
    [InlineData(typeof(WideInputNet), 1)]
    [InlineData(typeof(WideInputNet), 7)]
    [InlineData(typeof(WideHiddenNet), 1)]
    [InlineData(typeof(WideHiddenNet), 7)]
    public void AWideNetworkComputesWhatTheFormalismSays(Type type, int points)
    {
        Subject subject = Subject.Of(type);
        double[][] inputs = subject.Inputs(points);
        double[][] targets = subject.Targets(points);
        double[] outputs = Deviation.Flat(subject.Reference.Forward(inputs).Outputs);
        NetworkGradient gradient = subject.Reference.Gradient(inputs, targets);
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            Assert.Empty(Deviation.Check("outputs", Deviation.Flat(subject.Driver.Forward(inputs, layout)), outputs, Tolerance));
            Assert.Empty(Deviation.Check("gradient", subject.Driver.Gradient(inputs, targets, layout), gradient, Tolerance));
        }
    }

    [Fact]
    public void AWideNetworkWorksOnASmallStack()
    {
        Subject subject = Subject.Of(typeof(WideHiddenNet));
        double[][] inputs = subject.Inputs(3);
        double[][] targets = subject.Targets(3);
        NetworkGradient? gradient = null;

        Thread thread = new(() => gradient = subject.Driver.Gradient(inputs, targets, BatchLayout.SampleRows), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(gradient);
        Assert.Empty(Deviation.Check("gradient", gradient, subject.Reference.Gradient(inputs, targets), Tolerance));
    }

    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(OddNet))]
    public void AHundredThousandDataPointsAreAddedUpAccurately(Type type)
    {
        const int Points = 100_000;
        Subject subject = Subject.Of(type);
        double[][] inputs = subject.Inputs(Points);
        double[][] targets = subject.Targets(Points);
        NetworkGradient expected = subject.Reference.Gradient(inputs, targets);

        NetworkGradient actual = subject.Driver.Gradient(inputs, targets, BatchLayout.SampleRows);
        double cost = subject.Driver.Cost(inputs, targets, BatchLayout.SampleRows);

        Assert.Empty(Deviation.Check("gradient", actual, expected, subject.Tolerance));
        Assert.Empty(Deviation.Check("cost", [cost], [expected.J], subject.Tolerance));
    }
}
