using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The sums of a layer that are in registers together.</summary>
/// <param name="First">The first of their vectors of units.</param>
/// <param name="Count">How many vectors.</param>
/// <param name="FirstChain">The first of the parts of each sum.</param>
/// <param name="ChainCount">How many parts.</param>
internal sealed record SumGroup(int First, int Count, int FirstChain, int ChainCount)
{
    public IEnumerable<int> Vectors => Enumerable.Range(First, Count);

    public IEnumerable<int> Chains => Enumerable.Range(FirstChain, ChainCount);
}
