using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using NetGen.Generator.Freezing;
using NetGen.Generator.Tests.Harness;
using NetGen.Packaging;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>
/// The package's build task, in a project that has nothing but the task: whatever its <c>NetworkWeights</c> items are called and
/// whatever they are, each has a text of its own, which is written only when it changes.
/// </summary>
public sealed class BuildTaskTests(ITestOutputHelper output) : IDisposable
{
    // Whatever a file system takes and MSBuild, XML, C# or the text form could take for something else.
    private const string Letters = "abAB01.-_~ \"'`;%$@()*?<>&|#!^{}[]=+,:\n\r\t\u0001\u007F\u0085\u00A0\u2028\u2029é🌼%2F";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen");
    private readonly string _configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Items_of_any_name_have_their_own_networks()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("NETGEN_TEST_SEED"), CultureInfo.InvariantCulture, out int given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        string[] items = [.. Names(new Random(seed)).Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < items.Length; i++)
        {
            Write(items[i], i);
        }

        // One file named in three ways is one network.
        WeightsFile[] read = await Build([.. items.Append("./a.safetensors").Append("a.safetensors").Select(item => (item, ""))]);

        Assert.Equal(items, read.Select(file => file.Name));
        Assert.Equal(Enumerable.Range(0, items.Length).Select(i => (double)i), read.Select(file => Assert.Single(file.Biases[0])));

        // On a file system that ignores case, too.
        Assert.Equal(items.Length, Texts().Select(path => path.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public async Task What_is_no_network_is_called_what_it_is_and_every_change_is_seen()
    {
        Write("good.safetensors", 1);
        Write("changed.safetensors", 2);
        File.WriteAllText(Path("pointer.safetensors"), "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n");
        Directory.CreateDirectory(Path("folder"));
        using (FileStream sparse = File.Create(Path("sparse.safetensors")))
        {
            sparse.SetLength(1L << 30);
        }

        // Square layers whose names do not say in which order they come.
        NetworkFile two = new(NetworkDescription.Parse("2,2,2", null, null), [[1, 2, 3, 4], [5, 6, 7, 8]], [[9, 10], [11, 12]]);
        two.Save(Path("two.safetensors"));
        byte[] bytes = File.ReadAllBytes(Path("two.safetensors"));
        string renamed = Encoding.Latin1.GetString(bytes).Replace("layers.1.", "layers.b.", StringComparison.Ordinal).Replace("layers.2.", "layers.a.", StringComparison.Ordinal);
        File.WriteAllBytes(Path("two.safetensors"), Encoding.Latin1.GetBytes(renamed));
        string endless = string.Join('/', Enumerable.Repeat("folder", 700)) + "/net.safetensors";
        (string, string)[] items =
        [
            ("good.safetensors", ""), ("changed.safetensors", ""), ("pointer.safetensors", ""), ("folder", ""), ("sparse.safetensors", ""),
            ("missing.safetensors", ""), ("two.safetensors", ""), (endless, ""),
            .. OperatingSystem.IsWindows() ? Array.Empty<(string, string)>() : [("pipe", "")],
        ];
        if (!OperatingSystem.IsWindows())
        {
            using Process process = Process.Start("mkfifo", [Path("pipe")]);
            await process.WaitForExitAsync();
        }

        WeightsFile[] read = await Build(items);

        Assert.Null(read[0].Problem);
        Assert.Equal("This is not a safetensors file but a Git LFS pointer, not the file itself. Get the file with 'git lfs pull'", read[2].Problem);
        Assert.Equal($"'{Path("folder")}' is a folder, not a file", read[3].Problem);
        Assert.Contains("is too large to be compiled into a program", read[4].Problem, StringComparison.Ordinal);
        Assert.Equal($"the file '{Path("missing.safetensors")}' does not exist. Include is relative to the project's folder", read[5].Problem);
        Assert.StartsWith("The names and sizes of the layers allow several orders: 'layers.a' (2 → 2), 'layers.b' (2 → 2).", read[6].Problem, StringComparison.Ordinal);
        Assert.InRange(read[7].Problem!.Length, 50, 400);
        Assert.All(read.Skip(8), pipe => Assert.Contains("not a regular file but a pipe", pipe.Problem, StringComparison.Ordinal));

        // A text whose network is the same is not written again, however new the file is. Another network is seen, however old.
        Dictionary<string, DateTime> before = Texts().ToDictionary(path => path, File.GetLastWriteTimeUtc);
        File.SetLastWriteTimeUtc(Path("good.safetensors"), DateTime.UtcNow.AddHours(1));
        Write("changed.safetensors", 3);
        File.SetLastWriteTimeUtc(Path("changed.safetensors"), DateTime.UtcNow.AddYears(-3));
        items[6] = ("two.safetensors", " layers.b , layers.a");

        read = await Build(items);

        Assert.Equal([3], read[1].Biases[0]);
        Assert.Equal([9, 10], read[6].Biases[0]);
        string[] written = [.. Texts().Where(path => before[path] != File.GetLastWriteTimeUtc(path)).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Equal(["changed", "two"], written.Select(name => name[..name.LastIndexOf('-')]));
    }

    private static IEnumerable<string> Names(Random random)
    {
        yield return "a.safetensors";
        yield return "_/w.safetensors";
        yield return "up/../../" + "w.safetensors";
        yield return "a..b.safetensors";
        yield return "a_b.safetensors";
        yield return "a\"b.safetensors";
        yield return "ab.safetensors";
        yield return "AB.safetensors";
        yield return new string('n', 243) + ".safetensors";
        yield return new string('n', 242) + "m.safetensors";
        for (int i = 0; i < 60; i++)
        {
            Rune[] runes = [.. Letters.EnumerateRunes()];
            string name = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => runes[random.Next(runes.Length)].ToString()));

            // MSBuild has no escape for these two, and would trim them.
            yield return (name[0] is '\u2028' or '\u2029' ? "x" : "") + name + (random.Next(2) == 0 ? ".safetensors" : "x");
        }
    }

    private string Path(string item) => System.IO.Path.Combine(_folder.FullName, "project", item);

    private string[] Texts() => Directory.GetFiles(Path("obj/netgen"));

    private void Write(string item, double bias)
    {
        Directory.CreateDirectory(Path("up"));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path(item)))!);
        new NetworkFile(NetworkDescription.Parse("1,1", "identity", null), [[0.5]], [[bias]]).Save(Path(item));
    }

    private async Task<WeightsFile[]> Build((string Item, string Order)[] items)
    {
        string project = Path("names.proj");
        string elements = string.Concat(items.Select(item => $"<NetworkWeights Include=\"{Escaped(item.Item)}\" Order=\"{item.Order}\" />\n"));
        Directory.CreateDirectory(Path(""));
        File.WriteAllText(project, $"""
            <Project>
              <PropertyGroup>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <NetGenTasksAssembly>{Repository.Path("src", "NetGen.Tasks", "bin", _configuration, "netstandard2.0", "NetGen.Tasks.dll")}</NetGenTasksAssembly>
              </PropertyGroup>
              <ItemGroup>
                {elements}
              </ItemGroup>
              <Import Project="{Repository.Path("src", "NetGen", "build", "NetGen.Weights.targets")}" />
            </Project>
            """);
        CommandResult run = await DotNet.RunAsync(Path(""), null, "msbuild", project, "-t:NetGenWriteWeights", "-getItem:AdditionalFiles");
        run.AssertSuccess();
        using JsonDocument result = JsonDocument.Parse(run.Output);
        return
        [
            .. result.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Select(file => Path(file.GetProperty("Identity").GetString()!))
                .Select(path => WeightsReader.Read(new FileText(path, File.ReadAllText(path)), default)),
        ];
    }

    // First as MSBuild wants it, then as XML.
    private static string Escaped(string item) => SecurityElement.Escape(string.Concat(item.EnumerateRunes().Select(rune => rune.Value is < 256 and not ('/' or '.') && !char.IsAsciiLetterOrDigit((char)rune.Value)
        ? $"%{rune.Value:X2}"
        : rune.ToString())));
}
