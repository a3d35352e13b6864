using System.Runtime.Intrinsics.X86;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>A native program for linux-arm64.</summary>
[Collection(OnePackage.Name)]
public class ArmTests(ArmProgram program) : IClassFixture<ArmProgram>
{
    [NeedsCommandFact(ArmProgram.Linker, ArmProgram.Emulator)]
    public void Outputs_and_gradients_are_those_of_an_independent_implementation() => Assert.Empty(ReferenceProgram.Mistakes(program.OnArm, ReferenceProgram.Few));

    [NeedsCommandFact(ArmProgram.Linker, ArmProgram.Emulator)]
    public void Parameters_after_a_thousand_steps_are_those_of_x64_to_the_bit()
    {
        // Where products and sums are not fused, they are rounded twice.
        Assert.True(Fma.IsSupported, "This processor has no FMA to compare with.");
        foreach (string network in (string[])["FlowerNet", "FlowerNetDouble", "WideNet"])
        {
            double[] costs = program.OnArm[$"costs of {network}"];
            Assert.True(costs[1] < 0.5 * costs[0], $"{network}: {costs[0]} to {costs[1]}");
            Assert.Equal(program.Here[$"costs of {network}"], costs);
            Assert.Equal(program.Here[$"parameters of {network}"], program.OnArm[$"parameters of {network}"]);
        }
    }
}
