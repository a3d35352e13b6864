using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>How a network is computed: what the text is written from.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Layers">Where each layer's parameters lie and how its sums are written.</param>
/// <param name="Points">The kernels that take one data point at a time, in scalar code.</param>
/// <param name="Blocks">The kernels that take a block of data points, one in each lane of a vector; null for the plain target.</param>
internal sealed record NetworkPlan(NetworkModel Model, EquatableArray<LayerPlan> Layers, KernelPlan Points, KernelPlan? Blocks)
{
    /// <summary>Fewer data points than this go through the scalar kernels one after another, although there are vector kernels.</summary>
    public const int SmallBatch = 4;

    /// <summary>The kernels that gradients are computed by.</summary>
    public KernelPlan Gradients => Blocks ?? Points;
}
