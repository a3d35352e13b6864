using System;
using System.IO;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Files;

/// <summary>However a file is broken, it is read or refused: nothing else happens. <c>NetGen.Benchmarks -- mutate</c> runs longer.</summary>
public class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void NoBrokenFileDoesAnythingButBeRefused()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        SmallNet network = new();
        var mutations = new FileMutations(seed, FileMutations.Originals(), file => ReadEveryWay(file).CopyTo<float>(network));

        mutations.Run(100_000);

        output.WriteLine($"{mutations.Read} read, {mutations.Refused} refused");
        Assert.InRange(mutations.Read, 100, 60_000);
        Assert.InRange(mutations.Refused, 40_000, 99_900);
    }

    // From memory and from streams with and without a length: the same is read or refused.
    private static NetworkFile ReadEveryWay(byte[] file)
    {
        NetworkFile? read = Try(() => NetworkFile.Read(file), out string message);
        using MemoryStream stream = new(file);
        NetworkFile? streamed = Try(() => NetworkFile.Read(stream), out string streamMessage);
        using Unseekable unseekable = new(file);
        NetworkFile? unseekableRead = Try(() => NetworkFile.Read(unseekable), out _);

        Assert.Equal(message, streamMessage);
        Assert.Equal(read?.Tensors.Select(tensor => tensor.ToString()), streamed?.Tensors.Select(tensor => tensor.ToString()));
        Assert.Equal(read?.Tensors.Count, unseekableRead?.Tensors.Count);
        return read ?? throw new InvalidDataException(message);
    }

    private static NetworkFile? Try(Func<NetworkFile> read, out string message)
    {
        try
        {
            message = "";
            return read();
        }
        catch (InvalidDataException exception)
        {
            message = exception.Message;
            return null;
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
