using System;
using System.IO;
using System.Linq;
using NetGen;
using Reference;

namespace OnMono
{
    /// <summary>Uses the library and generated networks, and prints what came out.</summary>
    internal static class Program
    {
        private static string folder;

        /// <param name="arguments">The folder with the numbers of the reference cases and the networks' files.</param>
        private static void Main(string[] arguments)
        {
            folder = arguments[0];
            ReferenceCases.Run(folder);
            Results.Run("train", Train);
            Results.Run("curve", Curve);
            Results.Run("classify", Classify);
            Results.Run("files", Files);
            Results.Run("frozen", Frozen);
            Results.Run("allocated", Allocated);
        }

        private static void Train()
        {
            Optimizer[] optimizers =
            {
                new GradientDescent(0.2, 0.9, true), new Adam(0.05), new AdamW(0.05), new RmsProp(0.02), new Rprop(), new LBfgs(),
            };
            foreach (Optimizer optimizer in optimizers)
            {
                string name = "train " + optimizer.GetType().Name;
                Results.Run(name, () =>
                {
                    FlowerNet net = new FlowerNet(seed: 1);
                    float before = net.Cost(Flower.Inputs, Flower.Targets);
                    TrainingResult result = net.Train(Flower.Inputs, Flower.Targets, new TrainingOptions { Optimizer = optimizer, Epochs = 500 });
                    Results.Print(name, before, result.Cost);
                });
            }
        }

        private static void Curve()
        {
            double[] inputs = Enumerable.Range(0, 50).Select(i => i / 10.0).ToArray();
            double[] targets = inputs.Select(Math.Sin).ToArray();
            CurveNet net = new CurveNet(seed: 1);
            double before = net.Cost(inputs, targets);
            TrainingResult result = net.Train(inputs, targets, new TrainingOptions { Optimizer = new LevenbergMarquardt(), Epochs = 100 });
            Results.Print("train LevenbergMarquardt", before, result.Cost);
            Results.Print("R squared", net.RSquared(inputs, targets));
        }

        /// <summary>Everything that training has besides an optimizer, at once.</summary>
        private static void Classify()
        {
            double[] inputs = new double[8 * 3000];
            int[] labels = new int[3000];
            NetGen.Runtime.SeededRandom random = new NetGen.Runtime.SeededRandom(2);
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = i % 3;
                for (int k = 0; k < 8; k++)
                {
                    inputs[(8 * i) + k] = random.NextDouble() + (k % 3 == labels[i] ? 0.5 : 0);
                }
            }

            string checkpoint = InFolder("checkpoint");
            ClassNet net = new ClassNet(seed: 1);
            double before = net.Cost(inputs, labels);
            TrainingResult result = net.Train(inputs, labels, new TrainingOptions
            {
                Optimizer = new Adam(0.05),
                Epochs = 20,
                BatchSize = 2000,
                MaxDegreeOfParallelism = 2,
                L2Penalty = 1e-4,
                MaxGradientNorm = 5,
                ClassWeights = ClassWeights.Balanced(labels, 3),
                StandardizeInputs = true,
                ValidationFraction = 0.2,
                EarlyStopping = new EarlyStopping(20),
                CheckpointPath = checkpoint,
                CheckpointInterval = 5,
            });
            Results.Print("train with everything", before, result.Cost);
            Results.Print("accuracy", net.Accuracy(inputs, labels));
            Results.Print("area under the curve", net.RocAuc(inputs, labels));
            Results.Print("gradient error", net.CheckGradient<double>(inputs.AsSpan(0, 80), labels.AsSpan(0, 10)).RelativeError);
            Results.Print("checkpoint", new FileInfo(checkpoint).Length);
        }

        private static void Files()
        {
            FlowerNet net = new FlowerNet(seed: 7);
            string path = InFolder("net.safetensors");
            net.Save(path);
            FlowerNet loaded = FlowerNet.Load(path);
            Print("parameters", net.Parameters.ToArray());
            Print("parameters of the file", loaded.Parameters.ToArray());
        }

        private static void Frozen()
        {
            float[] outputs = new float[Flower.Points];
            FlowerNet.Load(InFolder("flower.safetensors")).Forward(Flower.Inputs, outputs);
            Print("outputs", outputs);
            FrozenNet.Forward(Flower.Inputs, outputs);
            Print("outputs of literals", outputs);
            WideNet.Load(InFolder("flower-50.safetensors")).Forward(Flower.Inputs, outputs);
            Print("wide outputs", outputs);
            FrozenWideNet.Forward(Flower.Inputs, outputs);
            Print("wide outputs of strings", outputs);
        }

        private static void Allocated()
        {
            FlowerNet net = new FlowerNet(seed: 1);
            ClassNet classes = new ClassNet(seed: 1);
            float[] outputs = new float[Flower.Points];
            float[] gradient = new float[FlowerNet.ParameterCount];
            double[] classInputs = new double[8];
            double[] classOutputs = new double[3];
            int[] label = { 1 };
            double[] classGradient = new double[ClassNet.ParameterCount];
            Measure("allocated by nothing", () => { });
            Measure("allocated by an array", () => GC.KeepAlive(new float[10]));
            Measure("allocated by Forward", () => net.Forward(Flower.Inputs, outputs));
            Measure("allocated by Gradient", () => net.Gradient(Flower.Inputs, Flower.Targets, gradient));
            Measure("allocated by a frozen Forward", () => FrozenNet.Forward(Flower.Inputs, outputs));
            Measure("allocated by a packed Forward", () => FrozenWideNet.Forward(Flower.Inputs, outputs));
            Measure("allocated by ClassNet", () =>
            {
                classes.Forward(classInputs, classOutputs);
                classes.Gradient(classInputs, label, classGradient);
            });
        }

        private static void Measure(string name, Action action)
        {
            action();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                action();
            }

            Results.Print(name, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        private static void Print(string name, float[] values) => Results.Print(name, values.Select(value => (double)value).ToArray());

        private static string InFolder(string file) => Path.Combine(folder, file);
    }
}
