namespace NetGen.KernelRuns.Networks;

/// <summary>Eight layers of two units.</summary>
[Network(2, 2, 2, 2, 2, 2, 2, 2, 2, Activations = "tanh,sigmoid,gaussian,silu,softsign,hardtanh,hardsigmoid,softplus", Cost = "Poisson")]
public partial class NarrowDeepNet;
