using System;
using System.IO;
using System.Linq;
using NetGen.Tests.Formalism;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Networks that are more than a name with an attribute.</summary>
public class ClassTests
{
    [Theory]
    [InlineData(typeof(BumpNet))]
    [InlineData(typeof(OwnMembersNet))]
    [InlineData(typeof(DefaultNet))]
    [InlineData(typeof(Outer<MemoryStream>.Middle.Inner))]
    public void ComputesWhatTheFormalismSays(Type type)
    {
        Subject subject = Subject.Of(type);
        double[][] inputs = subject.Inputs(20);
        double[][] targets = subject.Targets(20);
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            Assert.Empty(Deviation.Check(
                "outputs",
                Deviation.Flat(subject.Driver.Forward(inputs, layout)),
                Deviation.Flat(subject.Reference.Forward(inputs).Outputs),
                subject.Tolerance));
            Assert.Empty(Deviation.Check(
                "gradient",
                subject.Driver.Gradient(inputs, targets, layout),
                subject.Reference.Gradient(inputs, targets),
                subject.Tolerance));
        }
    }

    [Fact]
    public void AClassKeepsItsMembersAndItsBase()
    {
        OwnMembersNet network = new("mine", 4);

        Assert.Equal(("mine", 7), (network.Name, network.Generation));
        Assert.Equal(new OwnMembersNet(4).Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal(MathF.Sqrt(network.Parameters.ToArray().Sum(weight => weight * weight)), network.Norm());
        Assert.Equal(network.Parameters.ToArray(), ((OwnMembersNet)network.Clone()).Parameters.ToArray());
        Assert.Equal("none", new OwnMembersNet().Name);
    }

    [Fact]
    public void ANetworkInAGenericTypeIsOneForEachArgument()
    {
        Outer<MemoryStream>.Middle.Inner first = new(1);
        Outer<StringReader>.Middle.Inner second = new(1);
        float[] outputs = new float[2];
        float[] otherOutputs = new float[2];

        first.Forward([1, 2], outputs);
        second.Forward([1, 2], otherOutputs);

        Assert.Equal(outputs, otherOutputs);
        Assert.Equal(1, outputs.Sum(), 1e-6f);
        Assert.IsAssignableFrom<IClassifier<float>>(first);
    }

    [Fact]
    public void OnlyAClassifierIsOne()
    {
        Assert.IsAssignableFrom<IClassifier<double>>(new DoubleClassifier());
        Assert.IsNotAssignableFrom<IClassifier<float>>(new FlowerNet());
    }
}
