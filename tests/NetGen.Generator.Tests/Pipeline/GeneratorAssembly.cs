using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace NetGen.Generator.Tests.Pipeline;

/// <summary>What the generator's file, or that of the code fixes, asks of the compiler or editor that loads it.</summary>
internal static class GeneratorAssembly
{
    // The compiler of Unity 2022.3 has these and nothing newer. A newer reference would stop the generator there, silently.
    private static readonly ImmutableDictionary<string, Version> Allowed = ImmutableDictionary.CreateRange<string, Version>(
    [
        new("netstandard", new Version(2, 0, 0, 0)),
        new("Microsoft.CodeAnalysis", new Version(4, 3, 0, 0)),
        new("Microsoft.CodeAnalysis.CSharp", new Version(4, 3, 0, 0)),
        new("Microsoft.CodeAnalysis.Workspaces", new Version(4, 3, 0, 0)),
        new("System.Collections.Immutable", new Version(6, 0, 0, 0)),
        new("System.Memory", new Version(4, 0, 1, 1)),
    ]);

    public static void AssertReferences(Stream image)
    {
        using PEReader reader = new(image);
        MetadataReader metadata = reader.GetMetadataReader();
        AssemblyName[] references = [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];

        Assert.Contains(references, reference => reference.Name == "Microsoft.CodeAnalysis");
        Assert.All(references, reference =>
        {
            Assert.True(Allowed.TryGetValue(reference.Name!, out Version? newest), $"{reference} is not known to be there.");
            Assert.True(reference.Version! <= newest, $"{reference} is newer than {newest}.");
        });
    }
}
