using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using NetGen;
using NetGen.Benchmarks.Networks;
using NetGen.StartupTimes;

// Prints the milliseconds of the first call in this process, and the least of later calls.
const int LaterCalls = 20;
Action call;
switch (args)
{
    case ["train"]:
        Random random = new(1);
        (double X, double Y, int Label)[] points = [.. Enumerable.Range(0, FlowerPoints.Count).Select(i => FlowerPoints.At(i, () => random.NextDouble() - 0.5))];
        float[] inputs = [.. points.SelectMany(point => new[] { (float)point.X, (float)point.Y })];
        float[] targets = [.. points.Select(point => (float)point.Label)];
        call = () => new FlowerNet(seed: 1).Train(inputs, targets, new TrainingOptions { Optimizer = new GradientDescent(1.2), Epochs = 10_000 });
        break;
    case ["forward"]:
        ControlNet network = new(seed: 1);
        float[] state = new float[ControlNet.InputSize], action = new float[ControlNet.OutputSize];
        call = () => network.Forward(state, action);
        break;
    default:
        Console.Error.WriteLine("train | forward");
        return 1;
}

double first = Milliseconds(call);
double later = Enumerable.Range(0, LaterCalls).Min(_ => Milliseconds(call));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:F4} {later:F4}"));
return 0;

static double Milliseconds(Action call)
{
    long start = Stopwatch.GetTimestamp();
    call();
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
