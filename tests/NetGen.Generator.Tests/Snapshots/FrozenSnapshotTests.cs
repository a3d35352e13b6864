using NetGen.Generator.Tests.Frozen;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>Frozen networks as people read them.</summary>
public class FrozenSnapshotTests
{
    private const string Flower =
        """
        using NetGen;

        /// <summary>The flower, frozen.</summary>
        [Network(Weights = "flower.safetensors")]
        public static partial class FlowerNet { }
        """;

    [Fact]
    public void Unrolled() => Snapshot.Verify(GeneratorHarness.Run(Flower, CompilationSettings.Modern, Text()));

    [Fact]
    public void UnrolledPlain() => Snapshot.Verify(GeneratorHarness.Run(Flower, CompilationSettings.Plain, Text()));

    [Fact]
    public void Packed() => Snapshot.Verify(GeneratorHarness.Run(
        """
        using NetGen;

        /// <summary>A larger one.</summary>
        [Network(Weights = "net", Storage = WeightStorage.Int8)]
        public partial class PackedNet { }
        """,
        CompilationSettings.Modern,
        new FrozenNetwork("6,20,3", "relu,softmax", "CategoricalCrossEntropy").Text()));

    private static Microsoft.CodeAnalysis.AdditionalText Text() => new FrozenNetwork("2,4,1", "tanh,sigmoid", "CrossEntropy").Text("flower.safetensors");
}
