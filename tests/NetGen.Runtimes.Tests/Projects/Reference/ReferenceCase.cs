using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen;

namespace Reference
{
    /// <summary>A network with a batch from tests/Data/gradients, as numbers in the lines of a text.</summary>
    internal static class ReferenceCase
    {
        public static void Run<T>(string folder, string name, INetwork<T> network, Func<double, T> from, Func<T, double> to)
            where T : unmanaged
        {
            string[] lines = File.ReadAllLines(Path.Combine(folder, name.Split(' ')[0] + ".txt"));
            T[] inputs = Numbers(lines[0], from);
            T[] targets = Numbers(lines[1], from);
            T[] weights = Numbers(lines[2], from);
            T[] biases = Numbers(lines[3], from);
            int weight = 0;
            int bias = 0;
            for (int layer = 1; layer <= network.LayerCount; layer++)
            {
                for (int row = 0; row < network.LayerSize(layer); row++)
                {
                    network.Parameters[network.BiasIndex(layer, row)] = biases[bias++];
                    for (int column = 0; column < network.LayerSize(layer - 1); column++)
                    {
                        network.Parameters[network.WeightIndex(layer, row, column)] = weights[weight++];
                    }
                }
            }

            T[] outputs = new T[targets.Length];
            T[] gradient = new T[network.ParameterCount];
            T[] inputGradient = new T[inputs.Length];
            network.Forward(inputs, outputs);
            T cost = network.Gradient(inputs, targets, gradient, inputGradient);
            Results.Print(name + " outputs", outputs.Select(to).ToArray());
            Results.Print(name + " J", to(cost));
            Results.Print(name + " dX", inputGradient.Select(to).ToArray());
            for (int layer = 1; layer <= network.LayerCount; layer++)
            {
                int rows = network.LayerSize(layer);
                int columns = network.LayerSize(layer - 1);
                Results.Print(
                    $"{name} dW({layer})",
                    Enumerable.Range(0, rows * columns).Select(i => to(gradient[network.WeightIndex(layer, i / columns, i % columns)])).ToArray());
                Results.Print($"{name} db({layer})", Enumerable.Range(0, rows).Select(i => to(gradient[network.BiasIndex(layer, i)])).ToArray());
            }
        }

        private static T[] Numbers<T>(string line, Func<double, T> from) =>
            line.Split(' ').Select(number => from(double.Parse(number, CultureInfo.InvariantCulture))).ToArray();
    }
}
