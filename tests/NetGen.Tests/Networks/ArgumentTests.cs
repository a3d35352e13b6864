using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>A span of a wrong length is refused with the argument's name, what it holds and what it must hold.</summary>
public class ArgumentTests
{
    private const int Points = 5;

    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(OddNet))]
    [InlineData(typeof(DoubleNet))]
    [InlineData(typeof(DoubleClassifier))]
    [InlineData(typeof(SoftmaxNet))]
    [InlineData(typeof(WideHiddenNet))]
    public void WrongLengthsAreRefused(Type type)
    {
        object network = Activator.CreateInstance(type, 1)!;
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            if (network is INetwork<float> single)
            {
                AssertRefused(Methods.Of(single, Points, layout), single.InputSize);
            }
            else
            {
                INetwork<double> twice = (INetwork<double>)network;
                AssertRefused(Methods.Of(twice, Points, layout), twice.InputSize);
            }
        }
    }

    [Theory]
    [InlineData(BatchLayout.SampleRows)]
    [InlineData(BatchLayout.SampleColumns)]
    public void WrongLengthsAreRefusedByTheFunctionalForms(BatchLayout layout) =>
        AssertRefused(Methods.OfOddNetFunctional(Points, layout), OddNet.InputSize);

    [Fact]
    public void AnUnknownLayoutIsRefused()
    {
        const BatchLayout Unknown = (BatchLayout)2;
        FlowerNet network = new();
        Action[] calls =
        [
            () => network.Forward(new float[2], new float[1], Unknown),
            () => network.Cost(new float[2], new float[1], Unknown),
            () => network.Gradient(new float[2], new float[1], new float[17], Unknown),
            () => network.Backward(new float[2], new float[1], new float[17], default, Unknown),
        ];

        Assert.All(calls, call => Assert.Equal("layout", Assert.Throws<ArgumentOutOfRangeException>(call).ParamName));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void AnUnknownClassIsRefused(int label)
    {
        SoftmaxNet network = new();
        int[] labels = [0, 2, label];
        Action[] calls =
        [
            () => network.Cost(new float[9], labels),
            () => network.Gradient(new float[9], labels, new float[SoftmaxNet.ParameterCount]),
            () => network.Gradient(new float[9], labels, default, new float[9]),
        ];

        Assert.All(calls, call =>
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(call);
            Assert.Equal("labels", exception.ParamName);
            Assert.Contains($"{label}", exception.Message, StringComparison.Ordinal);
        });
    }

    private static void AssertRefused<T>(IEnumerable<Method<T>> methods, int inputSize)
        where T : unmanaged
    {
        foreach (Method<T> method in methods)
        {
            for (int i = 0; i < method.Arguments.Length; i++)
            {
                foreach (int length in WrongLengths(method.Arguments[i], inputSize))
                {
                    AssertRefused(method, i, length, method.Arguments[i].Name == "inputs" ? inputSize : method.Arguments[i].Length);
                }
            }
        }
    }

    private static void AssertRefused<T>(Method<T> method, int place, int length, int expected)
        where T : unmanaged
    {
        Memory<T>[] memory = [.. method.Arguments.Select((argument, i) => new T[i == place ? length : argument.Length])];
        string argument = method.Arguments[place].Name;

        ArgumentException? exception = Record.Exception(() => method.Invoke(memory)) as ArgumentException;

        string what = $"{method.Name}, {argument} of {length}: {exception?.Message ?? "not refused"}";
        Assert.True(exception?.GetType() == typeof(ArgumentException), what);
        Assert.True(exception.ParamName == argument, what);
        Assert.True(Regex.IsMatch(exception.Message, $@"\b{length}\b"), what);
        Assert.True(Regex.IsMatch(exception.Message, $@"\b{expected}\b"), what);
    }

    private static int[] WrongLengths(Argument argument, int inputSize)
    {
        if (argument.Name == "inputs")
        {
            // Every multiple of S_0 but 0 is right.
            return inputSize == 1 ? [0] : [0, 1, argument.Length - 1, argument.Length + 1];
        }

        int[] wrong = [argument.Length - 1, argument.Length + 1, argument.Length * 2];
        return argument.IsOptional ? wrong : [0, .. wrong];
    }
}
