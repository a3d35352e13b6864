using System.CommandLine;
using NetGen.Onnx;
using NetGen.Tool.Files;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen export</c>: an ONNX model of a network.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("file") { Description = "A network's safetensors file." };
        Argument<string> model = new("model") { Description = "The ONNX model to write." };
        Option<string?> activations = new("--activations") { Description = "The activation functions, relu,relu,identity for instance: for files that do not tell them." };
        Option<bool> standardize = new("--standardize") { Description = "Standardise the inputs in the model, as the file tells." };
        Option<string> input = new("--input") { Description = "The name of the model's input.", DefaultValueFactory = _ => "input" };
        Option<string> output = new("--output") { Description = "The name of the model's output.", DefaultValueFactory = _ => "output" };
        Command command = new("export", "Write a network as an ONNX model.") { file, model, activations, standardize, input, output };
        command.SetAction(result =>
        {
            NetworkFile network = NetworkSource.Read(result.GetValue(file)!).WithActivations(result.GetValue(activations));
            if (network.Description.Activations.Count == 0)
            {
                throw new ToolException("The file does not tell the activation functions: name them by --activations, such as relu,relu,identity.");
            }

            string path = result.GetValue(model)!;
            OnnxModel.Export(network, path, new OnnxExportOptions
            {
                InputName = result.GetValue(input)!,
                OutputName = result.GetValue(output)!,
                StandardizeInputs = result.GetValue(standardize),
            });
            console.Out.WriteLine($"{network.Description}");
            console.Out.WriteLine($"  {path}");
            return ExitCode.Success;
        });
        return command;
    }
}
