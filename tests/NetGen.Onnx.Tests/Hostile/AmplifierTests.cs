using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;
using static NetGen.Onnx.Export.GraphWriter;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>A model costs no more memory and time than its length allows, whatever it asks for: docs/onnx.md states the multiple.</summary>
public sealed class AmplifierTests(ITestOutputHelper output) : IDisposable
{
    // Of the bytes of the model and of what is read of the files beside it.
    private const int Multiple = 512;
    private const int Constant = 8_000_000;

    // What docs/onnx.md states is less; the machines that run the tests are shared.
    private const double SecondsPerMegabyte = 40;
    private const double SecondsAtLeast = 10;

    private static readonly Dictionary<string, Func<TestModel, string>> Models = new()
    {
        ["a repeated number"] = m => m.Node("MatMul", TestModel.Input, m.Node("ConstantOfShape", m.Integers(3, 80_000_000))),
        ["an expanded number"] = m => m.Node("MatMul", TestModel.Input, m.Node("Expand", m.Number(1), m.Integers(3, 80_000_000))),
        ["outer sums"] = m => m.Node("MatMul", TestModel.Input, m.Node("Add", m.Constant(3000, 1), m.Constant(1, 3000))),
        ["rows taken again and again"] = m => m.Node("MatMul", TestModel.Input, m.Node("Gather", m.Constant(3, 1000), m.Integers([.. Enumerable.Repeat(1L, 3000)]))),
        ["one tensor joined with itself"] = m =>
        {
            string all = m.Constant(500);
            for (int i = 0; i < 20; i++)
            {
                all = m.Node("Concat", [all, all], Attribute("axis", 0L));
            }

            return m.Node("Add", TestModel.Input, all);
        },
        ["one vector scaled again and again"] = m =>
        {
            string y = m.Node("Mul", m.Node("Tanh", m.Node("MatMul", TestModel.Input, m.Constant(3, 20_000))), m.Constant(20_000));
            return Repeat(2000, y, (x, _) => m.Node("Mul", x, m.Number(2)));
        },
        ["one vector added again and again"] = m =>
        {
            string bias = m.Constant(20_000);
            return Repeat(2000, m.Node("MatMul", TestModel.Input, m.Constant(3, 20_000)), (x, _) => m.Node("Add", x, bias));
        },
        ["one vector compared with itself"] = m =>
        {
            string sums = m.Node("MatMul", TestModel.Input, m.Constant(3, 5000));
            string bias = m.Constant(5000);
            return Repeat(2000, m.Node("Add", sums, bias), (x, _) => m.Node("Mul", m.Node("Add", sums, bias), m.Node("Sigmoid", x)));
        },
        ["one long list of axes"] = m =>
        {
            string axes = m.Integers([.. Enumerable.Repeat(1L, 50_000)]);
            return Repeat(2000, TestModel.Input, (x, _) => m.Node("Unsqueeze", x, axes));
        },
        ["one long shape"] = m =>
        {
            string shape = m.Integers([.. Enumerable.Repeat(1L, 50_000)]);
            return m.Node("Add", Repeat(2000, TestModel.Input, (x, _) => m.Node("Reshape", x, shape)), m.Node("Reshape", m.Number(1), shape));
        },
        ["a name for thousands of outputs"] = m =>
        {
            NodeProto node = new() { Name = new string('n', 100_000), OpType = "Identity", Input = { TestModel.Input } };
            node.Output.AddRange(Enumerable.Range(0, 10_000).Select(i => $"o{i}"));
            m.Graph.Node.Add(node);
            return m.Node("Add", "o0", "o9999");
        },
        ["thousands of dimensions"] = m =>
        {
            TensorProto tensor = new() { Name = "t", DataType = 1, FloatData = { 1 } };
            tensor.Dims.AddRange(Enumerable.Repeat(1L, 100_000));
            m.Graph.Initializer.Add(tensor);
            return m.Node("Add", m.Node("MatMul", TestModel.Input, m.Constant(3, 5000)), m.Node("Expand", m.Node("Mul", "t", m.Constant(5000)), m.Integers(5000)));
        },
        ["thousands of layers of one unit"] = m =>
        {
            string weight = m.Constant(1, 1);
            return Repeat(2000, m.Dense(TestModel.Input, 3, 1), (x, _) => m.Node("Tanh", m.Node("MatMul", x, weight)));
        },
        ["thousands of formulas that are none"] = m =>
        {
            string weight = m.Constant(1, 1);
            return Repeat(700, m.Dense(TestModel.Input, 3, 1), (x, _) => m.Node("MatMul", m.Node("Exp", m.Node("Exp", m.Node("Relu", x))), weight));
        },
        ["thousands of products of long sums"] = m =>
        {
            string z = m.Dense(TestModel.Input, 3, 1);
            string[] parts = [.. new[] { "Tanh", "Relu", "Exp", "Sin", "Softplus" }.Select(name => m.Node(name, z))];
            string left = m.Node("Sum", [.. parts, z]);
            string right = m.Node("Sum", [.. parts[..4], m.Node("Mul", z, z)]);
            return m.Node("Sum", [.. Enumerable.Range(0, 2000).Select(_ => m.Node("Mul", left, right))]);
        },
        ["thousands of unknown operators"] = m => Repeat(10_000, TestModel.Input, (x, i) => m.Node($"Unknown{i}", x)),
        ["thousands of operands"] = m => m.Node("Sum", [.. Enumerable.Repeat(m.Dense(TestModel.Input, 3, 1), 100_000)]),
        ["thousands of outputs"] = m =>
        {
            string y = Repeat(5000, TestModel.Input, (x, _) => m.Node("Identity", x));
            m.Graph.Output.AddRange(Enumerable.Repeat(new ValueInfoProto { Name = y }, 5000));
            return y;
        },
        ["thousands of tensors of no bytes"] = m =>
        {
            string y = m.Dense(TestModel.Input, 3, 1);
            return Repeat(5000, y, (x, i) =>
            {
                m.Graph.Initializer.Add(new TensorProto { Name = $"e{i}", DataType = 1, Dims = { 0 } });
                return m.Node("Add", x, $"e{i}");
            });
        },
        ["claimed external data"] = m =>
        {
            TensorProto claim = new() { Name = "claim", DataType = 1, Dims = { int.MaxValue }, DataLocation = TensorProto.Types.DataLocation.External };
            claim.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = "nothing" });
            m.Graph.Initializer.Add(claim);
            return m.Node("Add", m.Node("MatMul", TestModel.Input, m.Constant(3, 1)), m.Node("Expand", m.Number(1), m.Integers(268_435_455)));
        },
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-onnx").FullName;

    public static TheoryData<string> Titles => new(Models.Keys);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_model_costs_what_its_length_allows(string title)
    {
        TestModel model = new(new RandomNumbers(1));
        byte[] bytes = model.Bytes(Models[title](model));
        using MemoryStream stream = new(bytes);
        AssertCheap(bytes.Length, () => OnnxModel.Import(stream));
    }

    [Fact]
    public void The_same_bytes_of_a_file_are_not_read_for_thousands_of_tensors()
    {
        TestModel model = new(new RandomNumbers(1));
        string y = model.Dense(TestModel.Input, 3, 1000);
        File.WriteAllBytes(At("data"), new byte[4000]);
        for (int i = 0; i < 2000; i++)
        {
            model.Graph.Initializer.Add(External($"b{i}", "data", 1000));
            y = model.Node("Add", y, $"b{i}");
        }

        AssertCheap(Save(model, y) + 4000, Import);
    }

    [Fact]
    public void Of_a_file_only_what_is_read_counts()
    {
        TestModel model = new(new RandomNumbers(1));
        using (FileStream sparse = File.Create(At("sparse")))
        {
            sparse.SetLength(1L << 32);
        }

        model.Graph.Initializer.Add(External("w", "sparse", 3, 1));
        string y = model.Node("MatMul", TestModel.Input, "w");
        y = model.Node("Add", y, model.Node("Expand", model.Number(1), model.Integers(200_000_000)));
        AssertCheap(Save(model, y) + 12, Import);
    }

    [Fact]
    public void Weights_in_a_file_are_read_once()
    {
        TestModel model = new(new RandomNumbers(1));
        byte[] zeros = new byte[4 * 3 * 500_000];
        File.WriteAllBytes(At("data"), zeros);
        model.Graph.Initializer.Add(External("w", "data", 3, 500_000));
        Save(model, model.Node("MatMul", TestModel.Input, "w"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal([3, 500_000], OnnxModel.Import(At("model.onnx")).Description.LayerSizes);

        // The bytes themselves, their numbers in double precision, those of the layer, and the network's.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24L * zeros.Length);
    }

    [Fact]
    public void A_large_file_of_nothing_is_refused_as_it_starts()
    {
        using (FileStream sparse = File.Create(At("model.onnx")))
        {
            sparse.SetLength(1L << 32);
        }

        Assert.Throws<InvalidDataException>(Import);
        using (FileStream sparse = File.OpenWrite(At("model.onnx")))
        {
            sparse.SetLength(1 << 26);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(Import);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (1 << 26) + Constant);
    }

    private static string Repeat(int count, string start, Func<string, int, string> next) =>
        Enumerable.Range(0, count).Aggregate(start, next);

    private static TensorProto External(string name, string location, params long[] shape)
    {
        TensorProto tensor = new() { Name = name, DataType = 1, DataLocation = TensorProto.Types.DataLocation.External };
        tensor.Dims.AddRange(shape);
        tensor.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = location });
        return tensor;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Import() => OnnxModel.Import(At("model.onnx"));

    private int Save(TestModel model, string y)
    {
        byte[] bytes = model.Bytes(y);
        File.WriteAllBytes(At("model.onnx"), bytes);
        return bytes.Length;
    }

    private void AssertCheap(long length, Action import)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        Exception? refused = Record.Exception(import);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        string text = refused?.Message ?? "imported";
        output.WriteLine($"{length:N0} bytes: {allocated:N0} allocated, {(double)allocated / length:F0} a byte, {seconds:F2} s; {text[..Math.Min(200, text.Length)]}");
        Assert.True(refused is null or InvalidDataException or OnnxNotSupportedException, refused?.ToString());
        Assert.InRange(allocated, 0, Multiple * length + Constant);
        Assert.InRange(seconds, 0, SecondsAtLeast + SecondsPerMegabyte * length / 1e6);
    }
}
