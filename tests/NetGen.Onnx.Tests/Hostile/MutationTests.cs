using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>However a model is damaged, it is read or refused, and little is allocated.</summary>
public class MutationTests(ITestOutputHelper output)
{
    // A longer run: NETGEN_TEST_MUTATIONS=10000000.
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("NETGEN_TEST_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 100_000;

    [Fact]
    public void Damaged_models_are_read_or_refused()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        byte[][] models = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "onnx"), "*.onnx").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        int read = 0;
        int broken = 0;
        int refused = 0;
        long most = 0;
        for (int i = 0; i < Count; i++)
        {
            byte[] model = Mutate(random, models);
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            try
            {
                TestModel.Import(model);
                read++;
            }
            catch (InvalidDataException)
            {
                broken++;
            }
            catch (OnnxNotSupportedException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"Mutation {i} of seed {seed}: {exception}\n{Convert.ToBase64String(model)}");
            }

            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20), $"Mutation {i} of seed {seed} hangs.");
        }

        output.WriteLine($"{read} read, {broken} broken, {refused} not supported; {most} bytes allocated at most");
        Assert.InRange(most, 0, 8_000_000);

        // The three ways out are all taken, else the mutations are too mild or too wild to test anything.
        Assert.All([read, broken, refused], count => Assert.InRange(count, Count / 100, Count));
    }

    private static byte[] Mutate(Random random, byte[][] models)
    {
        byte[] model = [.. models[random.Next(models.Length)]];
        int changes = 1 + random.Next(4);
        for (int i = 0; i < changes && model.Length > 0; i++)
        {
            int place = random.Next(model.Length);
            int length = Math.Min(random.Next(1, 16), model.Length - place);
            switch (random.Next(7))
            {
                case 0:
                    model[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    model[place] = (byte)random.Next(256);
                    break;
                case 2:
                    model[place] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3:
                    model = [.. model[..place], .. model[(place + length)..]];
                    break;
                case 4:
                    model = [.. model[..place], .. model.AsSpan(place, length), .. model[place..]];
                    break;
                case 5:
                    byte[] other = models[random.Next(models.Length)];
                    other.AsSpan(0, Math.Min(length, other.Length)).CopyTo(model.AsSpan(place, Math.Min(length, other.Length)));
                    break;
                default:
                    model = random.Next(8) == 0 ? model[..place] : model;
                    break;
            }
        }

        return model;
    }
}
