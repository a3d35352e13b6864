using System;
using System.IO;
using NetGen.Tool.Files;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary>What the commands write: never their input, no existing file without --force, and nothing by halves.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Commands => ["export", "text", "import"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_input_is_never_replaced(string command)
    {
        // What import writes has the name of the class.
        string input = _folder.Network("Net.safetensors");
        byte[] content = File.ReadAllBytes(input);
        Directory.CreateDirectory(_folder["sub"]);
        string[] spellings =
        [
            input,
            Path.Combine(_folder.Root, ".", "Net.safetensors"),
            Path.Combine(_folder.Root, "sub", "..", "Net.safetensors"),
            _folder.Root + "//Net.safetensors",
            Path.GetRelativePath(Directory.GetCurrentDirectory(), input),
            File.CreateSymbolicLink(_folder["link.safetensors"], input).FullName,
            File.CreateSymbolicLink(_folder["second.safetensors"], _folder["link.safetensors"]).FullName,
            Path.Combine(Directory.CreateSymbolicLink(_folder["folder"], _folder.Root).FullName, "Net.safetensors"),
            _folder.HardLink("hard.safetensors", input),
        ];
        foreach (string spelling in spellings)
        {
            foreach (string[] force in (string[][])[[], ["--force"]])
            {
                Run(command, input, spelling, force).AssertError("is the input file");
                Run(command, spelling, input, force).AssertError("is the input file");
            }

            Assert.Equal(content, File.ReadAllBytes(spelling));
        }

        Assert.Empty(Array.FindAll(_folder.Files, file => file.EndsWith(".tmp", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Existing_files_are_replaced_only_with_force(string command)
    {
        string input = _folder.Network("input.safetensors");
        string output = _folder["Net.safetensors"];
        File.WriteAllText(output, "mine");
        Run(command, input, output).AssertError("already exists; --force replaces it");
        Assert.Equal("mine", File.ReadAllText(output));
        Run(command, input, output, "--force").AssertSuccess();
        Assert.NotEqual("mine", File.ReadAllText(output));
    }

    [Fact]
    public void The_default_output_of_text_is_no_exception()
    {
        string input = _folder.Network("flower.safetensors");
        ToolRun.Of("text", input).AssertSuccess();
        ToolRun.Of("text", input).AssertError("--force");
        ToolRun.Of("text", input, "--force").AssertSuccess();
    }

    [Fact]
    public void A_class_that_exists_stops_the_import_of_both_files()
    {
        File.WriteAllText(_folder["Net.cs"], "mine");
        ToolRun.Of("import", _folder.Network("input.safetensors"), "-c", "Net", "-o", _folder.Root).AssertError("Net.cs");
        Assert.Equal(["Net.cs", "input.safetensors"], _folder.Files);
    }

    [Fact]
    public void A_link_to_another_file_stays_a_link()
    {
        string input = _folder.Network("flower.safetensors");
        Directory.CreateDirectory(_folder["models"]);
        File.WriteAllText(_folder["models/flower.onnx"], "old");
        File.CreateSymbolicLink(_folder["flower.onnx"], Path.Combine("models", "flower.onnx"));
        ToolRun.Of("export", input, _folder["flower.onnx"]).AssertError("already exists");
        ToolRun.Of("export", input, _folder["flower.onnx"], "--force").AssertSuccess();
        Assert.NotNull(new FileInfo(_folder["flower.onnx"]).LinkTarget);
        ToolRun.Of("diff", input, _folder["models/flower.onnx"]).AssertSuccess();
    }

    [Fact]
    public void The_weights_beside_a_model_are_input_too()
    {
        // A model whose only tensor is in the file weights.bin.
        byte[] entry = [.. Field(1, "location"u8), .. Field(2, "weights.bin"u8)];
        byte[] tensor = [8, 1, 8, 2, 16, 1, .. Field(8, "W"u8), .. Field(13, entry), 112, 1];
        File.WriteAllBytes(_folder["model.onnx"], [8, 8, .. Field(7, Field(5, tensor)), .. Field(8, [16, 17])]);
        File.WriteAllBytes(_folder["weights.bin"], new byte[8]);
        ToolRun.Of("export", _folder["model.onnx"], _folder["weights.bin"], "--force").AssertError("holds weights of the input file");
        ToolRun.Of("text", _folder["model.onnx"], "-o", _folder["weights.bin"]).AssertError("already exists");

        static byte[] Field(int number, ReadOnlySpan<byte> content) => [(byte)((number << 3) | 2), (byte)content.Length, .. content];
    }

    [Fact]
    public void A_missing_folder_is_named_and_so_is_what_is_no_file()
    {
        string input = _folder.Network("flower.safetensors");
        ToolRun.Of("export", input, _folder["no/flower.onnx"]).AssertError($"Cannot write '{_folder["no/flower.onnx"]}': its folder '{_folder["no"]}' does not exist.");
        ToolRun.Of("text", input, "-o", _folder["no/flower.netgen"]).AssertError("does not exist");
        ToolRun.Of("export", input, Path.Combine(input, "flower.onnx")).AssertError("does not exist");
        ToolRun.Of("export", input, _folder.Root, "--force").AssertError("is a folder");
        ToolRun.Of("export", input, _folder["flower/"]).AssertError("is a folder");
        ToolRun.Of("import", input, "-c", "Net", "-o", input).AssertError("is a file");
        ToolRun.Of("import", input, "-c", "Net", "-o", Path.Combine(input, "src")).AssertError("Cannot create the folder");
        ToolRun.Of("export", input, _folder[new string('n', 300)]).AssertError("too long");
        if (!OperatingSystem.IsWindows())
        {
            // With --force a device would be replaced, by whoever may do that.
            ToolRun.Of("export", input, "/dev/null", "--force").AssertError("is a device or a pipe");
        }

        Assert.Equal(["flower.safetensors"], _folder.Files);
    }

    [Fact]
    public void What_fails_while_it_is_written_leaves_the_old_files_and_no_others()
    {
        File.WriteAllText(_folder["a"], "old");
        File.WriteAllText(_folder["c"], "old");
        Action<Stream> writes = stream => stream.Write("new"u8);
        Action<Stream> fails = _ => throw new IOException("There is no more paper.");
        (string, Action<Stream>)[] files = [(_folder["a"], writes), (_folder["b"], writes), (_folder["c"], writes)];
        for (int broken = 0; broken < files.Length; broken++)
        {
            (string path, Action<Stream> content) = files[broken];
            files[broken] = (path, fails);
            ToolException failure = Assert.Throws<ToolException>(() => OutputFiles.Write(files));
            Assert.StartsWith($"Cannot write '{path}': There is no more paper.", failure.Message, StringComparison.Ordinal);
            Assert.Equal(["a", "c"], _folder.Files);
            Assert.Equal("oldold", File.ReadAllText(_folder["a"]) + File.ReadAllText(_folder["c"]));
            files[broken] = (path, content);
        }

        OutputFiles.Write(files);
        Assert.Equal(["a", "b", "c"], _folder.Files);
    }

    // Each command, made to write to a certain file.
    private static ToolRun Run(string command, string input, string output, params string[] options) => command switch
    {
        "export" => ToolRun.Of(["export", input, output, .. options]),
        "text" => ToolRun.Of(["text", input, "--output", output, .. options]),
        _ => ToolRun.Of(["import", input, "--class", Path.GetFileNameWithoutExtension(output), "--output", Path.GetDirectoryName(output)!, .. options]),
    };
}
