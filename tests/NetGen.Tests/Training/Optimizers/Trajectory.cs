using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>Twenty steps of one of PyTorch's optimizers, from tests/Data/optimizers.</summary>
internal sealed class Trajectory
{
    private readonly double[][][] _weights;
    private readonly double[][] _biases;

    private Trajectory(JsonElement json)
    {
        Inputs = Flat(json, "X");
        Targets = Flat(json, "T");
        _weights = json.GetProperty("W").Deserialize<double[][][]>()!;
        _biases = json.GetProperty("b").Deserialize<double[][]>()!;
        Steps = json.GetProperty("steps").GetInt32();
        Costs = json.GetProperty("J").Deserialize<double[]>()!;
        WeightsAfter = json.GetProperty("W_after").Deserialize<double[][][]>()!;
        BiasesAfter = json.GetProperty("b_after").Deserialize<double[][]>()!;
    }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    public int Steps { get; }

    /// <summary>J before each step and after the last.</summary>
    public double[] Costs { get; }

    public double[][][] WeightsAfter { get; }

    public double[][] BiasesAfter { get; }

    public static Trajectory Load(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "optimizers", name + ".json")));
        return new Trajectory(json.RootElement);
    }

    /// <summary>The network as it is before the first step.</summary>
    public TrajectoryNet Network()
    {
        var network = new TrajectoryNet();
        for (int layer = 1; layer <= TrajectoryNet.LayerCount; layer++)
        {
            for (int row = 0; row < TrajectoryNet.LayerSize(layer); row++)
            {
                network.Parameters[TrajectoryNet.BiasIndex(layer, row)] = _biases[layer - 1][row];
                for (int column = 0; column < TrajectoryNet.LayerSize(layer - 1); column++)
                {
                    network.Parameters[TrajectoryNet.WeightIndex(layer, row, column)] = _weights[layer - 1][row][column];
                }
            }
        }

        return network;
    }

    private static double[] Flat(JsonElement json, string name) =>
        [.. json.GetProperty(name).Deserialize<double[][]>()!.SelectMany(row => row)];
}
