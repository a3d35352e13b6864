using System;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>No method allocates on the heap.</summary>
public class AllocationTests
{
    private const int Points = 37;

    public static TheoryData<Type> Networks =>
    [
        typeof(FlowerNet), typeof(OddNet), typeof(DigitsNet), typeof(DoubleNet), typeof(DoubleClassifier), typeof(DeepNet),
        typeof(CountingNet), typeof(MarginNet), typeof(BumpNet), typeof(WideInputNet), typeof(WideHiddenNet),
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void NothingIsAllocated(Type type)
    {
        object network = Subject.Of(type).Network;
        if (network is INetwork<float> single)
        {
            Check(single, 0.5f);
        }
        else
        {
            Check((INetwork<double>)network, 0.5);
        }
    }

    [Fact]
    public void NothingIsAllocatedByTheFunctionalForms()
    {
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

    private static void Check<T>(INetwork<T> network, T some)
        where T : unmanaged
    {
        T[] inputs = [.. Enumerable.Repeat(some, Points * network.InputSize)];
        T[] targets = [.. Enumerable.Repeat(some, Points * network.OutputSize)];
        T[] outputs = new T[targets.Length];
        T[] gradient = new T[network.ParameterCount];
        T[] inputGradient = new T[inputs.Length];
        T[] weights = [.. Enumerable.Repeat(some, Points)];
        int[] labels = new int[Points];

        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            AssertNothingAllocated("Forward", () => network.Forward(inputs, outputs, layout));
            AssertNothingAllocated("Cost", () => network.Cost(inputs, targets, layout, weights));
            AssertNothingAllocated("Gradient", () => network.Gradient(inputs, targets, gradient, layout, weights));
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
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 3; i++)
        {
            call();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated == 0, $"{method}: {allocated} bytes");
    }
}
