using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The folder for Unity, as far as it can be tried without Unity.</summary>
[Collection(OnePackage.Name)]
public class UnityTests : IClassFixture<UnityPackage>
{
    private const string MetaEnding = ".meta";

    private static readonly string Project = PackedLibrary.Project("Unity");

    // Scenes and assembly definitions refer to assets by these, so they must never change.
    private static readonly (string Asset, string Guid)[] Guids =
    [
        ("Runtime/NetGen.dll", "d9c8c68beb68e48126ce73c03f4b862c"),
        ("Analyzers/NetGen.Generator.dll", "58ac408969928094815ac24ef1171a90"),
        ("Analyzers/NetGen.CodeFixes.dll", "3ea02d9bc680560a890a520ed8ad1095"),
    ];

    [Fact]
    public void Every_asset_has_a_meta_file_and_every_meta_file_an_asset()
    {
        string[] entries = [.. Directory.GetFileSystemEntries(UnityPackage.Folder, "*", SearchOption.AllDirectories)];
        string[] assets = [.. entries.Where(entry => !entry.EndsWith(MetaEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string[] described = [.. entries.Where(entry => entry.EndsWith(MetaEnding, StringComparison.Ordinal)).Select(entry => entry[..^MetaEnding.Length]).Order(StringComparer.Ordinal)];

        Assert.Equal(assets, described);
    }

    [Fact]
    public void Guids_are_unique_and_never_change()
    {
        string[] guids = [.. Directory.GetFiles(UnityPackage.Folder, $"*{MetaEnding}", SearchOption.AllDirectories).Select(path => GuidOf(File.ReadAllText(path)))];

        Assert.Equal(guids.Length, guids.Distinct().Count());
        Assert.All(Guids, one => Assert.Equal(one.Guid, GuidOf(Meta(one.Asset))));
    }

    [Fact]
    public void Analyzers_are_labelled_and_belong_to_no_platform()
    {
        foreach (string analyzer in UnityPackage.Analyzers)
        {
            string meta = File.ReadAllText(analyzer + MetaEnding);

            Assert.Contains("labels:\n- RoslynAnalyzer\n", meta, StringComparison.Ordinal);
            Assert.Contains("validateReferences: 0\n", meta, StringComparison.Ordinal);
            Assert.DoesNotContain("enabled: 1", meta, StringComparison.Ordinal);
            Assert.DoesNotMatch("Exclude [A-Za-z0-9]+: 0", meta);
        }
    }

    [Fact]
    public void The_library_is_a_plugin_for_every_platform()
    {
        string meta = Meta("Runtime/NetGen.dll");

        Assert.DoesNotContain("RoslynAnalyzer", meta, StringComparison.Ordinal);
        Assert.Matches(@"Any: \n    second:\n      enabled: 1\n", meta);
        Assert.Contains("isExplicitlyReferenced: 0\n", meta, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_has_the_librarys_version()
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(UnityPackage.Folder, "package.json")));
        string version = manifest.RootElement.GetProperty("version").GetString()!;

        Assert.Equal("com.netgen.netgen", manifest.RootElement.GetProperty("name").GetString());
        Assert.Equal("2022.3", manifest.RootElement.GetProperty("unity").GetString());
        Assert.Equal(AssemblyName.GetAssemblyName(UnityPackage.Library).Version!.ToString(3), version.Split('-')[0]);
    }

    [Fact]
    public void The_library_refers_to_nothing_that_Unity_lacks()
    {
        AssertStandard(UnityPackage.Library, "netstandard");
    }

    [Fact]
    public void Mistakes_are_found()
    {
        const string Source = """
            [NetGen.Network(2, 4, 1, Activations = "tnh,sigmoid", Cost = "CrossEntropy")]
            public partial class Net
            {
                public static void Main()
                {
                }
            }
            """;

        string message = Assert.Single(UnityCompiler.Compile(Source, Path.Combine(Project, "bin", "Mistaken.exe")));

        Assert.Contains("NETGEN005", message, StringComparison.Ordinal);
    }

    [NeedsCommandFact("mono")]
    public async Task A_game_compiles_without_a_warning_and_learns()
    {
        string program = Path.Combine(Project, "bin", "Game.exe");
        string[] messages = UnityCompiler.Compile(
            File.ReadAllText(Path.Combine(Project, "Player.cs")), program, Path.Combine(Project, "flower.NetGen.Generator.additionalfile"));

        Assert.Empty(messages);
        PrintedResults results = await MonoProgram.RunAsync(Project, program, Repository.Path("samples", "Frozen", "flower.safetensors"));

        Assert.True(results["after"].Single() < 0.25 * results["before"].Single());
        Assert.Equal(results["loaded"], results["frozen"]);
        Assert.Equal(3, results["frozen"].Distinct().Count());
        Assert.DoesNotContain("get_Item", ReadOnlySpanMembers.Of(program));
        AssertStandard(program, "netstandard", "NetGen");
    }

    // Neither other assemblies nor what C# 9 for .NET Standard 2.1 has to do without.
    private static void AssertStandard(string assembly, params string[] references)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        TypeReference[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference)];
        IEnumerable<string> own = metadata.TypeDefinitions.Select(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name));

        Assert.Equal(references, metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));
        Assert.DoesNotContain("System.Runtime.Intrinsics", types.Select(type => metadata.GetString(type.Namespace)));
        Assert.Empty(types.Select(type => metadata.GetString(type.Name)).Concat(own).Intersect(["IsExternalInit", "ModuleInitializerAttribute", "SkipLocalsInitAttribute"]));
    }

    private static string Meta(string asset) => File.ReadAllText(Path.Combine(UnityPackage.Folder, asset) + MetaEnding);

    private static string GuidOf(string meta) => Regex.Match(meta, "^fileFormatVersion: 2\nguid: ([0-9a-f]{32})\n").Groups[1].Value;
}
