using System;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training;

public class AllocationTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public void EpochsAllocateNothing(int batchSize, bool shuffle)
    {
        AllocatedBy(10, batchSize, shuffle);

        Assert.Equal(AllocatedBy(10, batchSize, shuffle), AllocatedBy(1000, batchSize, shuffle));
    }

    private static long AllocatedBy(int epochs, int batchSize, bool shuffle)
    {
        var network = new FlowerNet();
        float[] inputs = new float[20];
        float[] targets = new float[10];
        var options = new TrainingOptions { Epochs = epochs, BatchSize = batchSize, Shuffle = shuffle, Progress = new SilentProgress() };

        return AllocatedBytes.Of(() => network.Train(inputs, targets, options));
    }

    private sealed class SilentProgress : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}
