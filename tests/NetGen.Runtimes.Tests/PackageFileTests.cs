using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>What the package says of itself, and whether its files are what anybody would get from the same sources.</summary>
[Collection(OnePackage.Name)]
public class PackageFileTests(PackedLibrary library)
{
    // Of Portable PDB: the custom debug information that says where sources are to be had.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void Says_where_it_comes_from()
    {
        XElement metadata = XDocument.Parse(Encoding.UTF8.GetString(library.Read("NetGen.nuspec")).TrimStart('\uFEFF')).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("https://github.com/netgen/netgen", Value("projectUrl"));
        Assert.NotEmpty(Value("description"));
        Assert.NotEmpty(Value("releaseNotes"));
        Assert.NotEmpty(Value("tags"));
        XElement repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal("https://github.com/netgen/netgen", repository.Attribute("url")!.Value);
        Assert.Equal(PackedSources.Commit, repository.Attribute("commit")!.Value);
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");

        Assert.Equal(File.ReadAllBytes(Repository.Path("src", "NetGen", "PACKAGE.md")), library.Read("README.md"));
        Assert.Equal(File.ReadAllBytes(Repository.Path("LICENSE")), library.Read("LICENSE"));
        byte[] icon = library.Read("icon.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], icon[..8]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.1")]
    public void Has_symbols_that_find_their_sources(string framework)
    {
        byte[] assembly = library.Read($"lib/{framework}/NetGen.dll");
        byte[] symbols = PackedLibrary.Read(library.SymbolsFile, $"lib/{framework}/NetGen.pdb");
        using PEReader image = new([.. assembly]);
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        MetadataReader reader = provider.GetMetadataReader();

        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Assert.Equal(image.ReadCodeViewDebugDirectoryData(entry).Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);
        AssertSources(reader);
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/NetGen.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/NetGen.CodeFixes.dll")]
    [InlineData("tasks/netstandard2.0/NetGen.Tasks.dll")]
    public void Holds_the_symbols_of_what_compilers_load(string file)
    {
        using PEReader image = new([.. library.Read(file)]);
        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        AssertSources(provider.GetMetadataReader());
    }

    // In another folder, so that nothing of where the sources lie is in the file.
    [Fact]
    public async Task Holds_the_same_bytes_whoever_builds_it()
    {
        string clone = PackedLibrary.Project("clone-2");
        PackedSources.Copy(clone);
        CommandResult build = await DotNet.RunAsync(
            clone, packages: null, "build", "src/NetGen.Tasks", "-c", "Release", "-p:ContinuousIntegrationBuild=true", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", "-p:RunAnalyzers=false");
        build.AssertSuccess();

        Assert.Equal(File.ReadAllBytes(Path.Combine(clone, "src", "NetGen.Tasks", "bin", "Release", "netstandard2.0", "NetGen.Tasks.dll")), library.Read("tasks/netstandard2.0/NetGen.Tasks.dll"));
    }

    private static void AssertSources(MetadataReader symbols)
    {
        string link = Encoding.UTF8.GetString(symbols.GetBlobBytes(Assert.Single(
            symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation), information => symbols.GetGuid(information.Kind) == SourceLink).Value));
        Assert.Contains($"\"/_/*\":\"https://raw.githubusercontent.com/netgen/netgen/{PackedSources.Commit}/*\"", link, StringComparison.Ordinal);
        Assert.All(symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)), name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));
    }
}
