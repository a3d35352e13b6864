using System;
using System.IO;
using Flower;
using NetGen;
using Spectre.Console;

if (!Options.TryRead(args, out Options? options))
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

// Of the points and of the first parameters. About one start in ten ends in a local minimum near 70 %; this one does not.
const int Seed = 1;

ConsoleView view = new(AnsiConsole.Console);
FlowerData data = FlowerData.Create(pointsPerClass: 200, Seed);

view.Heading($"A flower of {data.Count} points in two classes");
ExperimentResult flower = view.Train([new(new FlowerNet4(Seed), data)], options.Epochs)[0];
view.Sentence(flower);

view.Heading("How many hidden units does it take?");
Experiment[] fewer = [new(new FlowerNet1(Seed), data), new(new FlowerNet2(Seed), data), new(new FlowerNet3(Seed), data)];
Experiment[] more = [new(new FlowerNet5(Seed), data), new(new FlowerNet20(Seed), data), new(new FlowerNet50(Seed), data)];
ExperimentResult[] comparison = [.. view.Train([.. fewer, .. more], options.Epochs)];
ExperimentResult[] results = [.. comparison[..fewer.Length], flower, .. comparison[fewer.Length..]];
view.Table(results);

view.Heading("Pictures");
Directory.CreateDirectory(options.OutputFolder);
PictureStyle.UseOwnFont();
foreach (ExperimentResult result in results)
{
    string path = Path.Combine(options.OutputFolder, $"{result.Name}.png");
    BoundaryPicture.Save(path, result, data);
    view.Path(path);
}

string costsPath = Path.Combine(options.OutputFolder, "costs.png");
CostPicture.Save(costsPath, results);
view.Path(costsPath);

view.Heading("Networks");
foreach (ExperimentResult result in results)
{
    string path = Path.Combine(options.OutputFolder, $"{result.Name}.safetensors");
    NetworkFile.Of(result.Network).Save(path);
    view.Path(path);
}

return 0;
