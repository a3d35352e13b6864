using System;
using System.Collections.Generic;
using System.Numerics;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.Generated;

/// <summary>The generated network.</summary>
internal sealed class GeneratedPeer<T, TCall>(Subject<T> subject, TCall call) : IPeer
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TCall : struct, INetworkCall<T>
{
    public string Name => "NetGen";

    public IEnumerable<Work> ForwardEach(int points)
    {
        T[] inputs = subject.Inputs(points);
        T[] outputs = new T[points * TCall.Outputs];
        return [new Work(() => Each(call, inputs, outputs), () => [Numbers.ToDoubles<T>(outputs)])];
    }

    public IEnumerable<Work> ForwardBatch(int points)
    {
        T[] inputs = subject.Inputs(points);
        T[] outputs = new T[points * TCall.Outputs];
        return [new Work(() => call.Forward(inputs, outputs), () => [Numbers.ToDoubles<T>(outputs)])];
    }

    public IEnumerable<Work> Gradient(int points)
    {
        INetwork<T> network = subject.Network;
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        T[] gradient = new T[network.ParameterCount];
        T cost = T.Zero;
        return [new Work(() => cost = network.Gradient(inputs, targets, gradient), () => [[double.CreateChecked(cost)], Numbers.ToDoubles<T>(gradient)])];
    }

    public IEnumerable<Work> Train(int points, int steps, double rate)
    {
        INetwork<T> network = subject.Network;
        T[] inputs = subject.Inputs(points);
        T[] targets = subject.Targets(points);
        TrainingOptions options = new() { Optimizer = new GradientDescent(rate), Epochs = steps };
        T[] trained = new T[network.ParameterCount];
        return [new Work(Train, () => [Numbers.ToDoubles<T>(trained)])];

        void Train()
        {
            subject.InitialParameters.CopyTo(network.Parameters);
            network.Train(inputs, targets, options);
            network.Parameters.CopyTo(trained);
            subject.InitialParameters.CopyTo(network.Parameters);
        }
    }

    public void Dispose()
    {
    }

    private static void Each(TCall call, T[] inputs, T[] outputs)
    {
        ReadOnlySpan<T> x = inputs;
        Span<T> y = outputs;
        while (!x.IsEmpty)
        {
            call.Forward(x[..TCall.Inputs], y[..TCall.Outputs]);
            x = x[TCall.Inputs..];
            y = y[TCall.Outputs..];
        }
    }
}
