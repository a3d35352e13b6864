using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NetGen.Onnx.Format;
using NetGen.Onnx.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>However a model points to its weights' file, it is read or refused, and nothing outside its folder is read.</summary>
public sealed class ExternalMutationTests(ITestOutputHelper output) : IDisposable
{
    // A longer run: NETGEN_TEST_REFERENCES=1000000.
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("NETGEN_TEST_REFERENCES"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 500;

    // What the file outside holds, and no other.
    private const float Secret = 42;

    private readonly string _outer = Directory.CreateTempSubdirectory("netgen-onnx").FullName;

    private string Folder => Path.Combine(_outer, "model");

    public void Dispose() => Directory.Delete(_outer, recursive: true);

    [Fact]
    public void Damaged_references_are_read_or_refused()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        (byte[] model, string[] places) = Prepare();
        string path = Path.Combine(Folder, "model.onnx");
        int read = 0;
        int refused = 0;
        for (int i = 0; i < Count; i++)
        {
            byte[] mutated = Mutate(random, model, places);
            File.WriteAllBytes(path, mutated);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                OnnxModel imported = OnnxModel.Import(path);
                Assert.DoesNotContain(Secret, imported.Weights(1).Concat(imported.Biases(1)));
                read++;
            }
            catch (Exception exception) when (exception is InvalidDataException or OnnxNotSupportedException)
            {
                refused++;
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Mutation {i} of seed {seed}: {exception}\n{Convert.ToBase64String(mutated)}");
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
        }

        output.WriteLine($"{read} read, {refused} refused");
        Assert.All([read, refused], count => Assert.InRange(count, Count / 100, Count));
    }

    private (byte[] Model, string[] Places) Prepare()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "folder"));
        TestModel model = new(new RandomNumbers(1));
        string y = model.Dense(model.Node("Tanh", model.Dense(TestModel.Input, 3, 4)), 4, 2);
        List<byte> data = [];
        foreach (TensorProto tensor in model.Graph.Initializer)
        {
            tensor.ExternalData.Add(Entry("location", "data"));
            tensor.ExternalData.Add(Entry("offset", $"{data.Count}"));
            tensor.ExternalData.Add(Entry("length", $"{tensor.RawData.Length}"));
            tensor.DataLocation = TensorProto.Types.DataLocation.External;
            data.AddRange(tensor.RawData);
            tensor.ClearRawData();
        }

        File.WriteAllBytes(Path.Combine(Folder, "data"), [.. data]);
        File.WriteAllBytes(Path.Combine(Folder, "folder", "data"), [.. data]);
        File.WriteAllBytes(Path.Combine(Folder, "empty"), []);
        File.WriteAllBytes(Path.Combine(_outer, "secret"), [.. Enumerable.Repeat(BitConverter.GetBytes(Secret), 100).SelectMany(bytes => bytes)]);
        List<string> places = ["data", "folder/data", "./data", "folder", "empty", "nothing", "../secret", "folder/../data", Path.Combine(_outer, "secret"), "", " ", "model.onnx"];
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(Folder, "inner link"), "folder/data");
            File.CreateSymbolicLink(Path.Combine(Folder, "outer link"), "../secret");
            File.CreateSymbolicLink(Path.Combine(Folder, "link to nothing"), "nothing");
            Directory.CreateSymbolicLink(Path.Combine(Folder, "outer folder"), "..");
            Pipe.Create(Path.Combine(Folder, "pipe"));
            places.AddRange(["inner link", "outer link", "link to nothing", "outer folder/secret", "folder/../outer link", "outer folder/model/data", "pipe", "/dev/zero", "folder\\data"]);
        }

        return (model.Bytes(y), [.. places]);
    }

    private static byte[] Mutate(Random random, byte[] bytes, string[] places)
    {
        ModelProto model = ModelProto.Parser.ParseFrom(bytes);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            TensorProto tensor = model.Graph.Initializer[random.Next(model.Graph.Initializer.Count)];
            StringStringEntryProto? entry = tensor.ExternalData.Count == 0 ? null : tensor.ExternalData[random.Next(tensor.ExternalData.Count)];
            long[] numbers = [0, 1, 4, 8, 12, 16, 48, 100, 400, -1, int.MaxValue, uint.MaxValue, long.MaxValue, long.MinValue];
            string number = $"{numbers[random.Next(numbers.Length)]}";
            switch (random.Next(7))
            {
                case 0 or 1:
                    tensor.ExternalData.First(found => found.Key == "location").Value = places[random.Next(places.Length)];
                    return Bytes(random, model);
                case 2 when entry is not null && entry.Key != "location":
                    entry.Value = number;
                    break;
                case 3 when entry is not null && entry.Key != "location":
                    entry.Value = random.Next(2) == 0 ? "x" : "";
                    break;
                case 4 when entry is not null && entry.Key != "location":
                    tensor.ExternalData.Remove(entry);
                    break;
                case 5:
                    tensor.Dims[random.Next(tensor.Dims.Count)] = numbers[random.Next(numbers.Length)];
                    break;
                default:
                    tensor.ExternalData.Add(Entry(random.Next(2) == 0 ? "offset" : "checksum", number));
                    break;
            }
        }

        return Bytes(random, model);
    }

    // Now and then a byte is damaged, too.
    private static byte[] Bytes(Random random, ModelProto model)
    {
        byte[] bytes = model.ToByteArray();
        if (random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static StringStringEntryProto Entry(string key, string value) => new() { Key = key, Value = value };
}
