using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen.Tests.Files;

/// <summary>Breaks network files in random ways and reads them: each is either read or refused with a reason.</summary>
internal sealed class FileMutations
{
    private static readonly string[] Splices =
    [
        "9223372036854775807", "18446744073709551616", "-1", "1e9", "0", "00", "2147483648", "{", "}", "[", "]", "\"", ",", ":", "\\u0000", "\\ud800",
        "weight", "bias", "kernel", ".10.", "running_mean", "\"dtype\":\"F64\"", "\"dtype\":\"I4\"", "\"__metadata__\":{}", "null", "\uFEFF", "\0", "        ",
    ];

    private readonly Random _random;
    private readonly byte[][] _originals;
    private readonly Action<byte[]> _read;

    /// <summary>Mutations of some files.</summary>
    public FileMutations(int seed, byte[][] originals, Action<byte[]> read)
    {
        _random = new Random(seed);
        _originals = originals;
        _read = read;
    }

    /// <summary>How many were read, unharmed by what was done to them.</summary>
    public int Read { get; private set; }

    /// <summary>How many were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Reads so many broken files.</summary>
    /// <exception cref="InvalidOperationException">Reading did something else than to refuse one, took long, or took much memory. The message has the file.</exception>
    public void Run(long count)
    {
        for (long i = 0; i < count; i++)
        {
            byte[] file = Mutate(_originals[_random.Next(_originals.Length)]);
            long before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            try
            {
                _read(file);
                Read++;
            }
            catch (InvalidDataException exception) when (exception.Message.Length is > 10 and < 1000)
            {
                Refused++;
            }
            catch (Exception exception)
            {
                throw Problem(file, exception.ToString());
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > 100_000 + (64L * file.Length))
            {
                throw Problem(file, $"{allocated} bytes were allocated");
            }

            // A pause of the machine is no hang.
            if (watch.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw Problem(file, $"it took {watch.Elapsed}");
            }
        }
    }

    private static InvalidOperationException Problem(byte[] file, string what) => new($"{what}\nThe file: {Convert.ToBase64String(file)}");

    private byte[] Mutate(byte[] original)
    {
        List<byte> file = [.. original];
        int changes = 1 + _random.Next(4);
        for (int i = 0; i < changes && file.Count > 0; i++)
        {
            Change(file);
        }

        return [.. file];
    }

    private void Change(List<byte> file)
    {
        // Most of what can go wrong is in the header.
        int header = Math.Min(file.Count, 600);
        int place = _random.Next(_random.Next(4) == 0 ? file.Count : header);
        int length = Math.Min(_random.Next(1, 40), file.Count - place);
        switch (_random.Next(9))
        {
            case 0:
                file[place] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                file[place] = (byte)_random.Next(256);
                break;
            case 2:
                file.RemoveRange(place, file.Count - place);
                break;
            case 3:
                file.RemoveRange(place, length);
                break;
            case 4:
                file.InsertRange(place, file.GetRange(_random.Next(file.Count - length + 1), length));
                break;
            case 5:
                file.InsertRange(place, Encoding.UTF8.GetBytes(Splices[_random.Next(Splices.Length)]));
                break;
            case 6:
                // The length of the header.
                file[_random.Next(Math.Min(8, file.Count))] = (byte)_random.Next(256);
                break;
            case 7:
                ChangeDigit(file, place);
                break;
            default:
                byte[] more = new byte[_random.Next(1, 64)];
                _random.NextBytes(more);
                file.AddRange(more);
                break;
        }
    }

    private void ChangeDigit(List<byte> file, int from)
    {
        int digit = file.FindIndex(from, value => value is >= (byte)'0' and <= (byte)'9');
        if (digit >= 0)
        {
            file[digit] = (byte)('0' + _random.Next(10));
        }
    }

    /// <summary>Files to start from: of both precisions, of PyTorch's names, with all kinds of metadata, and without tensors.</summary>
    public static byte[][] Originals()
    {
        var single = new NetworkFile(NetworkDescription.Parse("2,3,1", "leakyrelu(0.2),sigmoid", "Huber(0.5)"), [Numbers(6), Numbers(3)], [Numbers(3), Numbers(1)]);
        var doubled = new NetworkFile(NetworkDescription.Parse("2,3,1", null, null, Precision.Double), [Numbers(6), Numbers(3)], [Numbers(3), Numbers(1)]);
        return
        [
            Bytes(single),
            Bytes(doubled),
            Bytes(single.WithInputStandardization([1, 2], [0.5, 4]).WithMetadata("a \"text\"\n", "é\\ü\u0001")),
            SafetensorsText.File(
                """{"0.bias":{"dtype":"F16","shape":[3],"data_offsets":[0,6]},"0.weight":{"dtype":"F16","shape":[3,2],"data_offsets":[6,18]},"2.bias":{"dtype":"BF16","shape":[1],"data_offsets":[18,20]},"2.weight":{"dtype":"BF16","shape":[1,3],"data_offsets":[20,26]}}""",
                new byte[26]),
            SafetensorsText.Singles(("dense/kernel:0", [2, 3]), ("dense/bias:0", [3]), ("dense_1/kernel:0", [3, 1]), ("dense_1/bias:0", [1])),
            SafetensorsText.Singles(("a.0.weight", [3, 2]), ("a.10.weight", [3, 3]), ("a.2.weight", [3, 3]), ("head.weight", [3, 3]), ("neck.weight", [1, 3])),
            SafetensorsText.Singles(("x", [3, 2]), ("y", [3]), ("z", [1, 3]), ("u", [1])),
            SafetensorsText.File("{}", []),
        ];

        static double[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => i / 8.0)];

        static byte[] Bytes(NetworkFile file)
        {
            using var stream = new MemoryStream();
            file.Save(stream);
            return stream.ToArray();
        }
    }
}
