using System;
using System.Linq;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Onnx.Tests.Import;

/// <summary>However a model writes an activation function, the imported network computes what ONNX Runtime makes of the model.</summary>
public class SpellingTests(ITestOutputHelper output)
{
    public static TheoryData<string> Hidden => new(Spelling.All.Where(spelling => spelling.Activation != "softmax").Select(spelling => spelling.Title));

    public static TheoryData<string> Output => new(Spelling.All.Where(spelling => !spelling.IsScaled).Select(spelling => spelling.Title));

    public static TheoryData<string> Scaled => new(Spelling.All.Where(spelling => spelling.IsScaled).Select(spelling => spelling.Title));

    [Theory]
    [MemberData(nameof(Hidden))]
    public void In_a_hidden_layer(string title)
    {
        Spelling spelling = Spelling.All.Single(spelling => spelling.Title == title);
        RandomNumbers random = NewRandom();
        TestModel model = new(random, spelling.Opset);
        string y = model.Dense(spelling.Write(model, model.Dense(TestModel.Input, 3, 8)), 8, 2);

        OnnxModel imported = AssertSame(model.Bytes(y), random);

        Assert.Equal([spelling.Activation, "identity"], imported.Description.Activations);
    }

    [Theory]
    [MemberData(nameof(Output))]
    public void In_the_output_layer(string title)
    {
        Spelling spelling = Spelling.All.Single(spelling => spelling.Title == title);
        RandomNumbers random = NewRandom();
        TestModel model = new(random, spelling.Opset);
        string y = spelling.Write(model, model.Dense(TestModel.Input, 3, 5));

        OnnxModel imported = AssertSame(model.Bytes(y), random);

        Assert.Equal([spelling.Activation], imported.Description.Activations);
    }

    [Theory]
    [MemberData(nameof(Scaled))]
    public void Scales_after_the_output_layers_activation_take_a_layer_of_their_own(string title)
    {
        Spelling spelling = Spelling.All.Single(spelling => spelling.Title == title);
        RandomNumbers random = NewRandom();
        TestModel model = new(random, spelling.Opset);
        string y = spelling.Write(model, model.Dense(TestModel.Input, 3, 5));

        OnnxModel imported = AssertSame(model.Bytes(y), random);

        Assert.Equal([spelling.Activation, "identity"], imported.Description.Activations);
        Assert.Equal([3, 5, 5], imported.Description.LayerSizes);
    }

    internal static OnnxModel AssertSame(byte[] model, RandomNumbers random, int inputs = 3, int[]? shape = null, OnnxImportOptions? options = null)
    {
        double[][] points = Reference.RandomPoints(random, 20, inputs);
        OnnxModel imported = TestModel.Import(model, options);
        double distance = OrtSession.Distance(OrtSession.Run(model, points, shape), Reference.Run(imported.ToNetworkFile(), points));
        Assert.InRange(distance, 0, 3e-6);
        return imported;
    }

    private RandomNumbers NewRandom()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new RandomNumbers(seed);
    }
}
