using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests.Aot;

/// <summary>A frozen network in a native program: the sample Edge.</summary>
[Collection(OnePackage.Name)]
public class AotTests(NativePrograms programs) : IClassFixture<NativePrograms>
{
    private const int Megabyte = 1_000_000;

    [NeedsCommandFact(NativePrograms.Linker)]
    public void Is_published_without_a_warning()
    {
        Assert.Contains("Generating native code", programs.EdgeBuild);
        Assert.DoesNotContain("warning", programs.EdgeBuild, StringComparison.OrdinalIgnoreCase);
    }

    [NeedsCommandFact(NativePrograms.Linker)]
    public void Is_small()
    {
        Assert.InRange(new FileInfo(programs.Edge).Length, 1, 16 * Megabyte / 10);
    }

    [NeedsCommandFact(NativePrograms.Linker)]
    public void A_network_adds_no_more_bytes_than_it_did()
    {
        string baselineFile = Repository.Path("tests", "NetGen.Runtimes.Tests", "Aot", "network-bytes.txt");
        long baseline = long.Parse(File.ReadAllText(baselineFile), CultureInfo.InvariantCulture);

        long added = ElfFile.LoadedBytes(programs.Edge) - ElfFile.LoadedBytes(programs.Empty);

        Assert.InRange(added, 1, 40_000);
        Assert.True(added <= baseline * 1.05, $"2-4-1 adds {added} bytes to a native program, in place of {baseline}. If it has to be, write {added} into {baselineFile}.");
    }

    [NeedsCommandFact(NativePrograms.Linker)]
    public async Task Computes_what_its_file_says_and_measures_itself()
    {
        // More than a vector of data points, so that all of the network's code has its turn.
        string[] points = [.. Enumerable.Range(-11, 23).SelectMany(i => (string[])[Number(i / 4.0), Number(i * i / 50.0)])];
        string output = await NativePrograms.RunAsync(programs.Edge, points);

        FlowerFile flower = FlowerFile.Read(Repository.Path("samples", "Edge", "flower.safetensors"));
        MatchCollection lines = Regex.Matches(output, @"^p\((.+), (.+)\) = (.+)$", RegexOptions.Multiline);
        Assert.Equal(23, lines.Count);
        foreach (Match line in lines)
        {
            double[] numbers = [.. line.Groups.Values.Skip(1).Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture))];
            double expected = flower.Probability(numbers[0], numbers[1]);
            Assert.Equal(expected, numbers[2], 2e-6 * expected);
        }

        Assert.Matches(@"start-up: \d+\.\d\d ms", output);
        Assert.Matches(@"inference: \d+\.\d ns", output);
        Assert.Matches(@"peak memory: [1-9]\d+ KB", output);
    }

    [NeedsCommandFact(NativePrograms.Linker)]
    public async Task The_build_says_once_what_an_instruction_set_would_gain_unless_there_is_one_or_nobody_wants_to_know()
    {
        const string Message = "IlcInstructionSet";

        Assert.Single(Regex.Matches(programs.EdgeBuild, "NetGen: .*" + Message));
        Assert.Contains(Message, await programs.SayInstructionSetAsync("-p:RuntimeIdentifier=linux-x64"));
        Assert.DoesNotContain(Message, await programs.SayInstructionSetAsync("-p:RuntimeIdentifier=linux-x64", "-p:NetGenInstructionSetMessage=false"));
        Assert.DoesNotContain(Message, await programs.SayInstructionSetAsync("-p:RuntimeIdentifier=linux-x64", "-p:IlcInstructionSet=x86-64-v3"));
        Assert.DoesNotContain(Message, await programs.SayInstructionSetAsync("-p:RuntimeIdentifier=linux-arm64"));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
