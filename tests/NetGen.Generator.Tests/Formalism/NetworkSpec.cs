using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>A network for a test compilation.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Layers">S_0 … S_L.</param>
/// <param name="Activations">As in the attribute; null where it says nothing.</param>
/// <param name="Cost">As in the attribute; null where it says nothing.</param>
/// <param name="Precision">Its floating-point type.</param>
internal sealed record NetworkSpec(
    string Name,
    IReadOnlyList<int> Layers,
    string? Activations,
    string? Cost,
    Precision Precision)
{
    /// <summary>The C# name of the floating-point type.</summary>
    public string Real => Precision == Precision.Double ? "double" : "float";

    public bool IsClassifier => ReferenceCost.Parse(Cost).Name == "CategoricalCrossEntropy";

    /// <summary>What a user writes, with an activation of the class's own.</summary>
    public string Source()
    {
        IEnumerable<string?> arguments =
        [
            .. Layers.Select(size => $"{size}"),
            Activations is null ? null : $"Activations = \"{Activations}\"",
            Cost is null ? null : $"Cost = \"{Cost}\"",
            Precision == Precision.Single ? null : "Precision = NetGen.Precision.Double",
        ];

        return $$"""
            [NetGen.Network({{string.Join(", ", arguments.OfType<string>())}})]
            public partial class {{Name}}
            {
                private static {{Real}} Bump({{Real}} z) => z / (1 + z * z);

                private static {{Real}} BumpDerivative({{Real}} z) => (1 - z * z) / ((1 + z * z) * (1 + z * z));
            }
            """;
    }

    public override string ToString() =>
        $"{Name}: {string.Join('-', Layers)} {Activations ?? "(default)"} {Cost ?? "(default)"} {Real}";
}
