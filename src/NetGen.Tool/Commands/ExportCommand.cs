using System.CommandLine;
using System.IO;
using NetGen.Onnx;
using NetGen.Tool.Files;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen export</c>: an ONNX model of a network.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolConsole console)
    {
        SourceArguments source = new("file");
        Argument<string> model = new("model") { Description = "The ONNX model to write; - writes to the standard output." };
        Option<string?> activations = CommonOptions.Activations();
        Option<bool> standardize = new("--standardize") { Description = "Standardise the inputs in the model with the means and deviations in the file." };
        Option<string> input = new("--input") { Description = "The name of the model's input.", DefaultValueFactory = _ => "input" };
        Option<string> output = new("--output") { Description = "The name of the model's output.", DefaultValueFactory = _ => "output" };
        Option<bool> force = CommonOptions.Force();
        Command command = new("export", "Write a network as an ONNX model.") { model, activations, standardize, input, output, force };
        source.AddTo(command);
        command.SetAction(result =>
        {
            string path = result.GetValue(model)!;
            OnnxExportOptions options = new()
            {
                InputName = result.GetValue(input)!,
                OutputName = result.GetValue(output)!,
                StandardizeInputs = result.GetValue(standardize),
            };
            CheckNames(options);
            OutputFiles files = new(source.Input(result, console).Path, result.GetValue(force));
            if (path != GivenPath.Standard)
            {
                files.Check(path);
            }

            Write(console, path, Network(source.Read(result, console), result.GetValue(activations), options), options);
            return ExitCode.Success;
        });
        return command;
    }

    private static NetworkFile Network(NetworkSource source, string? activations, OnnxExportOptions options)
    {
        NetworkFile network = source.WithActivations(activations);
        ActivationNames.CheckKnown(source, network);
        source.CheckFinite();
        if (options.StandardizeInputs)
        {
            source.CheckStandardization();
        }

        return network;
    }

    private static void Write(ToolConsole console, string path, NetworkFile network, OnnxExportOptions options)
    {
        if (path == GivenPath.Standard)
        {
            using Stream output = console.OpenOutput();
            OnnxModel.Export(network, output, options);
            return;
        }

        OutputFiles.Write((path, stream => OnnxModel.Export(network, stream, options)));
        console.Out.WriteLine(Printable.Text($"{network.Description}"));
        console.Out.WriteLine($"  {Printable.Text(path)}");
    }

    // Names of a model's tensors are unique, and the model's own ones start with its layers' names.
    private static void CheckNames(OnnxExportOptions options)
    {
        CheckName("--input", options.InputName);
        CheckName("--output", options.OutputName);
        if (options.InputName == options.OutputName)
        {
            throw new ToolException($"--input and --output are both '{Printable.Name(options.InputName)}'; a model's tensors have different names.");
        }
    }

    private static void CheckName(string option, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ToolException($"{option} is empty; a model's tensors have names.");
        }

        if (name != Printable.Text(name))
        {
            throw new ToolException($"{option} '{Printable.Name(name)}' contains a character that cannot be seen.");
        }

        foreach (string prefix in (string[])["layers.", "inputs.", "inputs/", "constant_"])
        {
            if (name.StartsWith(prefix, System.StringComparison.Ordinal))
            {
                throw new ToolException($"{option} '{Printable.Name(name)}' is reserved: names that start with '{prefix}' are those of the model's other tensors.");
            }
        }
    }
}
