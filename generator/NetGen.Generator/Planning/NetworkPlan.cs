using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>How a network is computed: what the text is written from.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Layers">Where each layer's parameters lie and how its sums are written.</param>
/// <param name="Points">The layout for kernels in scalar code, which take one data point at a time.</param>
/// <param name="Blocks">The kernels that take a block of data points, one in each lane of a vector; null where there are none.</param>
/// <param name="Rows">The kernels that have units in their lanes; null where there are none.</param>
internal sealed record NetworkPlan(NetworkModel Model, EquatableArray<LayerPlan> Layers, KernelPlan Points, KernelPlan? Blocks, RowPlan? Rows)
{
    /// <summary>Fewer data points than this go through the kernels for one data point one after another, although there are others.</summary>
    public int SmallBatch => Blocks is not null && Rows is not null ? 8 : 4;

    /// <summary>Whether it is frozen: forward propagation and the cost alone.</summary>
    public bool IsFrozen => Model.Frozen is not null;

    /// <summary>Whether its parameters are literals in the kernels, which then take none as an argument.</summary>
    public bool HasLiterals => IsFrozen && Layers[0].Schedule == Schedule.Fused;

    /// <summary>Whether kernels over vectors are among them.</summary>
    public bool HasVectors => Blocks is not null || Rows is not null;

    /// <summary>The place among the parameters that is best on a boundary of a cache line: where the first layer starts whose rows of weights are whole vectors.</summary>
    public int AlignedPlace
    {
        get
        {
            int place = int.MaxValue;
            foreach (LayerPlan layer in Layers)
            {
                if (Rows is not null && layer.Size % Rows.Lanes == 0 && layer.WeightOffset < place)
                {
                    place = layer.WeightOffset;
                }
            }

            return place == int.MaxValue ? 0 : place;
        }
    }
}
