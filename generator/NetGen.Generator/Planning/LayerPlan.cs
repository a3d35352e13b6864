namespace NetGen.Generator.Planning;

/// <summary>How one layer is computed. Weights are stored row by row, then the biases.</summary>
/// <param name="Number">l, 1 to L.</param>
/// <param name="Size">S_l.</param>
/// <param name="PreviousSize">S_(l−1).</param>
/// <param name="WeightOffset">Where W(l)[0, 0] stands among the parameters.</param>
/// <param name="BiasOffset">Where b(l)[0] stands among the parameters.</param>
/// <param name="KeepsPreActivation">Whether backpropagation or the loss needs z as well as a.</param>
/// <param name="Schedule">How its sums are written.</param>
internal sealed record LayerPlan(
    int Number,
    int Size,
    int PreviousSize,
    int WeightOffset,
    int BiasOffset,
    bool KeepsPreActivation,
    Schedule Schedule)
{
    /// <summary>How many sums are taken at a time in a loop, so that each activation that is loaded serves several.</summary>
    public const int UnitsAtATime = 4;
}
