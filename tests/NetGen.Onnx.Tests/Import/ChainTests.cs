using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Format;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Graphs that are chains of layers though they do not look like it: the network computes what ONNX Runtime does.</summary>
public class ChainTests(ITestOutputHelper output)
{
    [Fact]
    public void Nodes_may_stand_in_any_order()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = model.Dense(Silu(model, model.Dense(TestModel.Input, 3, 6)), 6, 2);
        NodeProto[] nodes = [.. model.Graph.Node];
        foreach (NodeProto[] order in (NodeProto[][])[[.. nodes.Reverse()], [.. nodes.OrderBy(_ => random.Uniform(1))]])
        {
            model.Graph.Node.Clear();
            model.Graph.Node.AddRange(order);
            Assert.Equal("3-6-2 silu, identity, Single", SpellingTests.AssertSame(model.Bytes(y), random).Description.ToString());
        }
    }

    [Theory]
    [InlineData("MatMul(x, W)")]
    [InlineData("MatMul(W, x)")]
    [InlineData("vector")]
    [InlineData("batch of one")]
    [InlineData("softmax")]
    [InlineData("Unsqueeze and Squeeze")]
    [InlineData("Reshape")]
    [InlineData("Reshape by size")]
    [InlineData("Flatten")]
    [InlineData("Transpose")]
    [InlineData("two shapes")]
    public void A_single_data_point_needs_no_dimension_for_the_number_of_them(string way)
    {
        RandomNumbers random = NewRandom();
        TestModel model = TestModel.OfOnePoint(random);
        string x = model.Node("Sub", TestModel.Input, model.Constant(3));
        string hidden = model.Node("Tanh", model.Node("Add", model.Node("MatMul", x, model.Constant(3, 5)), model.Constant(5)));
        string y = way switch
        {
            "MatMul(x, W)" => model.Node("Relu", model.Node("MatMul", hidden, model.Constant(5, 4))),
            "MatMul(W, x)" => model.Node("Add", model.Constant(4), model.Node("MatMul", model.Constant(4, 5), hidden)),
            "vector" => model.Node("MatMul", model.Constant(5), hidden),
            "batch of one" => model.Dense(model.Node("Add", hidden, model.Constant(1, 5)), 5, 4),
            "Unsqueeze and Squeeze" => model.Node("Squeeze", model.Dense(model.Node("Unsqueeze", hidden, model.Integers(0)), 5, 4), model.Integers(0)),
            "Reshape" => model.Node("Reshape", model.Dense(model.Node("Reshape", hidden, model.Integers(1, -1)), 5, 4), model.Integers(-1)),
            "Reshape by size" => model.Dense(model.Node("Reshape", hidden, model.Node("Concat", [model.Integers(1), model.Node("Shape", hidden)], Attribute("axis", 0L))), 5, 4),
            "two shapes" => model.Dense(model.Node("Mul", hidden, model.Node("Sigmoid", model.Node("Unsqueeze", hidden, model.Integers(0)))), 5, 4),
            "Flatten" => model.Dense(model.Node("Flatten", [hidden], Attribute("axis", 0L)), 5, 4),
            "Transpose" => model.Dense(
                model.Node("Transpose", [model.Node("Unsqueeze", model.Node("Transpose", hidden), model.Integers(1))], StructureTests.Ints("perm", 1, 0)), 5, 4),
            _ => model.Node("Softmax", [model.Node("MatMul", hidden, model.Constant(5, 4))], Attribute("axis", 0L)),
        };

        byte[] bytes = model.Bytes(y);
        double[][] points = Reference.RandomPoints(random, 9, 3);
        double[][] actual = Reference.Run(TestModel.Import(bytes).ToNetworkFile(), points);
        Assert.InRange(OrtSession.Distance(OrtSession.RunEach(bytes, points), actual), 0, OrtSession.Rounding);
    }

    [Theory]
    [InlineData("Transpose")]
    [InlineData("Flatten")]
    [InlineData("BatchNormalization")]
    [InlineData("truth as a whole number")]
    public void Dimensions_of_one_may_come_and_go(string way)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string z = model.Dense(TestModel.Input, 3, 4);
        string column = model.Node("Unsqueeze", z, model.Integers(2));
        string a = way switch
        {
            "Transpose" => model.Node("Squeeze", model.Node("Transpose", [column], StructureTests.Ints("perm", 0, 2, 1)), model.Integers(1)),
            "Flatten" => model.Node("Flatten", [model.Node("Unsqueeze", z, model.Integers(1))], Attribute("axis", 2L)),
            "BatchNormalization" => model.Node(
                "Squeeze",
                model.Node("BatchNormalization", column, model.Positive(4), model.Constant(4), model.Constant(4), model.Positive(4)),
                model.Integers(2)),
            _ => model.Node(
                "Mul",
                z,
                model.Node("Cast", [model.Node("Cast", [model.Node("Greater", z, model.Number(0))], Attribute("to", 7L))], Attribute("to", 1L))),
        };
        SpellingTests.AssertSame(model.Bytes(model.Dense(a, 4, 2)), random);
    }

    [Fact]
    public void A_vector_of_weights_is_a_layer_of_one_unit()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = model.Node("Add", model.Node("MatMul", TestModel.Input, model.Constant(3)), model.Constant(1));
        Assert.Equal([3, 1], SpellingTests.AssertSame(model.Bytes(y), random).Description.LayerSizes);
    }

    [Theory]
    [InlineData("Min")]
    [InlineData("Max")]
    [InlineData("Clip")]
    [InlineData("PRelu")]
    [InlineData("Pow")]
    [InlineData("Where")]
    [InlineData("Mul")]
    public void A_number_may_be_repeated_for_each_unit(string name)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string z = model.Dense(TestModel.Input, 3, 4);
        string zeros = model.Values(0, 0, 0, 0);
        string a = name switch
        {
            "Min" => model.Node("Min", model.Values(6, 6, 6, 6), model.Node("Relu", z)),
            "Max" => model.Node("Max", z, zeros),
            "Clip" => model.Node("Clip", z, model.Writer.Tensor("low", [-1], []), model.Writer.Tensor("high", [1], [])),
            "PRelu" => model.Node("PRelu", z, model.Values(0.25, 0.25, 0.25, 0.25)),
            "Pow" => model.Node("Exp", model.Node("Neg", model.Node("Pow", z, model.Values(2, 2, 2, 2)))),
            "Where" => model.Node("Where", model.Node("Greater", z, zeros), z, zeros),
            _ => model.Node("Mul", model.Values(2, 2, 2, 2), model.Node("Tanh", z)),
        };
        Assert.Equal(2, SpellingTests.AssertSame(model.Bytes(model.Dense(a, 4, 2)), random).Description.LayerCount);
    }

    [Fact]
    public void Limits_may_differ_from_unit_to_unit()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string low = model.Node("Max", model.Dense(TestModel.Input, 3, 4), model.Values(-1, 0, 1, -0.5));
        string y = model.Dense(model.Node("Min", low, model.Values(1, 2, 3, 0.5)), 4, 2);
        Assert.Equal(["relu", "relu", "identity"], SpellingTests.AssertSame(model.Bytes(y), random).Description.Activations);
    }

    [Theory]
    [InlineData("Clip of the inputs", "3-3-2 hardtanh, identity, Single")]
    [InlineData("Tanh of the inputs", "3-3-2 tanh, identity, Single")]
    [InlineData("two activations", "3-4-4 tanh, sigmoid, Single")]
    [InlineData("three activations", "3-4-4-4 relu, tanh, sin, Single")]
    [InlineData("a formula of an activation", "3-4-4 tanh, silu, Single")]
    [InlineData("an activation of a formula", "3-4-4 silu, tanh, Single")]
    [InlineData("an activation of scaled units", "3-4-4-2 tanh, silu, identity, Single")]
    [InlineData("scaled outputs", "3-4-4 tanh, identity, Single")]
    public void What_has_no_layer_gets_one_with_weights_on_the_diagonal(string part, string network)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = part switch
        {
            "Clip of the inputs" => model.Dense(
                model.Node("Clip", model.Node("Div", model.Node("Sub", TestModel.Input, model.Constant(3)), model.Positive(3)), model.Number(-0.5), model.Number(0.5)), 3, 2),
            "Tanh of the inputs" => model.Dense(model.Node("Mul", model.Node("Tanh", TestModel.Input), model.Constant(3)), 3, 2),
            "two activations" => model.Node("Sigmoid", model.Node("Tanh", model.Dense(TestModel.Input, 3, 4))),
            "three activations" => model.Node("Sin", model.Node("Tanh", model.Node("Relu", model.Dense(TestModel.Input, 3, 4)))),
            "a formula of an activation" => Silu(model, model.Node("Tanh", model.Dense(TestModel.Input, 3, 4))),
            "an activation of a formula" => model.Node("Tanh", Silu(model, model.Dense(TestModel.Input, 3, 4))),
            "an activation of scaled units" => model.Dense(Silu(model, model.Node("Mul", model.Node("Tanh", model.Dense(TestModel.Input, 3, 4)), model.Constant(4))), 4, 2),
            _ => model.Node("Add", model.Constant(1, 4), model.Node("Mul", model.Node("Tanh", model.Dense(TestModel.Input, 3, 4)), model.Constant(4))),
        };
        Assert.Equal(network, SpellingTests.AssertSame(model.Bytes(y), random).Description.ToString());
    }

    [Theory]
    [InlineData("x a + x b")]
    [InlineData("x − x a")]
    [InlineData("the same sums twice")]
    [InlineData("the same layer twice")]
    public void A_tensor_may_be_used_twice(string way)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string weights = model.Constant(3, 4);
        string bias = model.Constant(4);
        string Layer() => model.Node("Add", model.Node("MatMul", TestModel.Input, weights), bias);
        string y = way switch
        {
            "x a + x b" => model.Dense(
                model.Node("Add", model.Node("Mul", TestModel.Input, model.Constant(3)), model.Node("Mul", model.Constant(1, 3), TestModel.Input)), 3, 2),
            "x − x a" => model.Dense(model.Node("Sub", TestModel.Input, model.Node("Mul", TestModel.Input, model.Constant(3))), 3, 2),
            "the same sums twice" => SiluOf(model.Node("MatMul", TestModel.Input, weights)),
            _ => model.Node("Mul", Layer(), model.Node("Sigmoid", Layer())),
        };
        Assert.Equal(1, SpellingTests.AssertSame(model.Bytes(y), random).Description.LayerCount);

        string SiluOf(string sums) =>
            model.Node("Mul", model.Node("Add", sums, bias), model.Node("Sigmoid", model.Node("Add", bias, sums)));
    }

    [Fact]
    public void Constant_outputs_and_unused_nodes_do_not_matter()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = model.Dense(TestModel.Input, 3, 2);
        model.Node("Unheard", model.Node("Softmax", y));
        string version = model.Node("Identity", model.Number(3));
        Assert.Equal([3, 2], TestModel.Import(model.Bytes(version, y)).Description.LayerSizes);
    }

    [Fact]
    public void The_import_may_start_at_a_later_tensor()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string clipped = model.Node("Clip", TestModel.Input, model.Number(-5), model.Number(5));
        string y = model.Dense(model.Node("Relu", model.Dense(clipped, 3, 4)), 4, 2);
        byte[] bytes = model.Bytes(y);

        OnnxModel imported = TestModel.Import(bytes, new OnnxImportOptions { Input = clipped });

        Assert.Equal("3-4-2 relu, identity, Single", imported.Description.ToString());
        double[][] points = [.. Reference.RandomPoints(random, 9, 3).Select(point => point.Select(x => Math.Clamp(x, -5, 5)).ToArray())];
        Assert.InRange(OrtSession.Distance(OrtSession.Run(bytes, points), Reference.Run(imported.ToNetworkFile(), points)), 0, OrtSession.Rounding);
        Assert.Contains(
            "'nothing'",
            Assert.Throws<OnnxNotSupportedException>(() => TestModel.Import(bytes, new OnnxImportOptions { Input = "nothing" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_starts_at_a_later_tensor_cannot_need_the_input_too()
    {
        TestModel model = new(NewRandom());
        string start = model.Node("Relu", TestModel.Input);
        string y = model.Dense(model.Node("Add", start, TestModel.Input), 3, 2);
        OnnxNotSupportedException refused = Assert.Throws<OnnxNotSupportedException>(
            () => TestModel.Import(model.Bytes(y), new OnnxImportOptions { Input = start }));
        Assert.Contains($"needs the input 'x' as well as '{start}'", Assert.Single(refused.Nodes).Reason, StringComparison.Ordinal);
    }

    public static IEnumerable<object[]> Softmaxes =>
    [
        [17, 1L, new[] { 4 }], [17, -1L, new[] { 4 }], [11, 1L, new[] { 4 }], [17, 2L, new[] { 1, 4 }], [17, 1L, new[] { 4, 1 }], [11, 1L, new[] { 2, 2 }],
        [11, 2L, new[] { 1, 4 }], [11, -2L, new[] { 1, 4 }],
    ];

    [Theory]
    [MemberData(nameof(Softmaxes))]
    public void Softmax_over_all_units_may_name_any_of_their_dimensions(int opset, long axis, int[] shape)
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random, opset);
        string z = model.Node("Reshape", model.Dense(TestModel.Input, 3, 4), model.Integers([-1, .. shape]));
        string y = model.Node("Softmax", [z], Attribute("axis", axis));
        Assert.Equal(["softmax"], SpellingTests.AssertSame(model.Bytes(y), random).Description.Activations);
    }

    [Fact]
    public void A_weight_that_is_not_finite_is_named_with_its_tensor_and_place()
    {
        foreach ((double value, string text) in ((double, string)[])[(double.NaN, "NaN"), (double.PositiveInfinity, "∞"), (double.NegativeInfinity, "−∞")])
        {
            TestModel model = new(NewRandom());
            double[] weights = [1, 2, 3, 4, value, 6];
            string transposed = model.Node("Transpose", model.Writer.Tensor("fc.weight", weights, 2, 3));
            string y = model.Node("MatMul", TestModel.Input, transposed);
            string message = Assert.Throws<System.IO.InvalidDataException>(() => TestModel.Import(model.Bytes(y))).Message;
            Assert.Contains($"The tensor 'fc.weight' has {text} at [1, 1]", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Constants_that_become_infinite_are_named_by_the_layer()
    {
        TestModel model = new(NewRandom());
        string y = model.Node("Div", model.Dense(TestModel.Input, 3, 2), model.Values(1, 0));
        Assert.Contains(
            "the weight [1, 0]",
            Assert.Throws<System.IO.InvalidDataException>(() => TestModel.Import(model.Bytes(y))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Infinity_may_be_a_limit()
    {
        RandomNumbers random = NewRandom();
        TestModel model = new(random);
        string y = model.Node("Clip", model.Dense(TestModel.Input, 3, 2), model.Number(0), model.Number(double.PositiveInfinity));
        Assert.Equal(["relu"], SpellingTests.AssertSame(model.Bytes(y), random).Description.Activations);
    }

    private static string Silu(TestModel model, string z) => model.Node("Mul", z, model.Node("Sigmoid", z));

    private RandomNumbers NewRandom()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new RandomNumbers(seed);
    }
}
