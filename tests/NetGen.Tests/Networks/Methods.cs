using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Tests.Networks.Subjects;

namespace NetGen.Tests.Networks;

/// <summary>Every method of a network, for tests that treat their spans alike.</summary>
internal static class Methods
{
    /// <summary>The methods of an instance. Labels, where there are some, lie in memory of the same size.</summary>
    public static IReadOnlyList<Method<T>> Of<T>(INetwork<T> network, int points, BatchLayout layout)
        where T : unmanaged
    {
        Argument inputs = new("inputs", points * network.InputSize);
        Argument outputs = new("outputs", points * network.OutputSize, IsOutput: true);
        Argument targets = new("targets", points * network.OutputSize);
        Argument outputGradient = new("outputGradient", points * network.OutputSize);
        Argument gradient = new("gradient", network.ParameterCount, IsOutput: true, IsOptional: true);
        Argument inputGradient = new("inputGradient", points * network.InputSize, IsOutput: true, IsOptional: true);
        Argument weights = new("sampleWeights", points, IsOptional: true);
        Argument labels = new("labels", points);
        List<Method<T>> methods =
        [
            new("Forward", [inputs, outputs], m =>
            {
                network.Forward(m[0].Span, m[1].Span, layout);
                return default;
            }),
            new("Cost", [inputs, targets, weights], m => network.Cost(m[0].Span, m[1].Span, layout, m[2].Span)),
            new("Gradient", [inputs, targets, gradient, weights], m =>
                network.Gradient(m[0].Span, m[1].Span, m[2].Span, layout, m[3].Span)),
            new("Gradient with inputs", [inputs, targets, gradient, inputGradient, weights], m =>
                network.Gradient(m[0].Span, m[1].Span, m[2].Span, m[3].Span, layout, m[4].Span)),
            new("Gradient of inputs", [inputs, targets, inputGradient], m =>
                network.Gradient(m[0].Span, m[1].Span, default, m[2].Span, layout)),
            new("Backward", [inputs, outputGradient, gradient, inputGradient], m =>
            {
                network.Backward(m[0].Span, m[1].Span, m[2].Span, m[3].Span, layout);
                return default;
            }),
        ];

        if (network is IClassifier<float>)
        {
            IClassifier<T> classifier = (IClassifier<T>)network;
            methods.AddRange(
            [
                new("Cost of labels", [inputs, labels, weights], m =>
                    classifier.Cost(m[0].Span, MemoryMarshal.Cast<T, int>(m[1].Span), layout, m[2].Span)),
                new("Gradient of labels", [inputs, labels, gradient, weights], m =>
                    classifier.Gradient(m[0].Span, MemoryMarshal.Cast<T, int>(m[1].Span), m[2].Span, layout, m[3].Span)),
                new("Gradient of labels with inputs", [inputs, labels, gradient, inputGradient, weights], m =>
                    classifier.Gradient(m[0].Span, MemoryMarshal.Cast<T, int>(m[1].Span), m[2].Span, m[3].Span, layout, m[4].Span)),
            ]);
        }

        return methods;
    }

    /// <summary>The functional forms of one network.</summary>
    public static IReadOnlyList<Method<float>> OfOddNetFunctional(int points, BatchLayout layout)
    {
        Argument parameters = new("parameters", OddNet.ParameterCount);
        Argument[] Arguments(string method) =>
            [parameters, .. Of(new OddNet(), points, layout).Single(one => one.Name == method).Arguments];
        return
        [
            new("Forward", Arguments("Forward"), m =>
            {
                OddNet.Functional.Forward(m[0].Span, m[1].Span, m[2].Span, layout);
                return default;
            }),
            new("Cost", Arguments("Cost"), m => OddNet.Functional.Cost(m[0].Span, m[1].Span, m[2].Span, layout, m[3].Span)),
            new("Gradient", Arguments("Gradient"), m =>
                OddNet.Functional.Gradient(m[0].Span, m[1].Span, m[2].Span, m[3].Span, layout, m[4].Span)),
            new("Gradient with inputs", Arguments("Gradient with inputs"), m =>
                OddNet.Functional.Gradient(m[0].Span, m[1].Span, m[2].Span, m[3].Span, m[4].Span, layout, m[5].Span)),
            new("Backward", Arguments("Backward"), m =>
            {
                OddNet.Functional.Backward(m[0].Span, m[1].Span, m[2].Span, m[3].Span, m[4].Span, layout);
                return default;
            }),
        ];
    }

    /// <summary>Numbers that suit an argument: labels are small integers, outputs are NaN before they are written.</summary>
    public static T[] Numbers<T>(Argument argument, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] numbers = new T[argument.Length];
        if (argument.IsOutput)
        {
            Array.Fill(numbers, T.NaN);
        }
        else if (argument.Name == "labels")
        {
            Span<int> labels = MemoryMarshal.Cast<T, int>(numbers.AsSpan());
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = i % 2;
            }
        }
        else
        {
            Random random = new(seed);
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = T.CreateChecked(0.05 + (0.9 * random.NextDouble()));
            }
        }

        return numbers;
    }
}
