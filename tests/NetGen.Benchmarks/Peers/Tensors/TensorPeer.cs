using System.Collections.Generic;
using System.Numerics;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.Tensors;

/// <summary>System.Numerics.Tensors' TensorPrimitives, along the units of a layer or along the data points.</summary>
internal sealed class TensorPeer<T>(Subject<T> subject) : IPeer
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public string Name => "TensorPrimitives";

    // The network along the units goes through every batch one data point after another.
    public IEnumerable<Work> ForwardEach(int points) => [Forward(new TensorsAlongUnits<T>(subject), points)];

    public IEnumerable<Work> ForwardBatch(int points) =>
        [Forward(new TensorsAlongUnits<T>(subject), points), Forward(new TensorsAlongPoints<T>(subject, points), points)];

    public IEnumerable<Work> Gradient(int points) =>
        [Gradient(new TensorsAlongUnits<T>(subject), points), Gradient(new TensorsAlongPoints<T>(subject, points), points)];

    public IEnumerable<Work> Train(int points, int steps, double rate)
    {
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        TensorsAlongPoints<T> network = new(subject, points);
        return [new Work(Train, () => [subject.Arrange(network.Weights, network.Biases)])];

        void Train()
        {
            network = new(subject, points);
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

    private Work Forward(TensorNetwork<T> network, int points)
    {
        T[] inputs = subject.Inputs(points);
        T[] outputs = new T[points * subject.Network.OutputSize];
        return new Work(() => network.Forward(inputs, outputs), () => [Numbers.ToDoubles<T>(outputs)]);
    }

    private Work Gradient(TensorNetwork<T> network, int points)
    {
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        T cost = T.Zero;
        return new Work(
            () => cost = network.Gradient(inputs, targets),
            () => [[double.CreateChecked(cost)], subject.Arrange(network.WeightGradients, network.BiasGradients)]);
    }
}
