namespace NetGen.Generator.Planning;

/// <summary>How one layer is computed and where its parameters lie: the weights, then the biases.</summary>
/// <param name="Number">l, 1 to L.</param>
/// <param name="Size">S_l.</param>
/// <param name="PreviousSize">S_(l−1).</param>
/// <param name="WeightOffset">Where W(l)[0, 0] stands among the parameters.</param>
/// <param name="BiasOffset">Where b(l)[0] stands among the parameters.</param>
/// <param name="KeepsPreActivation">Whether backpropagation or the loss needs z as well as a.</param>
/// <param name="Schedule">How its sums are written.</param>
/// <param name="IsInputMajor">Whether the weights stand input by input, so that those of an input to all units are next to each other, or unit by unit.</param>
/// <param name="Chains">In how many parts a unit's sum is taken: part c has the inputs c, c + Chains, c + 2·Chains …; the first starts from the bias.</param>
/// <param name="PointInputs">
/// How many inputs one data point's sums take at a time where a vector's width makes a row of weights longer than a tile; all of
/// them where that gains nothing.
/// </param>
internal sealed record LayerPlan(
    int Number,
    int Size,
    int PreviousSize,
    int WeightOffset,
    int BiasOffset,
    bool KeepsPreActivation,
    Schedule Schedule,
    bool IsInputMajor,
    int Chains,
    int PointInputs)
{
    /// <summary>The vectors side by side in the widest panel of one data point's sums.</summary>
    public const int PointPanelVectors = 8;

    /// <summary>Where W(l)[i, j] stands among the parameters.</summary>
    public int WeightPlace(int i, int j) => WeightOffset + (IsInputMajor ? (j * Size) + i : (i * PreviousSize) + j);

    /// <summary>How many sums are taken at a time in a loop, so that each activation that is loaded serves several.</summary>
    public const int UnitsAtATime = 4;
}
