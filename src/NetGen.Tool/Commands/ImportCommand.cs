using System.CommandLine;
using System.IO;
using NetGen.Tool.Files;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen import</c>: a class and its weights from a model.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> model = new("model") { Description = "An ONNX model, or a safetensors file." };
        Option<string> className = new("--class", "-c") { Description = "The name of the class, PolicyNet for instance.", Required = true };
        Option<string?> spaceName = new("--namespace", "-n") { Description = "Its namespace. Left out: none." };
        Option<string> folder = new("--output", "-o") { Description = "The folder for the two files.", DefaultValueFactory = _ => "." };
        Option<bool> live = new("--live") { Description = "A network that loads its weights and can be trained further, in place of one with the weights as constants." };
        Option<string?> until = new("--until") { Description = "Import up to this tensor of the model, not up to its output." };
        Option<string?> activations = new("--activations") { Description = "The activation functions, relu,relu,identity for instance: for safetensors files that do not tell them." };
        Option<bool> force = new("--force") { Description = "Replace files that are there." };
        Command command = new("import", "Make a C# class and its weights' file of a model from PyTorch, Keras, scikit-learn and others.")
        {
            model, className, spaceName, folder, live, until, activations, force,
        };
        command.SetAction(result =>
        {
            string path = result.GetValue(model)!;
            ClassFile file = new(result.GetValue(className)!, result.GetValue(spaceName), path, result.GetValue(live));
            file.Check();
            NetworkFile network = NetworkSource.Read(path, result.GetValue(until)).WithActivations(result.GetValue(activations));
            Write(console, file, network, result.GetValue(folder)!, result.GetValue(force));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(ToolConsole console, ClassFile file, NetworkFile network, string folder, bool force)
    {
        string text = file.Text(network.Description);
        string classPath = Path.Combine(folder, file.ClassName + ".cs");
        string weightsPath = Path.Combine(folder, file.WeightsName);
        foreach (string path in (string[])[classPath, weightsPath])
        {
            if (File.Exists(path) && !force)
            {
                throw new ToolException($"The file '{path}' is there already; --force replaces it.");
            }
        }

        Directory.CreateDirectory(folder);
        network.Save(weightsPath);
        File.WriteAllText(classPath, text);

        console.Out.WriteLine($"{network.Description}: {network.Description.ParameterCount} parameters");
        console.Out.WriteLine($"  {classPath}");
        console.Out.WriteLine($"  {weightsPath}");
        console.Out.WriteLine(file.IsLive
            ? $"Load it by {file.ClassName}.Load(\"{file.WeightsName}\")."
            : $"Add <NetworkWeights Include=\"{file.WeightsName}\" /> to an ItemGroup of the project.");
    }
}
