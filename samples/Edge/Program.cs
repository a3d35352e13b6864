using System;
using System.Diagnostics;
using System.Globalization;
using Edge;

double startUp = ProcessFigures.ProcessorMicroseconds;

// Points from the command line, as one batch.
float[] points = args.Length > 0 ? Array.ConvertAll(args, text => float.Parse(text, CultureInfo.InvariantCulture)) : [0.5f, 0.5f, -2, 1, 3, -0.25f];
float[] probabilities = new float[points.Length / FlowerNet.InputSize];
FlowerNet.Forward(points, probabilities);
for (int i = 0; i < probabilities.Length; i++)
{
    Console.WriteLine($"p({points[2 * i]}, {points[(2 * i) + 1]}) = {probabilities[i]}");
}

// The least of some rounds: whatever else the machine does only adds.
const int Calls = 20_000;
Span<float> inputs = stackalloc float[FlowerNet.InputSize];
Span<float> outputs = stackalloc float[FlowerNet.OutputSize];
double least = double.MaxValue;
for (int round = 0; round < 50; round++)
{
    long start = Stopwatch.GetTimestamp();
    for (int call = 0; call < Calls; call++)
    {
        inputs[0] = call * 1e-4f;
        FlowerNet.Forward(inputs, outputs);
    }

    least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls);
}

Console.WriteLine($"start-up: {startUp / 1000:F2} ms of processor time");
Console.WriteLine($"inference: {least:F1} ns");
Console.WriteLine($"peak memory: {ProcessFigures.PeakKilobytes} KB");
