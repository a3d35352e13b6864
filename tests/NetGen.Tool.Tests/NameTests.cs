using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Tool.Files;
using NetGen.Tool.Output;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tool.Tests;

/// <summary>Names from outside, in everything that the tool generates: whatever they are, they stay names.</summary>
public sealed class NameTests(ITestOutputHelper output) : IDisposable
{
    private const string SeedVariable = "NETGEN_TEST_SEED";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll")
            .Append(typeof(NetworkFile).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    // What ends a comment, a string, an attribute or a line, what turns text around, and what no encoding has.
    private static readonly string[] Awkward =
    [
        "\n", "\r", "\r\n", "\t", "\u0001", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udc00",
        "*/", "//", "/*", "\"", "'", "\\", "\\u000a", "<", ">", "&", "&#10;", "]]>", "-->", "<![CDATA[", "</summary>", "{", "}", "{0}", "$(", ")", "@", "%", "%0A", ";", "?", "*", "#endif",
        " ", "😀", "é", "e\u0301", "名", "[red]", "class Evil { }",
    ];

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_of_files_stay_in_the_comment_of_the_class()
    {
        Random random = Seeded();
        byte[] network = File.ReadAllBytes(_folder.Network("plain.safetensors"));
        Directory.CreateDirectory(_folder["models"]);
        string expected = Code(Import(_folder["plain.safetensors"]));
        for (int i = 0; i < 150; i++)
        {
            string name = string.Concat(Name(random).Where(letter => letter is not ('/' or '\0')));
            string path = _folder["models/a" + (OperatingSystem.IsWindows() ? Regex.Replace(name, "[\\x00-\\x1f\"<>|:*?\\\\]", "") : name) + "z"];
            File.WriteAllBytes(path, network);
            Assert.Equal(expected, Code(Import(path)));
        }
    }

    [Fact]
    public void Names_stay_in_their_lines_of_the_text_form()
    {
        string input = _folder.Network("plain.safetensors");
        int lines = SourceText.From(ToolRun.Of("text", input, "-o", "-").AssertSuccess().Out).Lines.Count;
        foreach (string separator in (string[])["\n", "\r", "\u000b", "\u0085", "\u2028", "\u2029"])
        {
            string path = _folder[$"a{(OperatingSystem.IsWindows() && separator[0] < ' ' ? "" : separator)}error b.safetensors"];
            File.Copy(input, path);
            Assert.Equal(lines, SourceText.From(ToolRun.Of("text", path, "-o", "-").AssertSuccess().Out).Lines.Count);
            File.Delete(path);
        }
    }

    [Fact]
    public void Names_of_folders_stay_in_the_item()
    {
        Random random = Seeded();
        for (int i = 0; i < 1000; i++)
        {
            string path = Name(random);
            string text = $"<NetworkWeights Include=\"{ProjectItem.Escaped(path)}\" />";
            Assert.Equal(Printable.Text(text), text);
            string value = XElement.Parse(text).Attribute("Include")!.Value;
            Assert.DoesNotMatch(@"[$@'();?*\n\r\t]", value);
            string read = Regex.Replace(value, "%([0-9A-F]{2})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
            Assert.Equal(string.Concat(path.EnumerateRunes()).Replace('\ufffe', '\ufffd').Replace('\uffff', '\ufffd'), read);
        }
    }

    [Fact]
    public void Names_in_messages_and_results_are_a_line()
    {
        Random random = Seeded();
        for (int i = 0; i < 200; i++)
        {
            string name = Name(random).Replace("\0", "", StringComparison.Ordinal);
            string[] arguments = random.Next(4) switch
            {
                0 => ["inspect", _folder["missing" + name]],
                1 => ["import", _folder.Root, "--class", "Net " + name],
                2 => ["export", _folder.Network("net.safetensors"), _folder["missing/" + name + "x"]],
                _ => ["diff", "a", "b", "--tolerance", name + "x"],
            };
            ToolRun run = ToolRun.Of(arguments);
            Assert.Equal(2, run.Code);
            run.AssertLine();
        }
    }

    [Theory]
    [InlineData("Policy Net")]
    [InlineData("class")]
    [InlineData("@class")]
    [InlineData("__arglist")]
    [InlineData("3Net")]
    [InlineData("../Net")]
    [InlineData("Net;")]
    [InlineData("Net\n")]
    [InlineData("Net<T>")]
    [InlineData("A.B")]
    [InlineData("\\u0041")]
    [InlineData("N\u200bet")]
    [InlineData("\ud835\udcb3")]
    [InlineData("_")]
    [InlineData("record")]
    [InlineData("NetGen")]
    [InlineData("NetworkAttribute")]
    public void Classes_have_names_that_CSharp_takes(string name) =>
        ToolRun.Of("import", _folder.Network("net.safetensors"), "--class", name, "-o", _folder.Root).AssertError("is not a valid name for a C# class");

    [Theory]
    [InlineData("A..B")]
    [InlineData(".A")]
    [InlineData("A.")]
    [InlineData("A.class.B")]
    [InlineData("A { } class X")]
    [InlineData("A B")]
    [InlineData("A\u2028B")]
    [InlineData("global::A")]
    public void Namespaces_have_names_that_CSharp_takes(string name) =>
        ToolRun.Of("import", _folder.Network("net.safetensors"), "--class", "Net", "--namespace", name, "-o", _folder.Root).AssertError("is not a valid name for a C# namespace");

    [Fact]
    public void Names_that_are_taken_compile()
    {
        string input = _folder.Network("input of all.safetensors");
        string[] words = [.. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText), "Net", "Größe", "名前", "_net", "e\u0301", "Network"];
        List<string> taken = [];
        List<string> sources = [];
        foreach (string word in words.Where(word => word.Length > 0).Distinct())
        {
            if (ToolRun.Of("import", input, "-c", word, "-n", $"Space{sources.Count}.{word}", "-o", _folder.Root, "--force").Code == 0)
            {
                taken.Add(word);
                sources.Add(File.ReadAllText(_folder[word + ".cs"]));
            }
        }

        SyntaxTree[] trees = [.. sources.Select(source => CSharpSyntaxTree.ParseText(source, Options))];
        CSharpCompilation compilation = CSharpCompilation.Create("Net", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error || problem.Id == "CS1570"));
        Assert.All((string[])["Net", "Größe", "名前", "_net", "e\u0301", "get"], word => Assert.Contains(word, taken));
    }

    [Fact]
    public void Long_names_are_cut_between_characters()
    {
        string name = Printable.Name(string.Concat(Enumerable.Repeat("😀", 1000)));
        Assert.InRange(name.Length, 150, 160);
        Assert.Equal(Printable.Text(name), name);
        Assert.Equal(@"a\n\u001b\ud800\U000e0001b", Printable.Text("a\n\u001b\ud800\U000e0001b"));
    }

    private Random Seeded()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), out int given) ? given : Random.Shared.Next();
        output.WriteLine($"{SeedVariable}={seed}");
        return new Random(seed);
    }

    private static string Name(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(4) == 0
        ? ((char)random.Next(1, 0x10000)).ToString()
        : Awkward[random.Next(Awkward.Length)]));

    private string Import(string path)
    {
        ToolRun run = ToolRun.Of("import", path, "-c", "Net", "-n", "A.B", "-o", _folder["out"], "--force").AssertSuccess();
        Assert.All(run.Out.Split('\n'), line => Assert.Equal(Printable.Text(line), line));
        return File.ReadAllText(_folder["out/Net.cs"]);
    }

    // What is left without comments, after the comment has been found to be one, well-formed, and to hold one element.
    private static string Code(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, Options);
        Assert.Empty(tree.GetDiagnostics());
        SyntaxNode root = tree.GetRoot();
        XmlElementSyntax element = Assert.Single(root.DescendantNodes(descendIntoTrivia: true).OfType<XmlElementSyntax>());
        Assert.Equal("summary", element.StartTag.Name.ToString());
        return string.Join(' ', root.DescendantTokens().Select(token => token.Text));
    }
}
