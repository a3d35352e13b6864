using System;
using System.Globalization;
using NetGen;

namespace Game
{
    /// <summary>Learns while the game runs.</summary>
    [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
    public partial class BrainNet
    {
    }

    /// <summary>Was trained before; its numbers come from the text beside this file.</summary>
    [Network(Weights = "flower.safetensors")]
    public static partial class FrozenNet
    {
    }

    /// <summary>Prints what the tests ask for.</summary>
    public static class Player
    {
        /// <param name="arguments">The safetensors file that the text was made of.</param>
        public static void Main(string[] arguments)
        {
            float[] inputs = { 0, 0, 0, 1, 1, 0, 1, 1 };
            float[] targets = { 0, 1, 1, 0 };
            BrainNet brain = new BrainNet(seed: 3);
            Print("before", brain.Cost(inputs, targets));
            Print("after", brain.Train(inputs, targets, new TrainingOptions { Optimizer = new Adam(0.1), Epochs = 500 }).Cost);

            float[] points = { 1, 2, -3, 0.5f, 2, -1 };
            float[] outputs = new float[3];
            BrainNet.Load(arguments[0]).Forward(points, outputs);
            Print("loaded", outputs);
            FrozenNet.Forward(points, outputs);
            Print("frozen", outputs);
        }

        private static void Print(string name, params double[] values) =>
            Console.WriteLine(name + " = " + string.Join(" ", Array.ConvertAll(values, value => value.ToString("R", CultureInfo.InvariantCulture))));

        private static void Print(string name, float[] values) => Print(name, Array.ConvertAll(values, value => (double)value));
    }
}
