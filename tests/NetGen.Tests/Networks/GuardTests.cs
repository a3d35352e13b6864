using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Nothing is read or written outside the spans: each of them ends, or begins, where accessible memory does.</summary>
public class GuardTests
{
    private const int MostPoints = 40;

    [Theory]
    [InlineData(typeof(FlowerNet))]
    [InlineData(typeof(OddNet))]
    [InlineData(typeof(MediumNet))]
    [InlineData(typeof(DoubleNet))]
    [InlineData(typeof(DoubleClassifier))]
    [InlineData(typeof(SingleUnitNet))]
    [InlineData(typeof(DeepNet))]
    [InlineData(typeof(CountingNet))]
    [InlineData(typeof(MarginNet))]
    [InlineData(typeof(SoftmaxNet))]
    public void NoMethodLeavesItsSpans(Type type)
    {
        object network = Subject.Of(type).Network;
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            for (int points = 1; points <= MostPoints; points++)
            {
                Check(network, points, layout);
            }
        }
    }

    [Theory]
    [InlineData(typeof(DigitsNet), 17)]
    [InlineData(typeof(WideInputNet), 3)]
    [InlineData(typeof(WideHiddenNet), 3)]
    public void NoMethodOfAWideNetworkLeavesItsSpans(Type type, int mostPoints)
    {
        object network = Subject.Of(type).Network;
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            foreach (int points in (int[])[1, mostPoints])
            {
                Check(network, points, layout);
            }
        }
    }

    [Theory]
    [InlineData(BatchLayout.SampleRows)]
    [InlineData(BatchLayout.SampleColumns)]
    public void NoFunctionalFormLeavesItsSpans(BatchLayout layout)
    {
        for (int points = 1; points <= MostPoints; points++)
        {
            AssertStayInside(Methods.OfOddNetFunctional(points, layout));
        }
    }

    private static void Check(object network, int points, BatchLayout layout)
    {
        if (network is INetwork<float> single)
        {
            AssertStayInside(Methods.Of(single, points, layout));
        }
        else
        {
            AssertStayInside(Methods.Of((INetwork<double>)network, points, layout));
        }
    }

    private static void AssertStayInside<T>(IEnumerable<Method<T>> methods)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (Method<T> method in methods)
        {
            T[][] numbers = [.. method.Arguments.Select((argument, i) => Methods.Numbers<T>(argument, i))];
            GuardedRegion[] regions = [.. numbers.Select(part => new GuardedRegion(part.Length * Unsafe.SizeOf<T>()))];
            byte[] expected = method.BytesOf([.. numbers.Select(part => part.ToArray().AsMemory())]);

            foreach (bool atEnd in (bool[])[false, true])
            {
                byte[] actual = method.BytesOf([.. regions.Select((region, i) => region.Place<T>(numbers[i], atEnd))]);

                Assert.True(expected.AsSpan().SequenceEqual(actual), $"{method.Name}: other results than in arrays");
                Assert.All(regions, region => Assert.True(region.IsIntact, $"{method.Name}: written outside a span"));
            }

            Array.ForEach(regions, region => region.Dispose());
        }
    }
}
