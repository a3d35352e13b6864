using System.CommandLine;
using System.Text;
using NetGen.Tool.Files;
using NetGen.Tool.Output;
using NetGen.Tool.Statistics;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen import</c>: a class and its weights from a model.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolConsole console)
    {
        SourceArguments source = new("model");
        Option<string> className = new("--class", "-c") { Description = "The name of the class, for example PolicyNet.", Required = true };
        Option<string?> spaceName = new("--namespace", "-n") { Description = "The namespace of the class. Default: none." };
        Option<string> folder = new("--output", "-o") { Description = "The folder for the two files.", DefaultValueFactory = _ => "." };
        Option<bool> live = new("--live") { Description = "Write a class that loads its weights at run time and can be trained further. Default: the weights are compiled in." };
        Option<string?> activations = CommonOptions.Activations();
        Option<bool> force = CommonOptions.Force();
        Command command = new("import", "Write a C# class and a weights file for a model from PyTorch, Keras, scikit-learn and others.")
        {
            className, spaceName, folder, live, activations, force,
        };
        source.AddTo(command);
        command.SetAction(result =>
        {
            InputFile input = source.Input(result, console);
            ClassFile file = new(result.GetValue(className)!, result.GetValue(spaceName), input, result.GetValue(live));
            file.Check();
            ImportedFiles imported = ImportedFiles.In(result.GetValue(folder)!, file);
            OutputFiles files = new(input.Path, result.GetValue(force));
            files.Check(imported.ClassPath);
            files.Check(imported.WeightsPath);

            NetworkSource read = source.Read(result, console);
            NetworkFile network = read.WithActivations(result.GetValue(activations)).WithOwnNames();
            ActivationNames.CheckKnown(read, network);
            ActivationNames.CheckForm(read, network);
            read.CheckFinite();
            string text = file.Text(network.Description);
            imported.CreateFolder();
            OutputFiles.Write((imported.WeightsPath, network.Save), (imported.ClassPath, stream => stream.Write(Encoding.UTF8.GetBytes(text))));
            Show(console, read, network, imported, file);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Show(ToolConsole console, NetworkSource source, NetworkFile network, ImportedFiles imported, ClassFile file)
    {
        console.Out.WriteLine($"{network.Description}: {Numbers.Whole(network.Description.ParameterCount)} parameters");
        foreach (string line in LayerSources.Lines(LayerSummary.Of(source.Network)))
        {
            console.Out.WriteLine($"  {line}");
        }

        console.Out.WriteLine($"  {Printable.Text(imported.ClassPath)}");
        console.Out.WriteLine($"  {Printable.Text(imported.WeightsPath)}");
        if (file.IsLive)
        {
            console.Out.WriteLine($"Load the weights with {file.ClassName}.Load(\"{file.WeightsName}\").");
            return;
        }

        ProjectItem item = ProjectItem.Of(imported.WeightsPath);
        console.Out.WriteLine(item.Project is { } project
            ? $"Add this item to an ItemGroup of {Printable.Name(project)}:"
            : "Add this item to an ItemGroup of the project. No project was found above the files, so the path is relative to the current folder:");
        console.Out.WriteLine($"  {item.Text}");
    }
}
