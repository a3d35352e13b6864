using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Planning;

/// <summary>
/// The kernels that have units in their lanes: each data point of the block is a row of its own, and a layer's weights are
/// stored input by input, so that a row of them is a vector's load. Nothing of the user's batch is turned round on the way in.
/// </summary>
/// <param name="Points">How many data points at a time.</param>
/// <param name="Lanes">What the rows of a layer are filled up to a multiple of.</param>
/// <param name="VectorBits">The widths of vector that it is compiled for, the widest first; beside them always one number alone.</param>
/// <param name="Activations">Where A(l), and later H(l), stands in a data point's row; index 0 is A(1).</param>
/// <param name="PreActivations">Where Z(l) stands in a data point's row; that of A(l), which then replaces it, where it is not kept.</param>
/// <param name="RowLength">The length of a data point's row.</param>
/// <param name="UnitStride">The length of a row of the matrices that have a row for each output unit.</param>
/// <param name="Biases">Where a copy of b(l) stands that may be read past its end; −1 where the parameters themselves may.</param>
/// <param name="Outputs">Where A(L) of the block stands, a row for each unit.</param>
/// <param name="OutputPreActivations">Where Z(L) of the block stands, a row for each unit.</param>
/// <param name="ForwardLength">The length of what of the block forward propagation needs.</param>
/// <param name="OutputErrors">Where H(L) stands, a row for each unit.</param>
/// <param name="Targets">Where T stands, a row for each unit.</param>
/// <param name="Losses">Where the losses stand.</param>
/// <param name="Scales">Where w_n / N stands.</param>
/// <param name="Length">The length of the block.</param>
/// <param name="Transposed">Where (W(l))ᵗ stands in the memory for all of them; that of layer 1 is the last.</param>
/// <param name="TransposedLength">The length of that memory without layer 1.</param>
/// <param name="TurnedPoints">
/// How many data points at a time are turned round before the output layer, so that few outputs fill whole vectors; 0 where
/// the output layer is computed like the others.
/// </param>
/// <param name="Turned">Where A(L−1) of so many data points stands, a row for each unit.</param>
/// <param name="OutputWeightSums">Where the sums for ∂J/∂W(L) stand, a row for each output unit.</param>
/// <param name="OutputBiasSums">Where the sums for ∂J/∂b(L) stand, as many as there are lanes for each output unit.</param>
/// <param name="InputRows">How many rows of ∂J/∂X are computed at a time.</param>
internal sealed record RowPlan(
    int Points,
    int Lanes,
    EquatableArray<int> VectorBits,
    EquatableArray<int> Activations,
    EquatableArray<int> PreActivations,
    int RowLength,
    int UnitStride,
    EquatableArray<int> Biases,
    int Outputs,
    int OutputPreActivations,
    int ForwardLength,
    int OutputErrors,
    int Targets,
    int Losses,
    int Scales,
    int Length,
    EquatableArray<int> Transposed,
    int TransposedLength,
    int TurnedPoints,
    int Turned,
    int OutputWeightSums,
    int OutputBiasSums,
    int InputRows)
{
    /// <summary>Larger transposed weights are rented from the shared array pool.</summary>
    public const int MaximumStackTransposed = 8 * 1024;

    /// <summary>From so many data points on a copy of wide layers' weights is worth its time.</summary>
    public const int PackedPoints = 512;

    /// <summary>Whether the block and the rows come from the shared array pool, because they are too large for the stack.</summary>
    public bool IsRented { get; init; }

    /// <summary>Whether the output layer is computed with data points in the lanes.</summary>
    public bool IsOutputTurned => TurnedPoints > 0;

    /// <summary>A number of units, filled up to whole vectors.</summary>
    public int Padded(int size) => (size + Lanes - 1) / Lanes * Lanes;
}
