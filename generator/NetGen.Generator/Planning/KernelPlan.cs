using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Planning;

/// <summary>One set of kernels: how many data points they take at a time and where their buffers lie.</summary>
/// <param name="Points">How many data points at a time, the length of a row of the block.</param>
/// <param name="Lanes">
/// How many partial sums over data points there are, whatever the width of a vector: with the sizes alone it fixes the order of
/// every sum. 1 for scalar kernels.
/// </param>
/// <param name="VectorBits">The widths of vector that it is compiled for, the widest first; beside them always one number alone.</param>
/// <param name="IsRented">Whether the block comes from the shared array pool, because one data point alone is too large for the stack.</param>
/// <param name="Buffers">The layout of the block.</param>
internal sealed record KernelPlan(int Points, int Lanes, EquatableArray<int> VectorBits, bool IsRented, BufferPlan Buffers);
