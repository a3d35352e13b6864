using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Whatever graph is put together of operators, it is refused, or the network computes what ONNX Runtime does.</summary>
public class RandomGraphTests(ITestOutputHelper output)
{
    private const int Units = 4;

    // A longer run: NETGEN_TEST_GRAPHS=100000; the same again: NETGEN_TEST_SEED.
    private static readonly int Count = Number("NETGEN_TEST_GRAPHS") ?? 300;

    private static readonly string[] Plain =
    [
        "Abs", "Celu", "Elu", "Erf", "Exp", "HardSigmoid", "HardSwish", "LeakyRelu", "Neg", "Relu", "Selu", "Sigmoid", "Sin", "Softplus", "Softsign",
        "Tanh", "Identity",
    ];

    private static readonly string[] Comparisons = ["Greater", "GreaterOrEqual", "Less", "LessOrEqual"];

    [Fact]
    public void Are_refused_or_computed()
    {
        int seed = Number("NETGEN_TEST_SEED") ?? System.Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        int imported = 0;
        int refused = 0;
        int skipped = 0;
        for (int i = 0; i < Count; i++)
        {
            int own = unchecked(seed + i);
            RandomNumbers random = new(own);
            TestModel model = new(random);
            byte[] bytes = model.Bytes(Graph(model, new Random(own)));
            NetworkFile network;
            try
            {
                network = TestModel.Import(bytes).ToNetworkFile();
            }
            catch (Exception exception) when (exception is OnnxNotSupportedException or InvalidDataException)
            {
                refused++;
                continue;
            }

            double[][] points = Reference.RandomPoints(random, 8, 3);
            double[][] expected = OrtSession.Run(bytes, points);
            if (expected.SelectMany(row => row).Any(y => !double.IsFinite(y) || Math.Abs(y) > 1e4))
            {
                // Rounding in single precision is all that could be compared.
                skipped++;
                continue;
            }

            imported++;
            double distance = OrtSession.Distance(expected, Reference.Run(network, points));
            Assert.True(distance < 2e-4, $"Seed {own}: {distance} off, {network.Description}\n{string.Join("\n", model.Graph.Node)}");
        }

        output.WriteLine($"{imported} imported, {refused} refused, {skipped} out of range");
        Assert.InRange(imported, Count / 4, Count);
    }

    // Mostly one node after another, with a look back now and then.
    private static string Graph(TestModel model, Random random)
    {
        string last = random.Next(3) == 0 ? model.Dense(Step(model, random, TestModel.Input, TestModel.Input, 3), 3, Units) : model.Dense(TestModel.Input, 3, Units);
        string before = last;
        for (int i = random.Next(1, 7); i > 0; i--)
        {
            string next = Step(model, random, last, random.Next(3) == 0 ? before : last, Units);
            before = random.Next(2) == 0 ? last : before;
            last = next;
        }

        return random.Next(2) == 0 ? model.Dense(last, Units, 2) : last;
    }

    private static string Step(TestModel model, Random random, string x, string other, int units)
    {
        switch (random.Next(12))
        {
            case 0:
                return units == Units ? model.Dense(x, units, units) : model.Node("Identity", x);
            case 1 or 2:
                string name = Plain[random.Next(Plain.Length)];
                double alpha = Math.Round(0.1 + random.NextDouble(), 2);
                return name is "Celu" or "Elu" or "HardSigmoid" or "LeakyRelu" or "Selu" && random.Next(2) == 0
                    ? model.Node(name, [x], Attribute("alpha", alpha))
                    : model.Node(name, x);
            case 3 or 4:
                string[] operands = random.Next(2) == 0 ? [x, Constant()] : [Constant(), x];
                return model.Node(random.Next(3) switch { 0 => "Add", 1 => "Sub", _ => "Mul" }, operands);
            case 5:
                return model.Node("Div", x, random.Next(2) == 0 ? model.Positive(units) : model.Number(0.5 + random.NextDouble()));
            case 6:
                return model.Node(random.Next(2) == 0 ? "Max" : "Min", random.Next(3) == 0 ? [x, other, Constant()] : [x, Constant()]);
            case 7:
                return model.Node("Clip", x, model.Number(-1 - random.NextDouble()), model.Number(random.NextDouble()));
            case 8:
                string comparison = Comparisons[random.Next(Comparisons.Length)];
                string limit = model.Number(random.Next(3) == 0 ? 0.25 : 0);
                string truth = random.Next(2) == 0 ? model.Node(comparison, x, limit) : model.Node(comparison, limit, x);
                truth = random.Next(4) == 0 ? model.Node("Not", truth) : truth;
                string branch = random.Next(2) == 0 ? model.Number(0) : model.Node("Mul", x, model.Number(0.25));
                return random.Next(4) == 0 ? model.Node("Mul", other, model.Node("Cast", [truth], Attribute("to", 1L)))
                    : random.Next(2) == 0 ? model.Node("Where", truth, other, branch)
                    : model.Node("Where", truth, branch, other);
            case 9:
                return model.Node(random.Next(3) switch { 0 => "Add", 1 => "Sub", _ => "Mul" }, x, other);
            case 10:
                string tall = model.Node("Unsqueeze", x, model.Integers(random.Next(1, 3)));
                string moved = random.Next(2) == 0 ? tall : model.Node("Transpose", [tall], StructureTests.Ints("perm", 0, 2, 1));
                return model.Node("Flatten", [moved], Attribute("axis", 1L));
            default:
                return model.Node("BatchNormalization", x, model.Positive(units), model.Constant(units), model.Constant(units), model.Positive(units));
        }

        string Constant() => random.Next(4) switch
        {
            0 => model.Constant(units),
            1 => model.Constant(1, units),
            2 => model.Writer.Tensor($"c{model.Graph.Initializer.Count}", [1.5], 1),
            _ => model.Number(Math.Round(random.NextDouble() * 2 - 1, 2)),
        };
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
