using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The generated files as people read them. CONTRIBUTING.md tells how to accept a change.</summary>
public class SnapshotTests
{
    [Fact]
    public void Flower() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.Flower));

    [Fact]
    public void OneLayer() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.OneLayer));

    [Fact]
    public void FourLayers() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.FourLayers));

    [Fact]
    public void Softmax() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.Softmax));

    [Fact]
    public void SoftmaxJacobian() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.SoftmaxJacobian));

    [Fact]
    public void DoublePrecision() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.Double));

    [Fact]
    public void OwnActivation() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.OwnActivation));

    [Fact]
    public void NestedInGeneric() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.NestedInGeneric));

    [Fact]
    public void Digits() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.Digits));

    [Fact]
    public void PlainFlower() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.Flower, CompilationSettings.Plain));

    [Fact]
    public void PlainLooped() => Snapshot.Verify(GeneratorHarness.Run(SampleNetworks.Looped, CompilationSettings.Plain));
}
