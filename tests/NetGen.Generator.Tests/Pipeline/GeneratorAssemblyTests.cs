using System.IO;
using Xunit;

namespace NetGen.Generator.Tests.Pipeline;

public class GeneratorAssemblyTests
{
    [Fact]
    public void References_nothing_newer_than_the_oldest_compiler_supported()
    {
        using FileStream image = File.OpenRead(typeof(NetworkGenerator).Assembly.Location);
        GeneratorAssembly.AssertReferences(image);
    }
}
