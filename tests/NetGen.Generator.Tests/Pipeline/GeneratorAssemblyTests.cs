using System;
using System.IO;
using System.Linq;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Generator.Tests.Pipeline;

public class GeneratorAssemblyTests
{
    [Theory]
    [InlineData(typeof(NetworkGenerator))]
    [InlineData(typeof(NetworkFix))]
    public void References_nothing_newer_than_the_oldest_compiler_supported(Type type)
    {
        using FileStream image = File.OpenRead(type.Assembly.Location);
        GeneratorAssembly.AssertReferences(image);
    }

    // A compiler has no workspaces: it would load neither generator nor analyzer.
    [Fact]
    public void The_generator_does_without_what_only_editors_have()
    {
        string?[] references = [.. typeof(NetworkGenerator).Assembly.GetReferencedAssemblies().Select(reference => reference.Name)];
        Assert.DoesNotContain("Microsoft.CodeAnalysis.Workspaces", references);
    }
}
