using System;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Kernels;

/// <summary>
/// Networks trained for a thousand steps, and by every other optimizer for a few, on machines of several kinds, which the runtime pretends to be. A process also sees that
/// the outputs of each data point are the same bits alone and in every batch.
/// </summary>
public class SameBitsOnEveryMachineTests(ITestOutputHelper output)
{
    private const int Networks = 6;
    private const int BatchSizes = 4;
    private const int OtherOptimizers = 2 * 5;

    private const string NoIntrinsics = "EnableHWIntrinsic=0";

    private static readonly Lazy<Task<TrainingRun>> ThisMachine = new(() => TrainingRun.WithAsync(""));

    private static readonly Lazy<Task<TrainingRun>> PlainestMachine = new(() => TrainingRun.WithAsync(NoIntrinsics));

    [Theory]
    [InlineData("EnableAVX512=0")]
    [InlineData("PreferredVectorBitWidth=256")]
    [InlineData("PreferredVectorBitWidth=128")]
    [InlineData("EnableAVX512=0;PreferredVectorBitWidth=128")]
    [InlineData("TieredCompilation=0")]
    [InlineData("TieredPGO=0")]
    public async Task TrainingGivesTheSameBits(string setting)
    {
        TrainingRun expected = await ThisMachine.Value;
        TrainingRun actual = await TrainingRun.WithAsync(setting);

        output.WriteLine($"{setting}: {actual.VectorBits} bits, here {expected.VectorBits}");
        Assert.Equal((Networks * BatchSizes) + OtherOptimizers, actual.Networks.Count);
        Assert.Equal(expected.IsFused, actual.IsFused);
        Assert.Equal(expected.Networks, actual.Networks);
    }

    [Theory]
    [InlineData("EnableAVX2=0")]
    [InlineData("EnableAVX=0")]
    [InlineData(NoIntrinsics)]
    public async Task TrainingWithoutFusedMultiplyAddsGivesTheSameBitsAsAnyOtherAndNearlyTheSameCost(string setting)
    {
        const double Tolerance = 1e-3;
        TrainingRun expected = await ThisMachine.Value;
        TrainingRun plainest = await PlainestMachine.Value;
        TrainingRun actual = setting == NoIntrinsics ? plainest : await TrainingRun.WithAsync(setting);

        output.WriteLine($"{setting}: {actual.VectorBits} bits, here {expected.VectorBits}");
        Assert.Equal((Networks * BatchSizes) + OtherOptimizers, actual.Networks.Count);
        if (actual.IsFused == plainest.IsFused)
        {
            Assert.Equal(plainest.Networks, actual.Networks);
        }

        for (int i = 0; i < expected.Networks.Count; i++)
        {
            (string name, double cost) = (expected.Networks[i].Name, expected.Networks[i].Cost);
            Assert.True(
                Math.Abs(actual.Networks[i].Cost - cost) <= Tolerance * Math.Abs(cost),
                $"{name}: a cost of {actual.Networks[i].Cost} in place of {cost}");
        }
    }
}
