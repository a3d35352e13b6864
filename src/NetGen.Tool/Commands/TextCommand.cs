using System.CommandLine;
using System.IO;
using NetGen.Tool.Files;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen text</c>: the weights as the text that compilers take.</summary>
internal static class TextCommand
{
    // Unity hands a file of such a name to the generator of that name.
    private const string UnityEnding = ".NetGen.Generator.additionalfile";

    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("file") { Description = "A network's safetensors file, or an ONNX model." };
        Option<string?> output = new("--output", "-o") { Description = $"The text to write. Left out: the file's name with {UnityEnding} in place of its ending, beside it. - is the standard output." };
        Command command = new("text", "Write a network's weights as text, for Unity and other builds without the package's build task.") { file, output };
        command.SetAction(result =>
        {
            string path = result.GetValue(file)!;
            NetworkFile network = NetworkSource.Read(path);
            string name = Path.GetFileNameWithoutExtension(path) + ".safetensors";
            string target = result.GetValue(output) ?? Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileNameWithoutExtension(path) + UnityEnding);
            if (target == "-")
            {
                network.WriteText(console.Out, name);
                return ExitCode.Success;
            }

            using StringWriter text = new() { NewLine = "\n" };
            network.WriteText(text, name);
            File.WriteAllText(target, text.ToString());
            console.Out.WriteLine($"{network.Description}");
            console.Out.WriteLine($"  {target}");
            return ExitCode.Success;
        });
        return command;
    }
}
