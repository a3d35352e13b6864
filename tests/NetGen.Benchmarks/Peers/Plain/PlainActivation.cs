namespace NetGen.Benchmarks.Peers.Plain;

/// <summary>The activations that the benchmarks' networks have.</summary>
internal enum PlainActivation
{
    Identity,
    Relu,
    Tanh,
    Sigmoid,
    Softmax,
}
