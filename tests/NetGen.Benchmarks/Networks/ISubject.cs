using System.Collections.Generic;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Networks;

/// <summary>A network of either precision, its peers, and the right results, computed in double precision.</summary>
internal interface ISubject
{
    NetworkShape Shape { get; }

    bool IsSingle { get; }

    /// <summary>The generated network, called as users call it.</summary>
    IPeer CreateGenerated();

    /// <summary>Every other program that can be the same network on this machine.</summary>
    IEnumerable<IPeer> CreatePeers();

    /// <summary>A(L) of the first data points.</summary>
    double[][] RightOutputs(int points);

    /// <summary>J, and ∂J/∂parameters in the order of the generated network.</summary>
    double[][] RightGradient(int points);

    /// <summary>J of the first data points with other parameters.</summary>
    double CostWith(double[] parameters, int points);

    /// <summary>J after gradient descent over the first data points.</summary>
    double RightCostAfterTraining(int points, int steps, double rate);
}
