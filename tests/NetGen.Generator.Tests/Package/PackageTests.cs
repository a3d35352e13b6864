using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator.Tests.Pipeline;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Package;

/// <summary>The package as users get it: what is in it, and programs that know nothing else.</summary>
public partial class PackageTests(PackedLibrary library) : IClassFixture<PackedLibrary>
{
    [Fact]
    public void Holds_the_library_the_generator_and_the_fixes()
    {
        using ZipArchive package = ZipFile.OpenRead(library.PackageFile);
        string[] expected =
        [
            "LICENSE",
            "README.md",
            "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
            "analyzers/dotnet/cs/NetGen.Generator.dll",
            "build/NetGen.Weights.targets",
            "build/NetGen.targets",
            "buildTransitive/NetGen.Weights.targets",
            "buildTransitive/NetGen.targets",
            "icon.png",
            "lib/net10.0/NetGen.dll",
            "lib/net10.0/NetGen.xml",
            "lib/netstandard2.1/NetGen.dll",
            "lib/netstandard2.1/NetGen.xml",
            "tasks/netstandard2.0/NetGen.Tasks.dll",
        ];

        string[] files = [.. package.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, files);
        Assert.All(package.Entries.Where(entry => IsContent(entry.FullName)), entry => Assert.NotEqual(0, entry.Length));
    }

    [Fact]
    public void Depends_on_nothing()
    {
        using ZipArchive package = ZipFile.OpenRead(library.PackageFile);
        using Stream stream = package.GetEntry("NetGen.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");

        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("MIT", metadata.Elements().Single(element => element.Name.LocalName == "license").Value);
        Assert.Equal("README.md", metadata.Elements().Single(element => element.Name.LocalName == "readme").Value);
    }

    [Theory]
    [InlineData("NetGen.Generator")]
    [InlineData("NetGen.CodeFixes")]
    public void Holds_what_the_oldest_compiler_loads(string assembly)
    {
        using MemoryStream image = Image(assembly);
        GeneratorAssembly.AssertReferences(image);
    }

    [Fact]
    public void Holds_fixes_for_what_the_analyzer_reports()
    {
        AssemblyLoadContext context = new("fixes", isCollectible: true);
        using MemoryStream image = Image("NetGen.CodeFixes");
        CodeFixProvider[] fixes =
        [
            .. context.LoadFromStream(image).GetTypes()
                .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export && export.Languages.Contains(LanguageNames.CSharp))
                .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
        ];

        Assert.Equal(9, fixes.Length);
        Assert.All(fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
        string[] known = [.. new NetworkAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id)];
        Assert.All(fixes.SelectMany(fix => fix.FixableDiagnosticIds), id => Assert.Contains(id, known));
    }

    [Fact]
    public void Holds_a_build_task_that_brings_nothing_along()
    {
        using ZipArchive package = ZipFile.OpenRead(library.PackageFile);
        using Stream stream = package.GetEntry("tasks/netstandard2.0/NetGen.Tasks.dll")!.Open();
        using MemoryStream image = new();
        stream.CopyTo(image);
        image.Position = 0;
        using PEReader file = new(image);
        MetadataReader metadata = file.GetMetadataReader();
        string[] references = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)];
        Assert.Equal(["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "netstandard"], references);
    }

    [Fact]
    public async Task Makes_a_program_that_learns()
    {
        CommandResult run = await DotNet.RunAsync(PackedLibrary.Project("Flower"), library.Packages, "run", "-c", "Release");
        run.AssertSuccess();
        Assert.EndsWith("\nlearned", run.Output.TrimEnd().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_a_library_for_net_standard_in_csharp_9()
    {
        CommandResult build = await DotNet.RunAsync(PackedLibrary.Project("Standard"), library.Packages, "build", "-c", "Release");
        build.AssertSuccess();
    }

    [Fact]
    public async Task Passes_every_analyzer()
    {
        string project = PackedLibrary.Project("Analysis");
        AnalyzedSources.Write(project);
        CommandResult build = await DotNet.RunAsync(project, library.Packages, "build", "-c", "Release");
        build.AssertSuccess();
    }

    [Theory]
    [InlineData("Net.cs(6,17): error NETGEN003: Layer 1 has 0 units;")]
    [InlineData("error NETGEN018: NetGen needs the C# compiler 4.3 or later; this build uses 4.2.", "-p:CompilerApiVersion=roslyn4.2")]
    [InlineData("error NETGEN015: NetGen needs .NET Standard 2.1, .NET Core 3.0, .NET 5 or later; this project targets 'netstandard2.0'.", "-p:TargetFramework=netstandard2.0")]
    [InlineData("error NETGEN015: NetGen needs .NET Standard 2.1, .NET Core 3.0, .NET 5 or later; this project targets 'net48'.", "-p:TargetFramework=net48")]
    public async Task Says_what_is_wrong(string error, params string[] properties)
    {
        CommandResult build = await DotNet.RunAsync(PackedLibrary.Project("Mistake"), library.Packages, ["build", .. properties]);
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(error, build.Output, StringComparison.Ordinal);
        string[] errors = [.. build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];
        Assert.True(errors.Length == 1, build.Output);
    }

    private MemoryStream Image(string assembly)
    {
        using ZipArchive package = ZipFile.OpenRead(library.PackageFile);
        using Stream stream = package.GetEntry($"analyzers/dotnet/cs/{assembly}.dll")!.Open();
        MemoryStream image = new();
        stream.CopyTo(image);
        image.Position = 0;
        return image;
    }

    // What the package's own files add: signatures, the manifest and its relations.
    private static bool IsContent(string path) =>
        !path.EndsWith(".nuspec", StringComparison.Ordinal)
        && !path.StartsWith("_rels/", StringComparison.Ordinal)
        && !path.StartsWith("package/", StringComparison.Ordinal)
        && path != "[Content_Types].xml";
}
