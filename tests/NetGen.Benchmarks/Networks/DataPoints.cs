using System;
using System.Numerics;

namespace NetGen.Benchmarks.Networks;

/// <summary>Inputs and targets of one data point after another, the same in every run.</summary>
internal sealed class DataPoints<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Random _random = new(1);

    public DataPoints(INetwork<T> network, int count)
    {
        Inputs = new T[count * network.InputSize];
        Targets = new T[count * network.OutputSize];
        for (int n = 0; n < count; n++)
        {
            Fill(n, Inputs.AsSpan(n * network.InputSize, network.InputSize), Targets.AsSpan(n * network.OutputSize, network.OutputSize), network is IClassifier<T>);
        }
    }

    public T[] Inputs { get; }

    public T[] Targets { get; }

    private void Fill(int index, Span<T> inputs, Span<T> targets, bool isClassifier)
    {
        if (inputs.Length == 2)
        {
            (double x, double y, int label) = FlowerPoints.At(index, Normal);
            inputs[0] = T.CreateChecked(x);
            inputs[1] = T.CreateChecked(y);
            targets[0] = T.CreateChecked(label);
            return;
        }

        foreach (ref T x in inputs)
        {
            x = T.CreateChecked(Normal());
        }

        if (isClassifier)
        {
            targets[_random.Next(targets.Length)] = T.One;
            return;
        }

        foreach (ref T t in targets)
        {
            t = T.CreateChecked(Normal());
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
