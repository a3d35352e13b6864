using System;
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
        var mutations = new FileMutations(seed, FileMutations.Originals(), file => NetworkFile.Read(file).CopyTo<float>(network));

        mutations.Run(100_000);

        output.WriteLine($"{mutations.Read} read, {mutations.Refused} refused");
        Assert.InRange(mutations.Read, 100, 60_000);
        Assert.InRange(mutations.Refused, 40_000, 99_900);
    }
}
