using System;

namespace NetGen;

/// <summary>Tells the domain of a network's targets.</summary>
internal static class TargetDomains
{
    /// <summary>The domain of a network's cost; every finite number where the cost is not known.</summary>
    public static TargetDomain Of<T>(INetwork<T> network)
        where T : unmanaged
    {
        string cost = network.Description.Cost ?? "";
        int arguments = cost.IndexOf('(', StringComparison.Ordinal);
        return (arguments < 0 ? cost : cost[..arguments]).Trim().ToUpperInvariant() switch
        {
            "CROSSENTROPY" => TargetDomain.Probability,
            "CATEGORICALCROSSENTROPY" => TargetDomain.Distribution,
            "HINGE" => TargetDomain.Signs,
            "POISSON" => TargetDomain.NotNegative,
            _ => TargetDomain.Real,
        };
    }
}
