using System;
using System.Linq;
using NetGen.Numerics;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

/// <summary>Weights copied panel by panel, and all else as it is.</summary>
public class PanelsTests
{
    [Fact]
    public void Copies_some_layers_panel_by_panel_and_the_rest_as_it_is()
    {
        Copies<SingleVector512, float>(index => index);
        Copies<SingleVector256, float>(index => index);
        Copies<SingleVector128, float>(index => index);
        Copies<SingleScalar, float>(index => index);
        Copies<DoubleVector256, double>(index => index);
        Copies<DoubleScalar, double>(index => index);
    }

    [Fact]
    public void Refuses_units_that_are_no_whole_panels()
    {
        Assert.Throws<ArgumentException>(() => Panels.Copy<SingleVector256, float>(new float[40], [0, 1, 24], new float[40]));
        Assert.Throws<ArgumentException>(() => Panels.Copy<SingleVector256, float>(new float[40], [0, 1, 16], new float[39]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Panels.Copy<SingleVector256, float>(new float[40], [30, 1, 16], new float[60]));
    }

    private static void Copies<V, T>(Func<int, T> number)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        const int Before = 5, Between = 3, After = 7, Inputs = 6;
        int panel = 2 * V.Count, first = Inputs * 3 * panel, second = Inputs * panel;
        T[] parameters = [.. Enumerable.Range(1, Before + first + Between + second + After).Select(number)];
        int secondStart = Before + first + Between;
        T[] expected = [.. parameters];
        for (int p = 0; p < 3; p++)
        {
            for (int k = 0; k < Inputs; k++)
            {
                Array.Copy(parameters, Before + (k * 3 * panel) + (p * panel), expected, Before + (((p * Inputs) + k) * panel), panel);
            }
        }

        T[] copy = new T[parameters.Length];
        Panels.Copy<V, T>(parameters, [Before, Inputs, 3 * panel, secondStart, Inputs, panel], copy);

        Assert.Equal(expected, copy);
    }
}
