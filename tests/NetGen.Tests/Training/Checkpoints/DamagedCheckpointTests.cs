using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using NetGen.Tests.Networks.Subjects;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Training.Checkpoints;

/// <summary>Checkpoints whose digest is right and whose content is not, and runs that share one.</summary>
public sealed class DamagedCheckpointTests(ITestOutputHelper output) : IDisposable
{
    private const int HeaderLength = 20;
    private const int DigestLength = 32;
    private const int Mutations = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-damaged-").FullName;

    public static TheoryData<string> Hostile => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "hostile"), "checkpoint-*.bin").Select(path => Path.GetFileName(path))];

    private string CheckpointPath => Path.Combine(_folder, "flower.checkpoint");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Adam")]
    [InlineData("Rprop")]
    [InlineData("LBfgs")]
    [InlineData("GradientDescent")]
    public void A_damaged_checkpoint_is_refused_or_continues_a_run_that_ends(string optimizer)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        Random random = new(seed);
        Train(optimizer);
        byte[] whole = File.ReadAllBytes(CheckpointPath);
        int refused = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] damaged = Mutate(whole, random);
            File.WriteAllBytes(CheckpointPath, damaged);
            var network = new FlowerNet(seed: 7);
            float[] before = network.Parameters.ToArray();
            try
            {
                TrainingResult result = Train(optimizer, network);
                Assert.InRange(result.Epochs, 0, 12);
                Assert.All(network.Parameters.ToArray(), parameter => Assert.True(float.IsFinite(parameter)));
            }
            catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
            {
                refused++;
                Assert.Equal(before, network.Parameters.ToArray());
            }
        }

        // Most bytes are digits of numbers that may be any.
        Assert.InRange(refused, Mutations / 10, Mutations);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_forged_checkpoint_is_refused(string file)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Data", "hostile", file), CheckpointPath);
        var network = new FlowerNet(seed: 7);
        float[] before = network.Parameters.ToArray();

        Exception exception = Assert.ThrowsAny<Exception>(() => Train("Adam", network));
        Assert.True(exception is InvalidDataException or InvalidOperationException, exception.ToString());
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(0, int.MinValue)]
    [InlineData(0, -1)]
    [InlineData(0, 2_000_000_000)]
    [InlineData(4, -5)]
    [InlineData(4, 1000)]
    [InlineData(24, -1)]
    [InlineData(28, 0)]
    public void A_number_out_of_range_is_named(int offset, int value)
    {
        Train("Adam");
        byte[] bytes = File.ReadAllBytes(CheckpointPath);
        int settings = SettingsLength(bytes);
        BitConverter.TryWriteBytes(bytes.AsSpan(HeaderLength + settings + offset), value);
        File.WriteAllBytes(CheckpointPath, WithDigest(bytes));

        var network = new FlowerNet(seed: 7);
        Assert.Throws<InvalidDataException>(() => Train("Adam", network));
    }

    [Fact]
    public void A_second_run_on_a_checkpoint_is_refused_at_its_start()
    {
        var second = new FlowerNet(seed: 2);
        float[] before = second.Parameters.ToArray();
        InvalidOperationException? refused = null;
        Train("Adam", new FlowerNet(seed: 1), new ProgressLog
        {
            OnReport = _ => refused ??= Assert.Throws<InvalidOperationException>(() => Train("Adam", second, path: Path.Combine(_folder, ".", "flower.checkpoint"))),
        });

        Assert.Contains("Another training run is using the checkpoint at CheckpointPath", refused!.Message, StringComparison.Ordinal);
        Assert.Equal(before, second.Parameters.ToArray());

        // And is welcome afterwards.
        Train("Adam", second);
    }

    [Fact]
    public void A_network_is_trained_by_one_run_at_a_time()
    {
        var network = new FlowerNet(seed: 1);
        int refused = 0;
        ProgressLog progress = new() { OnReport = _ => refused += Refused(() => Train("Adam", network, path: "")) };
        Train("Adam", network, progress, path: "");

        Assert.True(refused > 0);
        Train("Adam", network, path: "");

        static int Refused(Action train)
        {
            Assert.Contains("already being trained", Assert.Throws<InvalidOperationException>(train).Message, StringComparison.Ordinal);
            return 1;
        }
    }

    [Fact]
    public void What_can_be_known_of_the_path_is_checked_before_the_first_epoch()
    {
        var network = new FlowerNet(seed: 1);
        float[] before = network.Parameters.ToArray();
        string missing = Path.Combine(_folder, "missing", "flower.checkpoint");

        Assert.Contains("CheckpointPath", Assert.Throws<DirectoryNotFoundException>(() => Train("Adam", network, path: missing)).Message, StringComparison.Ordinal);
        Assert.Contains("CheckpointPath", Assert.Throws<ArgumentException>(() => Train("Adam", network, path: _folder)).Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void A_file_of_the_users_own_stays_and_a_relative_path_is_that_of_the_start()
    {
        string own = CheckpointPath + ".tmp";
        File.WriteAllText(own, "mine");
        Train("Adam");

        Assert.Equal("mine", File.ReadAllText(own));
        Assert.Equal(["flower.checkpoint", "flower.checkpoint.lock", "flower.checkpoint.tmp"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        byte[] bytes = (byte[])whole.Clone();
        int end = bytes.Length - DigestLength;
        int place = random.Next(HeaderLength, end);
        switch (random.Next(5))
        {
            case 0:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                BitConverter.TryWriteBytes(bytes.AsSpan(Math.Min(place, end - 4)), random.Next(3) switch { 0 => int.MinValue, 1 => -1, _ => int.MaxValue });
                break;
            case 2:
                BitConverter.TryWriteBytes(bytes.AsSpan(Math.Min(place, end - 8)), random.Next(3) switch { 0 => double.NaN, 1 => double.PositiveInfinity, _ => 1e300 });
                break;
            case 3:
                bytes = [.. bytes[..place], .. bytes[Math.Min(end, place + random.Next(1, 40))..]];
                break;
            default:
                bytes = [.. bytes[..place], .. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (byte)random.Next(256)), .. bytes[place..]];
                break;
        }

        return WithDigest(bytes);
    }

    // Length and digest as a writer of such content would have written them.
    private static byte[] WithDigest(byte[] bytes)
    {
        int length = bytes.Length - DigestLength;
        BitConverter.TryWriteBytes(bytes.AsSpan(12), (long)(length - HeaderLength));
        SHA256.HashData(bytes.AsSpan(0, length)).CopyTo(bytes, length);
        return bytes;
    }

    private static int SettingsLength(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength));
        int count = reader.ReadInt32();
        for (int i = 0; i < 2 * count; i++)
        {
            reader.ReadString();
        }

        return (int)reader.BaseStream.Position;
    }

    private TrainingResult Train(string optimizer, FlowerNet? network = null, ProgressLog? progress = null, string? path = null)
    {
        (float[] inputs, float[] targets) = Noise.Circle(40, 1);
        bool needsWholeSet = optimizer == "LBfgs";
        return (network ?? new FlowerNet(seed: 1)).Train(inputs, targets, new TrainingOptions
        {
            Optimizer = optimizer switch { "Adam" => new Adam(0.01), "Rprop" => new Rprop(), "LBfgs" => new LBfgs(), _ => new GradientDescent(0.1, momentum: 0.9) },
            Epochs = 12,
            BatchSize = needsWholeSet ? 0 : 16,
            ValidationFraction = 0.25,
            EarlyStopping = new EarlyStopping(patience: 50),
            HistoryInterval = 2,
            StandardizeInputs = true,
            Progress = progress,
            ProgressInterval = progress is null ? 0 : 5,
            CheckpointPath = path switch { "" => null, null => CheckpointPath, _ => path },
        });
    }
}
