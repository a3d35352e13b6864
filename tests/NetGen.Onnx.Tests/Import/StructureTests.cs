using System;
using System.Linq;
using NetGen.Onnx.Format;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Tests.Import;

/// <summary>What stands between layers in exporters' models is folded into the layers: the network computes what ONNX Runtime does.</summary>
public class StructureTests(ITestOutputHelper output)
{
    [Fact]
    public void Normalised_inputs_are_folded_into_the_first_layer()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string scaled = model.Node("Div", model.Node("Sub", TestModel.Input, model.Constant(3)), model.Positive(1, 3));
        string y = model.Dense(model.Node("Relu", model.Dense(model.Node("Mul", scaled, model.Number(0.5)), 3, 6)), 6, 2);

        OnnxModel imported = SpellingTests.AssertSame(model.Bytes(y), random);

        Assert.Equal([3, 6, 2], imported.Description.LayerSizes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Batch_normalisation_is_folded_into_the_layer_before_it_or_after(bool isAfterActivation)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string z = model.Dense(TestModel.Input, 3, 6);
        string a = isAfterActivation ? Normalised(model.Node("Tanh", z)) : model.Node("Tanh", Normalised(z));
        string y = model.Dense(a, 6, 2);

        OnnxModel imported = SpellingTests.AssertSame(model.Bytes(y), random);

        Assert.Equal(["tanh", "identity"], imported.Description.Activations);

        string Normalised(string x) =>
            model.Node("BatchNormalization", [x, model.Positive(6), model.Constant(6), model.Constant(6), model.Positive(6)], Attribute("epsilon", 1e-3));
    }

    [Fact]
    public void A_model_without_constant_folding_is_folded()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string weights = model.Node("Transpose", model.Node("Reshape", model.Constant(15), model.Integers(5, 3)));
        string bias = model.Node("Add", model.Node("Squeeze", model.Node("Unsqueeze", model.Constant(5), model.Integers(0)), model.Integers(0)), model.Number(0.5));
        string zeros = model.Node("ConstantOfShape", model.Node("Shape", bias));
        string scale = model.Node("Sqrt", model.Node("Cast", [model.Number(4)], Attribute("to", 1L)));
        string z = model.Node("Add", model.Node("Add", model.Node("MatMul", TestModel.Input, weights), bias), zeros);
        string y = model.Node("Tanh", model.Node("Mul", scale, z));

        OnnxModel imported = SpellingTests.AssertSame(model.Bytes(y), random);

        Assert.Equal("3-5 tanh, Single", imported.Description.ToString());
    }

    [Theory]
    [InlineData("Flatten")]
    [InlineData("Reshape 0 -1")]
    [InlineData("Reshape -1 12")]
    [InlineData("Reshape by size")]
    public void Pictures_are_flattened(string way)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random, [1, 3, 4]);
        string bright = model.Node("Sub", TestModel.Input, model.Constant(3, 1));
        string flat = way switch
        {
            "Flatten" => model.Node("Flatten", bright),
            "Reshape 0 -1" => model.Node("Reshape", bright, model.Integers(0, -1)),
            "Reshape -1 12" => model.Node("Reshape", bright, model.Integers(-1, 12)),
            _ => model.Node("Reshape", bright, model.Node("Concat", [BatchSize(model, bright), model.Integers(-1)], Attribute("axis", 0L))),
        };

        SpellingTests.AssertSame(model.Bytes(model.Node("Sigmoid", model.Dense(flat, 12, 2))), random, inputs: 12, shape: [1, 3, 4]);
    }

    [Fact]
    public void One_output_may_be_squeezed()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = model.Node("Squeeze", model.Dense(model.Node("Identity", TestModel.Input), 3, 1), model.Integers(1));
        SpellingTests.AssertSame(model.Bytes(y), random);
    }

    [Fact]
    public void Layers_without_an_activation_between_them_stay_two()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = model.Dense(model.Node("Dropout", model.Dense(TestModel.Input, 3, 2)), 2, 4);
        Assert.Equal(["identity", "identity"], SpellingTests.AssertSame(model.Bytes(y), random).Description.Activations);
    }

    [Fact]
    public void Weights_of_half_precision_become_single()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        TensorProto weights = new() { Name = "w", DataType = 10 };
        weights.Dims.AddRange([3, 2]);
        weights.Int32Data.AddRange(new Half[] { (Half)1.5, (Half)(-0.25), Half.Epsilon, (Half)0, (Half)65504, (Half)(-2) }.Select(x => (int)BitConverter.HalfToUInt16Bits(x)));
        model.Graph.Initializer.Add(weights);
        OnnxModel imported = TestModel.Import(model.Bytes(model.Node("MatMul", TestModel.Input, "w")));
        Assert.Equal(Precision.Single, imported.Description.Precision);
        Assert.Equal([1.5, (double)Half.Epsilon, 65504, -0.25, 0, -2], imported.Weights(1));
        Assert.Equal([0, 0], imported.Biases(1));
    }

    [Fact]
    public void Scikit_learns_regressor_is_imported()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random) { OtherDomain = "ai.onnx.ml" };
        string scaled = model.Node("ai.onnx.ml.Scaler", [TestModel.Input], Floats("offset", 1, 2, 3), Floats("scale", 0.5f, 1, 2));
        string hidden = model.Node("Relu", model.Node("Add", model.Node("MatMul", scaled, model.Constant(3, 10)), model.Constant(1, 10)));
        string y = model.Node("Reshape", model.Node("Add", model.Node("MatMul", hidden, model.Constant(10, 1)), model.Constant(1, 1)), model.Integers(-1, 1));
        Assert.Equal("3-10-1 relu, identity, Single", SpellingTests.AssertSame(model.Bytes(y), random).Description.ToString());
    }

    internal static AttributeProto Floats(string name, params float[] values)
    {
        AttributeProto attribute = new() { Name = name, Type = AttributeProto.Types.AttributeType.Floats };
        attribute.Floats.AddRange(values);
        return attribute;
    }

    internal static AttributeProto Ints(string name, params long[] values)
    {
        AttributeProto attribute = new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        attribute.Ints.AddRange(values);
        return attribute;
    }

    // x.size(0), as PyTorch's tracer writes it.
    private static string BatchSize(TestModel model, string x)
    {
        string index = model.Node("Constant", [], new AttributeProto { Name = "value_int", I = 0, Type = AttributeProto.Types.AttributeType.Int });
        return model.Node("Unsqueeze", model.Node("Gather", [model.Node("Shape", x), index], Attribute("axis", 0L)), model.Integers(0));
    }

    private RandomNumbers NewRandom()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new RandomNumbers(seed);
    }
}
