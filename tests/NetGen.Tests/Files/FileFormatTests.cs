using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Files;

/// <summary>A file of another format is called what it is, by path, stream and bytes.</summary>
public sealed class FileFormatTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string, byte[]> Others { get; } = new()
    {
        { "a Git LFS pointer", Encoding.ASCII.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n") },
        { "an HDF5 file", Convert.FromHexString("894844460D0A1A0A00000000000808000400100000000000") },
        { "a NumPy array (.npy)", Convert.FromHexString("934E554D5059010076007B276465736372273A20273C663427") },
        { "a NumPy archive (.npz)", Zip("arr_0.npy") },
        { "a zip archive, as torch.save writes", Zip("archive/data.pkl") },
        { "a zip archive, as torch.save writes", Zip("policy/data.pkl") },
        { "a Keras model", Zip("metadata.json") },
        { "a zip archive. If PyTorch wrote it", Zip("data") },

        // As torch.save wrote before version 1.6, and pickle.dump with protocols 2 to 5.
        { "a Python pickle", Convert.FromHexString("80028A0A6CFC9C46F9206AA850192E8002") },
        { "a Python pickle", Convert.FromHexString("80027D71002858") },
        { "a Python pickle", Convert.FromHexString("80049515000000000000007D") },
        { "a Python pickle", Convert.FromHexString("80055D942E") },
        { "an ONNX model", Convert.FromHexString("080812077079746F7263681A05322E312E30") },
        { "an ONNX model", Convert.FromHexString("080A3A4C0A1A0A01580A015712015922064D61744D756C") },
        { "a TensorFlow Lite model", Convert.FromHexString("1C00000054464C33140020001C0018001400") },
        { "a GGUF model", Encoding.ASCII.GetBytes("GGUF\u0003\0\0\0\0\0\0\0") },
        { "the text form of a network", Encoding.ASCII.GetBytes("netgen-weights 1\nfile a\n") },
        { "a checkpoint of training", Encoding.ASCII.GetBytes("NETGENCK\u0001\0\0\0\0\0\0\0") },
        { "a web page", Encoding.ASCII.GetBytes("<!DOCTYPE html>\n<html>") },
        { "compressed with gzip", Convert.FromHexString("1F8B08000000000000030300000000") },
    };

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(Others))]
    public void IsNamed(string name, byte[] file)
    {
        File.WriteAllBytes(_path, file);
        using MemoryStream stream = new(file);

        string message = Assert.Throws<InvalidDataException>(() => NetworkFile.Read(file)).Message;

        Assert.StartsWith($"This is not a safetensors file but {name}", message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => NetworkFile.Read(_path)).Message);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => NetworkFile.Read(stream)).Message);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => SmallNet.Load(_path)).Message);
    }

    // Of a length that looks like the start of another format.
    [Theory]
    [InlineData(0x0880)]
    [InlineData(0x1208)]
    [InlineData(0x8B1F)]
    [InlineData(0x4B50)]
    public void ASafetensorsFileOfAnyHeaderLengthIsRead(int length)
    {
        const string Header = """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""";
        Assert.Single(NetworkFile.Read(SafetensorsText.File(Header.PadRight(length), new byte[8])).Tensors);
    }

    [Fact]
    public void ABrokenHeaderIsFoundBeforeTheNumbersAreRead()
    {
        // A gigabyte that takes no room on the disk.
        byte[] start = SafetensorsText.File("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", []);
        foreach (byte[] header in new[] { [], start, start[..20] })
        {
            using (FileStream sparse = File.Create(_path))
            {
                sparse.Write(header);
                sparse.SetLength(1L << 30);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<InvalidDataException>(() => NetworkFile.Read(_path));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
        }
    }

    [Fact]
    public void TheNumbersAreReadOnce()
    {
        const int Length = 64 << 20;
        byte[] start = SafetensorsText.File($$$"""{"x":{"dtype":"F32","shape":[{{{Length / 4}}}],"data_offsets":[0,{{{Length}}}]}}""", []);
        using (FileStream sparse = File.Create(_path))
        {
            sparse.Write(start);
            sparse.SetLength(start.Length + Length);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Length, Assert.Single(NetworkFile.Read(_path).Tensors).ByteCount);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Length, Length + 1_000_000);
    }

    [Fact]
    public void AStreamOfUnknownLengthTakesNoMoreMemoryThanItHasBytes()
    {
        byte[] claim = SafetensorsText.File("""{"x":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}}""", new byte[5000]);
        using GZipStream stream = Unseekable(claim);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("ends before", Assert.Throws<InvalidDataException>(() => NetworkFile.Read(stream)).Message, StringComparison.Ordinal);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void AStreamOfUnknownLengthIsReadToItsEnd()
    {
        byte[] file = SafetensorsText.Singles(("0.weight", [1000, 1000]), ("0.bias", [1000]));
        using GZipStream stream = Unseekable(file);
        Assert.Equal(NetworkFile.Read(file).Biases(1).ToSingles(), NetworkFile.Read(stream).Biases(1).ToSingles());

        using GZipStream longer = Unseekable([.. file, 0]);
        Assert.Contains("belong to no tensor", Assert.Throws<InvalidDataException>(() => NetworkFile.Read(longer)).Message, StringComparison.Ordinal);
    }

    private static GZipStream Unseekable(byte[] file)
    {
        MemoryStream compressed = new();
        using (GZipStream zip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(file);
        }

        compressed.Position = 0;
        return new GZipStream(compressed, CompressionMode.Decompress);
    }

    private static byte[] Zip(string first)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry(first).Open();
            entry.Write("content"u8);
        }

        return stream.ToArray();
    }
}
