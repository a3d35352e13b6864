using System;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>No method allocates on the heap.</summary>
public class AllocationTests
{
    [Theory]
    [InlineData(typeof(FlowerNet), 37)]
    [InlineData(typeof(OddNet), 37)]
    [InlineData(typeof(DoubleNet), 37)]
    [InlineData(typeof(DoubleClassifier), 37)]
    [InlineData(typeof(SoftmaxNet), 37)]
    [InlineData(typeof(DeepNet), 37)]
    [InlineData(typeof(CountingNet), 37)]
    [InlineData(typeof(MarginNet), 37)]
    [InlineData(typeof(BumpNet), 37)]
    [InlineData(typeof(DigitsNet), 3)]
    [InlineData(typeof(WideInputNet), 3)]
    [InlineData(typeof(WideHiddenNet), 3)]
    public void NothingIsAllocated(Type type, int points)
    {
        object network = Subject.Of(type).Network;
        if (network is INetwork<float> single)
        {
            Check(single, points, 0.5f);
        }
        else
        {
            Check((INetwork<double>)network, points, 0.5);
        }
    }

    [Fact]
    public void NothingIsAllocatedByTheFunctionalForms()
    {
        const int Points = 37;
        float[] parameters = new float[FlowerNet.ParameterCount];
        float[] inputs = new float[Points * 2];
        float[] outputs = new float[Points];
        float[] gradient = new float[FlowerNet.ParameterCount];
        float[] inputGradient = new float[Points * 2];

        AssertNothingAllocated("Functional", () =>
        {
            FlowerNet.Functional.Forward(parameters, inputs, outputs);
            FlowerNet.Functional.Cost(parameters, inputs, outputs);
            FlowerNet.Functional.Gradient(parameters, inputs, outputs, gradient);
            FlowerNet.Functional.Gradient(parameters, inputs, outputs, gradient, inputGradient);
            FlowerNet.Functional.Backward(parameters, inputs, outputs, gradient, inputGradient);
        });
    }

    private static void Check<T>(INetwork<T> network, int points, T some)
        where T : unmanaged
    {
        T[] inputs = [.. Enumerable.Repeat(some, points * network.InputSize)];
        T[] targets = [.. Enumerable.Repeat(some, points * network.OutputSize)];
        T[] outputs = new T[targets.Length];
        T[] gradient = new T[network.ParameterCount];
        T[] inputGradient = new T[inputs.Length];
        T[] weights = [.. Enumerable.Repeat(some, points)];
        int[] labels = new int[points];

        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            AssertNothingAllocated("Forward", () => network.Forward(inputs, outputs, layout));
            AssertNothingAllocated("Cost", () => network.Cost(inputs, targets, layout, weights));
            AssertNothingAllocated("Gradient", () => network.Gradient(inputs, targets, gradient, layout, weights));
            AssertNothingAllocated("GradientOnly", () => network.GradientOnly(inputs, targets, gradient, layout, weights));
            AssertNothingAllocated("Gradient with inputs", () => network.Gradient(inputs, targets, gradient, inputGradient, layout));
            AssertNothingAllocated("Backward", () => network.Backward(inputs, targets, gradient, inputGradient, layout));
            if (network is IClassifier<T> classifier)
            {
                AssertNothingAllocated("Cost of labels", () => classifier.Cost(inputs, labels, layout));
                AssertNothingAllocated("Gradient of labels", () => classifier.Gradient(inputs, labels, gradient, inputGradient, layout));
            }
        }
    }

    private static void AssertNothingAllocated(string method, Action call)
    {
        call();
        long allocated = AllocatedBytes.Of(() =>
        {
            for (int i = 0; i < 3; i++)
            {
                call();
            }
        });
        Assert.True(allocated == 0, $"{method}: {allocated} bytes");
    }
}
