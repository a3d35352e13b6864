using System;
using System.Globalization;
using System.Linq;
using Frameworks;
using Library;
using NetGen;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];
TrainingOptions options = new() { Optimizer = new Adam(learningRate: 0.1), Epochs = 300, Seed = 1 };

XorNet own = new(seed: 1);
own.Train(inputs, targets, options);
Write("own", Outputs(own));

FlowerNet librarys = new(seed: 1);
librarys.Train(inputs, targets, options);
Write("library's", Outputs(librarys));

float[] outputs = new float[4];
FrozenNet.Forward(inputs, outputs);
Write("frozen", outputs);

LoopNet loops = new(seed: 1);
double[] points = [.. Enumerable.Range(0, 19 * LoopNet.InputSize).Select(i => Math.Sin(i))];
int[] labels = [.. Enumerable.Range(0, 19).Select(n => n % LoopNet.OutputSize)];
GradientCheck check = loops.CheckGradient(points, labels);
Console.WriteLine(check.IsCorrect ? "gradient right" : check.ToString());
Console.WriteLine(double.IsFinite(Use.Cost(points.AsSpan(0, DigitNet.InputSize), label: 3)) ? "cost finite" : "cost not finite");

float[] Outputs(INetwork<float> network)
{
    float[] outputs = new float[4];
    network.Forward(inputs, outputs);
    return outputs;
}

static void Write(string name, float[] outputs) =>
    Console.WriteLine($"{name}: {string.Join(' ', outputs.Select(output => output.ToString("F1", CultureInfo.InvariantCulture)))}");
