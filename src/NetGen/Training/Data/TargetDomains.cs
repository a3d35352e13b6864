using System;

namespace NetGen;

/// <summary>Tells the domain of a network's targets.</summary>
internal static class TargetDomains
{
    /// <summary>Whether a cost is half the squared difference of outputs and targets.</summary>
    public static bool IsSquares(string? cost) =>
        string.Equals(cost, "MeanSquaredError", StringComparison.OrdinalIgnoreCase) || string.Equals(cost, "Euclidean", StringComparison.OrdinalIgnoreCase);

    /// <summary>The domain of a network's cost; every finite number where the cost is not known.</summary>
    public static TargetDomain Of<T>(INetwork<T> network)
        where T : unmanaged => Of(network.Description);

    /// <summary>The domain of a network's cost; every finite number where the cost is not known.</summary>
    public static TargetDomain Of(NetworkDescription network)
    {
        string cost = network.Cost ?? "";
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
