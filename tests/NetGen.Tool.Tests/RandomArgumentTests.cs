using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tool.Tests;

/// <summary>Random command lines: whatever they are, the tool ends with a documented code, fails in one line and leaves its inputs.</summary>
public sealed class RandomArgumentTests(ITestOutputHelper output) : IDisposable
{
    private const string SeedVariable = "NETGEN_TEST_SEED";
    private const int Lines = 1500;

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void End_with_a_code_and_a_line()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), out int given) ? given : Random.Shared.Next();
        output.WriteLine($"{SeedVariable}={seed}");
        Random random = new(seed);
        string[] inputs = [_folder.Network("flower.safetensors"), _folder.Bare("bare.safetensors"), _folder.Network("nan.safetensors", weights => weights[2] = double.NaN), Model("torch_softmax"), Model("refused_op")];
        byte[][] contents = [.. inputs.Select(File.ReadAllBytes)];

        int[] codes = new int[3];
        for (int i = 0; i < Lines; i++)
        {
            string[] arguments = CommandLine(random, inputs);
            ToolRun run = ToolRun.Of(arguments);
            string line = $"{i}: {string.Join(" ", arguments.Select(argument => $"'{argument}'"))}\n{run.Error}";
            Assert.True(run.Code is 0 or 1 or 2, line);
            Assert.True((run.Error.Length > 0) == (run.Code == 2), line);
            codes[run.Code]++;
            if (run.Code == 2)
            {
                Assert.True(run.Out.Length == 0, line);
                run.AssertLine();
            }
        }

        Assert.All(inputs.Zip(contents), pair => Assert.Equal(pair.Second, File.ReadAllBytes(pair.First)));
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.All(codes, count => Assert.True(count > 5, $"Codes 0, 1 and 2: {string.Join(", ", codes)}"));
    }

    private string Model(string name)
    {
        File.Copy(WorkFolder.Model(name), _folder[name + ".onnx"]);
        return _folder[name + ".onnx"];
    }

    private string[] CommandLine(Random random, string[] inputs)
    {
        string command = Pick(random, "import", "export", "text", "inspect", "diff", "inspect", "diff", "frob");
        List<string> arguments = [Value(random, inputs)];
        if (command == "export")
        {
            arguments.Add(Pick(random, _folder[$"new{random.Next(100)}.onnx"], _folder[$"new{random.Next(100)}.onnx"], _folder["no/new.onnx"], arguments[0]));
        }
        else if (command == "diff" || random.Next(10) == 0)
        {
            arguments.Add(Value(random, inputs));
        }

        if (command == "import" && random.Next(10) > 0)
        {
            arguments.AddRange(["--class", Pick(random, "Net", "Other", "class", "", "a b", "Net\n"), "--output", _folder[Pick(random, "src", "new", "flower.safetensors", "x\ny")]]);
        }

        for (int options = random.Next(4); options > 0; options--)
        {
            string option = Pick(random, "--json", "--bins", "--tolerance", "--until", "--activations", "--force", "--live", "--standardize", "--namespace", "--input", "--order", "--frob");
            arguments.Insert(random.Next(arguments.Count + 1), option);
            if (option is not ("--json" or "--force" or "--live" or "--standardize") || random.Next(20) == 0)
            {
                arguments.Insert(arguments.IndexOf(option) + 1, Pick(random, "1", "0.5", "-3", "NaN", "x", "", " ", "relu,identity", "tanh,sigmoid", "z", "a.b", "\u001b[2J", "\u2028", "\ud800", "1e400"));
            }
        }

        // Where it is random what an argument becomes, it must not be the name of a file in the folder of the tests.
        arguments.Insert(random.Next(30) == 0 ? 1 : 0, command);
        return [.. arguments];
    }

    private string Value(Random random, string[] inputs) => random.Next(4) > 0
        ? inputs[random.Next(inputs.Length)]
        : Pick(random, "-", _folder.Root, _folder["missing"], _folder["missing/in/folder"], "", "\0", _folder["a\nb"], _folder["\ud800"], "--", "@", "/dev/null");

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
