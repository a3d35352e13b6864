using System;
using System.Linq;
using NetGen;
using NetGen.Runtime;
using OnArm;
using Reference;

// With the folder of the reference cases, these too. Parameters are printed in as many digits as tell their bits.
const int Points = 32;
double[] inputs = new double[2 * Points];
double[] targets = new double[Points];
SeededRandom random = new(1);
for (int i = 0; i < Points; i++)
{
    // Nothing but arithmetic: functions of the C library are not the same everywhere.
    double x = inputs[2 * i] = (8 * random.NextDouble()) - 4;
    double y = inputs[(2 * i) + 1] = (8 * random.NextDouble()) - 4;
    targets[i] = Math.Abs(x) > Math.Abs(y) ? 1 : 0;
}

float[] singleInputs = [.. inputs.Select(input => (float)input)];
float[] singleTargets = [.. targets.Select(target => (float)target)];
Train("FlowerNet", new FlowerNet(seed: 1), singleInputs, singleTargets, new GradientDescent(1.2), parameter => parameter);
Train("FlowerNetDouble", new FlowerNetDouble(seed: 1), inputs, targets, new GradientDescent(1.2), parameter => parameter);
Train("WideNet", new WideNet(seed: 1), singleInputs, singleTargets, new Adam(0.01), parameter => parameter);
if (args.Length > 0)
{
    ReferenceCases.Run(args[0]);
}

static void Train<T>(string name, INetwork<T> network, T[] inputs, T[] targets, Optimizer optimizer, Func<T, double> toDouble)
    where T : unmanaged
{
    T before = network.Cost(inputs, targets);
    TrainingResult result = network.Train(inputs, targets, new TrainingOptions { Optimizer = optimizer, Epochs = 1000 });
    Results.Print($"costs of {name}", toDouble(before), result.Cost);
    Results.Print($"parameters of {name}", network.Parameters.ToArray().Select(toDouble).ToArray());
}
