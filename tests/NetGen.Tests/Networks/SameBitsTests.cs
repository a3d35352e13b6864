using System;
using System.Linq;
using NetGen.Tests.Formalism;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>What a data point gives does not depend on the others that are in the call.</summary>
public class SameBitsTests
{
    private const int LargestBatch = 130;

    public static TheoryData<Type> Networks =>
    [
        typeof(FlowerNet), typeof(OddNet), typeof(MediumNet), typeof(DoubleNet), typeof(DoubleClassifier), typeof(SingleUnitNet),
        typeof(DeepNet), typeof(CountingNet), typeof(MarginNet), typeof(BumpNet),
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void OutputsAreTheSameBitsAloneAndInEveryBatch(Type type)
    {
        Subject subject = Subject.Of(type);
        double[][] inputs = subject.Inputs(LargestBatch);
        long[][] alone = [.. inputs.Select(input => Bits.Of(subject.Driver.Forward([input], BatchLayout.SampleRows)))];

        for (int size = 1; size <= LargestBatch; size++)
        {
            AssertSameBits(subject, inputs, alone, first: (LargestBatch - size) / 2, size);
        }
    }

    [Fact]
    public void OutputsOfAWideNetworkAreTheSameBitsAloneAndInABatch()
    {
        Subject subject = Subject.Of(typeof(DigitsNet));
        double[][] inputs = subject.Inputs(LargestBatch);
        long[][] alone = [.. inputs.Select(input => Bits.Of(subject.Driver.Forward([input], BatchLayout.SampleRows)))];

        foreach (int size in (int[])[1, 2, 7, 8, 15, 16, 17, 33, 64, 65, 129, LargestBatch])
        {
            AssertSameBits(subject, inputs, alone, first: LargestBatch - size, size);
        }
    }

    // For so many a copy of the weights is made, where vectors have 16 registers.
    [Theory]
    [InlineData(typeof(DigitsNet))]
    [InlineData(typeof(UnevenPartsNet))]
    public void OutputsOfAWideNetworkAreTheSameBitsAmongHundreds(Type type)
    {
        const int Points = 530;
        Subject subject = Subject.Of(type);
        double[][] inputs = subject.Inputs(Points);
        long[][] alone = [.. inputs.Select(input => Bits.Of(subject.Driver.Forward([input], BatchLayout.SampleRows)))];

        AssertSameBits(subject, inputs, alone, first: 0, Points);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void APlaceInTheBatchChangesNothing(Type type)
    {
        Subject subject = Subject.Of(type);
        double[][] inputs = subject.Inputs(LargestBatch);
        double[] one = inputs[0];
        long[] alone = Bits.Of(subject.Driver.Forward([one], BatchLayout.SampleRows));

        for (int place = 0; place < LargestBatch; place++)
        {
            double[][] batch = [.. inputs.Select((input, n) => n == place ? one : input)];
            foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
            {
                Assert.Equal(alone, Bits.Of(subject.Driver.Forward(batch, layout)[place]));
            }
        }
    }

    private static void AssertSameBits(Subject subject, double[][] inputs, long[][] alone, int first, int size)
    {
        double[][] batch = inputs[first..(first + size)];
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            double[][] outputs = subject.Driver.Forward(batch, layout);

            Assert.Equal(alone[first..(first + size)], outputs.Select(output => Bits.Of(output)));
        }
    }
}
