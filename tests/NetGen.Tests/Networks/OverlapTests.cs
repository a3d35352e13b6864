using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>A span that is written and lies over another argument is refused, or the results are right all the same.</summary>
public class OverlapTests
{
    private const int Points = 19;

    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(OddNet))]
    [InlineData(typeof(SoftmaxNet))]
    [InlineData(typeof(MediumNet))]
    public void OverlappingSpansAreRefusedOrHandledRight(Type type)
    {
        INetwork<float> network = (INetwork<float>)Subject.Of(type).Network;
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            AssertRefusedOrRight(Methods.Of(network, Points, layout));
        }
    }

    [Fact]
    public void OverlappingSpansAreRefusedOrHandledRightByTheFunctionalForms()
    {
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            AssertRefusedOrRight(Methods.OfOddNetFunctional(Points, layout));
        }
    }

    [Fact]
    public void AnOutputOverTheNetworksOwnParametersIsRefusedOrHandledRight()
    {
        const int Points = FlowerNet.ParameterCount;
        float[] inputs = Methods.Numbers<float>(new Argument("inputs", Points * FlowerNet.InputSize), 1);
        float[] targets = Methods.Numbers<float>(new Argument("targets", Points), 2);
        float[] outputs = new float[Points];
        float[] gradient = new float[FlowerNet.ParameterCount];
        new FlowerNet(1).Forward(inputs, outputs);
        new FlowerNet(1).Gradient(inputs, targets, gradient);

        AssertRefusedOr(outputs, network => network.Forward(inputs, network.Parameters));
        AssertRefusedOr(gradient, network => network.Gradient(inputs, targets, network.Parameters));
        AssertRefusedOr(gradient, network => network.Gradient(inputs, targets, network.Parameters, default(Span<float>)));

        static void AssertRefusedOr(float[] expected, Action<FlowerNet> call)
        {
            FlowerNet network = new(1);
            Exception? exception = Record.Exception(() => call(network));
            Assert.True(exception is ArgumentException || network.Parameters.SequenceEqual(expected));
        }
    }

    private static void AssertRefusedOrRight(IEnumerable<Method<float>> methods)
    {
        foreach (Method<float> method in methods)
        {
            float[][] numbers = [.. method.Arguments.Select((argument, i) => Methods.Numbers<float>(argument, i))];
            byte[] expected = method.BytesOf([.. numbers.Select(part => part.ToArray().AsMemory())]);
            for (int output = 0; output < numbers.Length; output++)
            {
                for (int other = 0; other < numbers.Length; other++)
                {
                    if (method.Arguments[output].IsOutput && other != output)
                    {
                        AssertRefusedOrRight(method, numbers, output, other, expected);
                    }
                }
            }
        }
    }

    /// <summary>Lays the start or the end of the output over the other span.</summary>
    private static void AssertRefusedOrRight(Method<float> method, float[][] numbers, int output, int other, byte[] expected)
    {
        foreach (int shift in (int[])[0, 1 - numbers[output].Length, numbers[other].Length - 1])
        {
            int first = Math.Min(0, shift);
            Memory<float> shared = new float[Math.Max(numbers[other].Length, shift + numbers[output].Length) - first];
            Memory<float>[] memory = [.. numbers.Select(part => part.ToArray().AsMemory())];
            memory[output] = shared.Slice(shift - first, numbers[output].Length);
            memory[other] = shared.Slice(-first, numbers[other].Length);
            numbers[output].CopyTo(memory[output]);
            numbers[other].CopyTo(memory[other]);
            byte[]? actual = null;

            Exception? exception = Record.Exception(() => actual = method.BytesOf(memory));

            string what = $"{method.Name}: {method.Arguments[output].Name} over {method.Arguments[other].Name}, {shift}";
            bool isRefused = exception is ArgumentException refusal && refusal.ParamName == method.Arguments[output].Name;

            // Two outputs over each other cannot both be right, and either of the two may be named.
            bool isEither = exception is ArgumentException && method.Arguments[other].IsOutput;
            Assert.True(isRefused || isEither || (exception is null && expected.AsSpan().SequenceEqual(actual)), $"{what}: {exception}");
        }
    }
}
