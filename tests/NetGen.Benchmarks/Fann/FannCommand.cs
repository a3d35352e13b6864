using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen.Benchmarks.Fann;

/// <summary><c>fann</c>: trains on the data sets of FANN's benchmarks with four optimisers; tables and pictures of cost and accuracy over time.</summary>
internal static class FannCommand
{
    private static readonly Dictionary<string, Func<Optimizer>> Optimizers = new(StringComparer.OrdinalIgnoreCase)
    {
        // FANN's defaults.
        [nameof(Rprop)] = () => new Rprop(minimumStep: 0),
        [nameof(Adam)] = () => new Adam(0.01),
        [nameof(LBfgs)] = () => new LBfgs(),
        [nameof(LevenbergMarquardt)] = () => new LevenbergMarquardt(),
    };

    public static int Run(string[] args)
    {
        Argument<DirectoryInfo> folder = new("folder") { Description = "A folder of files name.train and name.test." };
        Option<string[]> sets = new("--set") { Description = "Names of sets; all if there is none.", AllowMultipleArgumentsPerToken = true };
        Option<string> network = new("--network") { Description = "All layer sizes, 125-32-2, or those of the hidden layers alone, 32 or 32-16." };
        Option<string[]> optimizers = new("--optimizer") { Description = "Some of " + string.Join(", ", Optimizers.Keys) + ".", AllowMultipleArgumentsPerToken = true };
        Option<int?> epochs = new("--epochs") { Description = "Epochs, in place of what is usual for the set." };
        Option<double?> weights = new("--weights") { Description = "Begin with every weight and bias between ± this." };
        Option<int> seeds = new("--seeds") { Description = "Runs, each with weights of its own.", DefaultValueFactory = _ => 3 };
        Option<int> threads = new("--threads") { Description = "The most threads.", DefaultValueFactory = _ => 1 };
        Option<double?> seconds = new("--seconds") { Description = "The longest run." };
        Option<DirectoryInfo> pictures = new("--pictures") { Description = "Where the pictures go.", DefaultValueFactory = _ => new DirectoryInfo("fann-pictures") };
        optimizers.AcceptOnlyFromAmong([.. Optimizers.Keys]);
        RootCommand command = new("Trains on the data sets of FANN's benchmarks.")
        {
            folder.AcceptExistingOnly(), sets, network, optimizers, epochs, weights, seeds, threads, seconds, pictures,
        };
        command.SetAction(result => Run(
            [.. FannDataSet.In(result.GetValue(folder)!.FullName, result.GetValue(sets) ?? [])],
            result.GetValue(network),
            result.GetValue(optimizers) is { Length: > 0 } chosen ? chosen : [.. Optimizers.Keys],
            new FannSettings(
                result.GetValue(epochs),
                result.GetValue(weights),
                result.GetValue(seeds),
                result.GetValue(threads),
                result.GetValue(seconds) is double limit ? TimeSpan.FromSeconds(limit) : null,
                result.GetValue(pictures)!.FullName)));
        return command.Parse(args).Invoke();
    }

    private static int Run(FannDataSet[] sets, string? network, string[] optimizers, FannSettings settings)
    {
        if (sets.Length == 0)
        {
            Console.Error.WriteLine("There is no such set.");
            return 1;
        }

        foreach (FannDataSet data in sets)
        {
            int[]? layerSizes = LayerSizes(data, network);
            if (layerSizes is null)
            {
                Console.Error.WriteLine($"{network} does not fit {data.Name}, which has {data.Train.InputSize} inputs and {data.Train.OutputSize} outputs.");
                return 1;
            }

            Run(data, layerSizes, optimizers, settings);
        }

        return 0;
    }

    private static void Run(FannDataSet data, int[] layerSizes, string[] optimizers, FannSettings settings)
    {
        string name = string.Join('-', layerSizes);
        Console.WriteLine($"## {data.Name}: {name} sigmoid, {data.Train.Count} points, {settings.Epochs ?? data.Epochs} epochs, medians of {settings.Seeds} seeds");
        Console.WriteLine();
        string activations = string.Join(',', Enumerable.Repeat("sigmoid", layerSizes.Length - 1));
        Func<int, INetwork<float>> create = NetworkCompiler.Compile(layerSizes, activations, "MeanSquaredError");
        List<IReadOnlyList<FannRun>> runs = [];
        foreach (string optimizer in optimizers)
        {
            try
            {
                runs.Add([.. Enumerable.Range(1, settings.Seeds).Select(seed => FannRun.Train(data, create, Optimizers[optimizer](), settings, seed))]);
            }
            catch (ArgumentException refusal)
            {
                Console.WriteLine($"{optimizer}: {refusal.Message}");
                Console.WriteLine();
            }
        }

        FannTables.WriteMedians(data, runs);
        Console.WriteLine();
        FannRun[] first = [.. runs.Select(seeds => seeds[0])];
        FannTables.WriteCurves(data, first);
        Directory.CreateDirectory(settings.PictureFolder);
        string picture = Path.Combine(settings.PictureFolder, $"{data.Name}.png");
        FannPicture.Save(picture, data, name, first);
        Console.WriteLine();
        Console.WriteLine($"Picture: {picture}");
        Console.WriteLine();
    }

    /// <returns>Null where the sizes asked for do not fit the set.</returns>
    private static int[]? LayerSizes(FannDataSet data, string? network)
    {
        int[] sizes = network is null
            ? [data.Hidden]
            : [.. network.Split('-').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        int inputs = data.Train.InputSize;
        int outputs = data.Train.OutputSize;
        if (network is not null && sizes.Length >= 2 && (sizes[0] == inputs || sizes[^1] == outputs))
        {
            return sizes[0] == inputs && sizes[^1] == outputs ? sizes : null;
        }

        return [inputs, .. sizes, outputs];
    }
}
