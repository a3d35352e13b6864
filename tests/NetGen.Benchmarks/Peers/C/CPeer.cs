using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.C;

/// <summary>C for exactly this network, by gcc -O3 -ffast-math for this machine or what is said. A batch is one call.</summary>
internal sealed unsafe class CPeer<T>(Subject<T> subject, string instructionSet = "-march=native") : IPeer
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int FirstLevelCache = 64 << 10;

    private readonly Lazy<CLibrary<T>[]> _libraries = new(() => Array.ConvertAll(Blocks(subject), block => new CLibrary<T>(subject.Shape, block, instructionSet)));

    public string Name => "C";

    public IEnumerable<Work> ForwardEach(int points)
    {
        CLibrary<T> library = _libraries.Value[0];
        T[] parameters = Parameters();
        fixed (T* p = parameters)
        {
            library.Prepare(p);
        }

        return [Forward(library.ForwardRows, parameters, points), Forward(library.ForwardColumns, parameters, points)];
    }

    public IEnumerable<Work> ForwardBatch(int points) =>
        ForwardEach(points).Concat(_libraries.Value.Select(library => Forward(library.ForwardBatch, Parameters(), points)));

    public IEnumerable<Work> Gradient(int points)
    {
        List<Work> ways = [Gradient(_libraries.Value[0].GradientRows, points)];
        foreach (CLibrary<T> library in _libraries.Value)
        {
            ways.Add(Gradient(library.GradientBatch, points));
        }

        return ways;
    }

    public IEnumerable<Work> Train(int points, int steps, double rate) =>
        _libraries.Value.Select(library => Train(library.Train, points, steps, T.CreateChecked(rate)));

    public void Dispose()
    {
        if (_libraries.IsValueCreated)
        {
            foreach (CLibrary<T> library in _libraries.Value)
            {
                library.Dispose();
            }
        }
    }

    private Work Forward(delegate* unmanaged<T*, T*, T*, int, void> forward, T[] parameters, int points)
    {
        T[] inputs = subject.Inputs(points);
        T[] outputs = new T[points * subject.Network.OutputSize];
        return new Work(Run, () => [Numbers.ToDoubles<T>(outputs)]);

        void Run()
        {
            fixed (T* p = parameters, x = inputs, y = outputs)
            {
                forward(p, x, y, points);
            }
        }
    }

    private Work Gradient(delegate* unmanaged<T*, T*, T*, T*, int, T> function, int points)
    {
        T[] parameters = Parameters();
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        T[] gradient = new T[parameters.Length];
        T cost = T.Zero;
        return new Work(Run, () => [[double.CreateChecked(cost)], Arrange(gradient)]);

        void Run()
        {
            fixed (T* p = parameters, x = inputs, t = targets, g = gradient)
            {
                cost = function(p, x, t, g, points);
            }
        }
    }

    private Work Train(delegate* unmanaged<T*, T*, T*, int, int, T, T> function, int points, int steps, T rate)
    {
        T[] initial = Parameters();
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        T[] parameters = [.. initial];
        return new Work(Run, () => [Arrange(parameters)]);

        void Run()
        {
            initial.CopyTo(parameters, 0);
            fixed (T* p = parameters, x = inputs, t = targets)
            {
                function(p, x, t, points, steps, rate);
            }
        }
    }

    /// <summary>
    /// Data points in a block. Larger blocks add up a gradient's lanes less often: all the points, if their activations are no more
    /// than a few first-level caches.
    /// </summary>
    private static int[] Blocks(Subject<T> subject)
    {
        int all = (subject.Shape.GradientPoints + 15) / 16 * 16;
        return [64, subject.Shape.Sizes.Sum() * all * sizeof(T) <= FirstLevelCache ? all : 128];
    }

    /// <summary>In the order of network.c: of each layer the weights row by row, then the biases.</summary>
    private T[] Parameters() =>
        [.. Enumerable.Range(1, subject.Network.LayerCount).SelectMany(l => subject.Weights(l).Concat(subject.Biases(l)))];

    private double[] Arrange(T[] values)
    {
        List<T[]> weights = [];
        List<T[]> biases = [];
        int start = 0;
        for (int l = 1; l <= subject.Network.LayerCount; l++)
        {
            int outputs = subject.Network.LayerSize(l);
            int count = outputs * subject.Network.LayerSize(l - 1);
            weights.Add(values[start..(start + count)]);
            biases.Add(values[(start + count)..(start + count + outputs)]);
            start += count + outputs;
        }

        return subject.Arrange(weights, biases);
    }
}
