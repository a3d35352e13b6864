using System;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Data;

public class DataCheckTests
{
    private static readonly TrainingOptions Options = new() { Epochs = 1 };

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void InputsMustBeFinite(float value, string text)
    {
        // Every place, so that whole vectors and what is left over are both met.
        for (int place = 0; place < 38; place++)
        {
            float[] inputs = new float[38];
            inputs[place] = value;

            Refused(
                () => new FlowerNet().Train(inputs, new float[19], Options),
                "inputs",
                $"inputs[{place}], input {place % 2} of data point {place / 2}, is {text}; it must be a finite number.");
        }
    }

    [Fact]
    public void LargestNumbersAreFinite()
    {
        var network = new FixedNetwork<double>(1);
        double[] inputs = [double.MaxValue, double.MinValue, double.Epsilon, -0.0, 1, 2, 3, 4, 5];

        Assert.Throws<NotSupportedException>(() => network.Train(inputs, inputs, Options));
    }

    [Fact]
    public void TargetsMustBeFinite() => Refused(
        () => new DefaultNet().Train(new float[6], [0, 1, 2, float.NaN], Options),
        "targets",
        "targets[3], output 1 of data point 1, is NaN; it must be a finite number.");

    [Theory]
    [InlineData(1.2f)]
    [InlineData(-0.1f)]
    public void CrossEntropyTakesProbabilities(float target) => Refused(
        () => new FlowerNet().Train(new float[6], [0, 1, target], Options),
        "targets",
        FormattableString.Invariant($"targets[2], output 0 of data point 2, is {(double)target}; with the cost CrossEntropy it must be 0 to 1."));

    [Fact]
    public void CategoricalCrossEntropyTakesDistributions()
    {
        Refused(
            () => new DoubleSoftmaxNet().Train(new double[6], [1, 0, 0, 0.5, 0.25, 0.5], Options),
            "targets",
            "targets: the 3 targets of data point 1 add up to 1.25; with the cost CategoricalCrossEntropy they must add up to 1.");
        Refused(
            () => new DoubleSoftmaxNet().Train(new double[3], (double[])[2, -1, 0], Options),
            "targets",
            "targets[0], output 0 of data point 0, is 2; with the cost CategoricalCrossEntropy it must be 0 to 1.");

        // As written with four decimals.
        new DoubleSoftmaxNet().Train(new double[3], [0.3333, 0.3333, 0.3333], Options);
    }

    [Fact]
    public void HingeTakesSigns()
    {
        Refused(
            () => new MarginNet().Train(new float[6], [1, 0], Options),
            "targets",
            "targets[1], output 1 of data point 0, is 0; with the cost Hinge it must be -1 or 1.");
        new MarginNet().Train(new float[6], [1, -1], Options);
    }

    [Fact]
    public void PoissonTakesCounts() => Refused(
        () => new CountingNet().Train(new float[4], [3, 0, -1], Options),
        "targets",
        "targets[2], output 2 of data point 0, is -1; with the cost Poisson it must be 0 or more.");

    [Fact]
    public void PartsOfSetsAreNamed()
    {
        Refused(() => Train(new DataSet<float>(new float[3], new float[1])), "data.Inputs", "data.Inputs holds 3 numbers; it must hold a multiple of 2, at least one data point of 2.");
        Refused(() => Train(new DataSet<float>([], new float[1])), "data.Inputs", "data.Inputs holds 0 numbers;");
        Refused(() => Train(new DataSet<float>(new float[4], new float[1])), "data.Targets", "data.Targets holds 1 number; it must hold 2: 2 data points of 1.");
        Refused(() => Train(new DataSet<float>(new float[4], (int[])[0, 2])), "data.Labels", "data.Labels[1] is 2; it must be the number of a class, 0 to 1.");
        Refused(() => Train(new DataSet<float>(new float[4], new float[2], new float[3])), "data.SampleWeights", "data.SampleWeights holds 3 numbers; it must hold 2 or be empty.");
        Refused(() => Train(new DataSet<float>(new float[4], new float[2], [1, -1])), "data.SampleWeights", "data.SampleWeights[1] is -1; it must be 0 or more, and finite.");
        Refused(() => Train(new DataSet<float>(new float[4], new float[2], [0, 0])), "data.SampleWeights", "data.SampleWeights holds 2 zeros; at least one weight must be positive.");
        Refused(
            () => new FlowerNet().Train(new DataSet<float>(new float[4], new float[2]), new DataSet<float>(new float[4], (float[])[2, 0]), Options),
            "validation.Targets",
            "validation.Targets[0], output 0 of data point 0, is 2;");
        Refused(
            () => new FlowerNet().Train(new DataSet<float>(new float[4], new float[2]), new DataSet<float>(new float[4], new int[2]), Options),
            "validation",
            "One of data and validation has labels, the other has targets;");
        Refused(
            () => new DefaultNet().Train(new DataSet<float>(new float[3], new int[1]), Options),
            "data.Labels",
            "data.Labels require a network with the cost CategoricalCrossEntropy or with one output;");
    }

    [Fact]
    public void OptionsThatContradictEachOtherAreRefused()
    {
        var set = (Inputs: new float[4], Targets: new float[2]);
        Refused(
            () => new FlowerNet().Train(set.Inputs, set.Targets, new TrainingOptions { EarlyStopping = new EarlyStopping() }),
            "options",
            "EarlyStopping requires a validation set or a ValidationFraction greater than 0.");
        Refused(
            () => new FlowerNet().Train(new DataSet<float>(set.Inputs, set.Targets), new DataSet<float>(set.Inputs, set.Targets), new TrainingOptions { ValidationFraction = 0.2 }),
            "options",
            "ValidationFraction is 0.2, but there is a validation set; it must be 0.");
        Refused(
            () => new FlowerNet().Train(set.Inputs, set.Targets, new TrainingOptions { CheckpointInterval = 10 }),
            "options",
            "CheckpointInterval is 10, but there is no CheckpointPath to write to.");
        Refused(
            () => new FlowerNet().Train(new float[2], new float[1], new TrainingOptions { ValidationFraction = 0.2 }),
            "options",
            "ValidationFraction is 0.2, but there is only one data point; it needs at least two.");
        Refused(
            () => new FlowerNet().Train(set.Inputs, set.Targets, new TrainingOptions { ClassWeights = [1, 2, 3] }),
            "options",
            "ClassWeights holds 3 numbers; it must hold 2, one for each class.");
        Refused(
            () => new FlowerNet().Train(set.Inputs, set.Targets, new TrainingOptions { ClassWeights = [1, double.NaN] }),
            "options",
            "ClassWeights[1] is NaN; it must be 0 or more, and finite.");
        Refused(
            () => new FlowerNet().Train(set.Inputs, set.Targets, new TrainingOptions { CheckpointPath = AppContext.BaseDirectory }),
            "options",
            $"CheckpointPath is {AppContext.BaseDirectory}, which is a directory; it must name a file in it.");
        Refused(
            () => new FlowerNet().Train(set.Inputs, set.Targets, new TrainingOptions { Schedule = new CosineSchedule(warmupEpochs: 11), Epochs = 10 }),
            "options",
            "Schedule warms up for 11 epochs, but Epochs is 10; it must be at least 11.");
    }

    [Fact]
    public void SomethingOfWeightMustBeLeft()
    {
        Refused(
            () => new FlowerNet().Train(new float[4], (float[])[1, 1], new TrainingOptions { ClassWeights = [1, 0] }),
            "options",
            "ClassWeights gives every data point of the training set a weight of 0; at least one must be positive.");

        // One of two is held out: that with the weight, or the other.
        string held = "";
        for (int seed = 0; seed < 8; seed++)
        {
            var options = new TrainingOptions { ValidationFraction = 0.5, Seed = seed };
            string message = Assert.Throws<ArgumentException>(() => new FlowerNet().Train(new DataSet<float>(new float[4], new float[2], [0, 1]), options)).Message;
            Assert.StartsWith("ValidationFraction is 0.5, which holds out ", message, StringComparison.Ordinal);
            held += message;
        }

        Assert.Contains("holds out every data point with a positive weight; at least one must remain for training.", held, StringComparison.Ordinal);
        Assert.Contains("holds out only data points with a weight of 0; at least one must be positive.", held, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsDoneBeforeTheDataIsFoundSound()
    {
        var network = new FlowerNet(1);
        float[] before = network.Parameters.ToArray();

        Assert.Throws<ArgumentException>(() => network.Train(new float[4], [0, 2], new TrainingOptions { StandardizeInputs = true }));

        Assert.Equal(before, network.Parameters.ToArray());
    }

    private static void Train(DataSet<float> data) => new FlowerNet().Train(data, Options);

    private static void Refused(Action call, string argument, string message)
    {
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(argument, exception.ParamName);
    }
}
