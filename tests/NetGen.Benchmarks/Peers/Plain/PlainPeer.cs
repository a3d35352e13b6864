using System.Collections.Generic;
using System.Numerics;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.Plain;

/// <summary>Plain C# over arrays.</summary>
internal sealed class PlainPeer<T>(Subject<T> subject) : IPeer
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public string Name => "plain C#";

    // It goes through every batch one data point after another.
    public IEnumerable<Work> ForwardEach(int points) => ForwardBatch(points);

    public IEnumerable<Work> ForwardBatch(int points)
    {
        PlainNetwork<T> network = PlainNetwork<T>.Like(subject);
        T[] inputs = subject.Inputs(points);
        T[] outputs = new T[points * subject.Network.OutputSize];
        return [new Work(() => network.Forward(inputs, outputs), () => [Numbers.ToDoubles<T>(outputs)])];
    }

    public IEnumerable<Work> Gradient(int points)
    {
        PlainNetwork<T> network = PlainNetwork<T>.Like(subject);
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        T cost = T.Zero;
        return [new Work(
            () => cost = network.Gradient(inputs, targets),
            () => [[double.CreateChecked(cost)], subject.Arrange(network.WeightGradients, network.BiasGradients)])];
    }

    public IEnumerable<Work> Train(int points, int steps, double rate)
    {
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        PlainNetwork<T> network = PlainNetwork<T>.Like(subject);
        return [new Work(Train, () => [subject.Arrange(network.Weights, network.Biases)])];

        void Train()
        {
            network = PlainNetwork<T>.Like(subject);
            for (int step = 0; step < steps; step++)
            {
                network.Gradient(inputs, targets);
                network.Descend(T.CreateChecked(rate));
            }

            network.Gradient(inputs, targets);
        }
    }

    public void Dispose()
    {
    }
}
