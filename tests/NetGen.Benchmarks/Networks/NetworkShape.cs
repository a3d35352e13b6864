using System;
using System.Linq;
using NetGen.Benchmarks.Peers.Plain;

namespace NetGen.Benchmarks.Networks;

/// <summary>What a peer has to know of a network to build the same.</summary>
/// <param name="Name">The sizes, as tables have them: 2-4-1.</param>
/// <param name="Activations">As in the attribute.</param>
/// <param name="Cost">As in the attribute.</param>
/// <param name="GradientPoints">The data points of its gradient.</param>
internal sealed record NetworkShape(string Name, string Activations, string Cost, int GradientPoints)
{
    /// <summary>S_0 … S_L.</summary>
    public int[] Sizes { get; } = [.. Name.Split('-').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))];

    public PlainActivation[] PlainActivations { get; } = [.. Activations.Split(',').Select(name => Enum.Parse<PlainActivation>(name, ignoreCase: true))];

    /// <summary>Multiply-adds of one data point forward.</summary>
    public int MultiplyAdds => Sizes.Zip(Sizes.Skip(1), (inputs, outputs) => inputs * outputs).Sum();

    /// <summary>Floating-point operations of one data point forward.</summary>
    public double ForwardFlop => 2.0 * MultiplyAdds;

    /// <summary>Those of its gradient: forward, ∂J/∂W and Δ, but the inputs need no Δ.</summary>
    public double GradientFlop => 2.0 * ((3 * MultiplyAdds) - (Sizes[0] * Sizes[1]));
}
