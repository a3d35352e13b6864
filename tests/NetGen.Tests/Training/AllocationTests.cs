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
        AllocatedBytes.AssertSameForLongLoops(epochs => AllocatedBy(epochs, batchSize, shuffle), 10, 1000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void NeitherValidationNorHistoryAllocatesWithTheEpochs(int batchSize)
    {
        long Allocated(int epochs)
        {
            var network = new FlowerNet();
            (float[] inputs, float[] targets) = Noise.Circle(30, 1);
            var options = new TrainingOptions
            {
                Epochs = epochs,
                BatchSize = batchSize,
                Progress = new SilentProgress(),
                ProgressInterval = 1,
                HistoryInterval = Math.Max(1, epochs / 10),
                ValidationFraction = 0.3,
                EarlyStopping = new EarlyStopping(patience: int.MaxValue),
                StandardizeInputs = true,
                ClassWeights = [1, 2],
                MaxDuration = TimeSpan.FromHours(1),
            };
            return AllocatedBytes.Of(() => network.Train(inputs, targets, options));
        }

        AllocatedBytes.AssertSameForLongLoops(Allocated, 10, 1000);
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
