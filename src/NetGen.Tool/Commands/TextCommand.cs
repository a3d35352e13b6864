using System.CommandLine;
using System.IO;
using System.Text;
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
        SourceArguments source = new("file");
        Option<string?> activations = CommonOptions.Activations();
        Option<string?> output = new("--output", "-o")
        {
            Description = $"The file to write; - writes to the standard output. Default: beside the input, with the ending {UnityEnding}.",
        };
        Option<bool> force = CommonOptions.Force();
        Command command = new("text", "Write the weights of a network as text, for Unity and other builds without MSBuild.") { activations, output, force };
        source.AddTo(command);
        command.SetAction(result =>
        {
            string? input = source.Input(result, console).Path;
            string target = result.GetValue(output) ?? DefaultTarget(input);
            OutputFiles files = new(input, result.GetValue(force));
            if (target != GivenPath.Standard)
            {
                files.Check(target);
            }

            NetworkSource read = source.Read(result, console);
            NetworkFile network = read.WithActivations(result.GetValue(activations));
            ActivationNames.CheckForm(read, network);
            read.CheckFinite();
            Write(console, target, network, input is null ? null : Path.GetFileNameWithoutExtension(input) + ".safetensors");
            return ExitCode.Success;
        });
        return command;
    }

    private static string DefaultTarget(string? input) => input is null
        ? GivenPath.Standard
        : Path.Combine(Path.GetDirectoryName(input) ?? "", Path.GetFileNameWithoutExtension(input) + UnityEnding);

    private static void Write(ToolConsole console, string target, NetworkFile network, string? name)
    {
        using StringWriter text = new() { NewLine = "\n" };
        network.WriteText(text, name);
        if (target == GivenPath.Standard)
        {
            console.Out.Write(text);
            return;
        }

        OutputFiles.Write((target, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString()))));
        console.Out.WriteLine(Printable.Text($"{network.Description}"));
        console.Out.WriteLine($"  {Printable.Text(target)}");
    }
}
