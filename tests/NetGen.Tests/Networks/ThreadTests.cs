using System;
using System.Linq;
using System.Threading;
using NetGen.Tests.Formalism;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Any number of threads may use one instance.</summary>
public class ThreadTests
{
    private const int Threads = 8;

    [Theory]
    [InlineData(typeof(FlowerNet), 200)]
    [InlineData(typeof(DoubleClassifier), 200)]
    [InlineData(typeof(DigitsNet), 20)]
    [InlineData(typeof(WideHiddenNet), 4)]
    public void EightThreadsGiveTheBitsOfOne(Type type, int points)
    {
        Subject subject = Subject.Of(type);
        double[][][] inputs = [.. Enumerable.Range(0, Threads).Select(_ => subject.Inputs(points))];
        double[][] targets = subject.Targets(points);
        long[][] Run(double[][] batch) =>
        [
            Bits.Of(subject.Driver.Forward(batch, BatchLayout.SampleColumns)),
            .. Bits.Of(subject.Driver.Gradient(batch, targets, BatchLayout.SampleRows)),
            .. Bits.Of(subject.Driver.Backward(batch, targets, BatchLayout.SampleColumns)),
        ];

        long[][][] alone = [.. inputs.Select(Run)];
        long[][][] together = new long[Threads][][];
        using Barrier barrier = new(Threads);
        Thread[] threads = [.. inputs.Select((batch, i) => new Thread(() =>
        {
            barrier.SignalAndWait();
            together[i] = Run(batch);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(alone, together);
    }
}
