using System;
using NetGen.Benchmarks.Peers.Generated;

namespace NetGen.Benchmarks.Networks;

/// <summary>Every network that is measured.</summary>
internal static class Catalog
{
    public const string Flower = "2-4-1";
    public const string Double = "24-8-2";

    /// <summary>Those whose forward propagation and gradient are compared with every peer's.</summary>
    public static readonly string[] Names = [Flower, "8-32-16-4", "64-32-10", "784-128-10"];

    /// <summary>Odd sizes, and the nearest round ones.</summary>
    public static readonly (string Odd, string Round)[] OddSizes = [("7-13-5", "8-16-4"), ("100-33-3", "96-32-4")];

    public static ISubject Create(string name) => name switch
    {
        Flower => Of(new FlowerNet(1), net => new FlowerNet.Call(net), "tanh,sigmoid", "CrossEntropy", FlowerPoints.Count),
        "8-32-16-4" => Of(new SmallNet(1), net => new SmallNet.Call(net), "relu,relu,identity", "MeanSquaredError"),
        "64-32-10" => Of(new MediumNet(1), net => new MediumNet.Call(net), "relu,softmax", "CategoricalCrossEntropy"),
        "784-128-10" => Of(new DigitNet(1), net => new DigitNet.Call(net), "relu,softmax", "CategoricalCrossEntropy"),
        "7-13-5" => Of(new OddNet(1), net => new OddNet.Call(net), "relu,identity", "MeanSquaredError"),
        "8-16-4" => Of(new RoundNet(1), net => new RoundNet.Call(net), "relu,identity", "MeanSquaredError"),
        "100-33-3" => Of(new WideOddNet(1), net => new WideOddNet.Call(net), "relu,identity", "MeanSquaredError"),
        "96-32-4" => Of(new WideRoundNet(1), net => new WideRoundNet.Call(net), "relu,identity", "MeanSquaredError"),
        Double => DoubleSubject(new DoubleNet(1)),
        _ => throw new ArgumentException($"No network {name}.", nameof(name)),
    };

    private static Subject<float> Of<TNetwork, TCall>(TNetwork network, Func<TNetwork, TCall> call, string activations, string cost, int gradientPoints = 256)
        where TNetwork : INetwork<float>
        where TCall : struct, INetworkCall<float> =>
        new(Shape(network, activations, cost, gradientPoints), network, subject => new GeneratedPeer<float, TCall>(subject, call(network)));

    private static Subject<double> DoubleSubject(DoubleNet network) => new(
        Shape(network, "tanh,identity", "MeanSquaredError", 200),
        network,
        subject => new GeneratedPeer<double, DoubleNet.Call>(subject, new DoubleNet.Call(network)));

    private static NetworkShape Shape<T>(INetwork<T> network, string activations, string cost, int gradientPoints)
        where T : unmanaged
    {
        string[] sizes = new string[network.LayerCount + 1];
        for (int l = 0; l < sizes.Length; l++)
        {
            sizes[l] = network.LayerSize(l).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new NetworkShape(string.Join('-', sizes), activations, cost, gradientPoints);
    }
}
