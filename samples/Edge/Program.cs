using System;
using System.Diagnostics;
using Edge;

double startUp = ProcessFigures.ProcessorMicroseconds;

Span<float> inputs = stackalloc float[FlowerNet.InputSize];
Span<float> outputs = stackalloc float[FlowerNet.OutputSize];
Span<float> points = [0.5f, 0.5f, -2, 1, 3, -0.25f];
for (int i = 0; i < points.Length; i += FlowerNet.InputSize)
{
    FlowerNet.Forward(points.Slice(i, FlowerNet.InputSize), outputs);
    Console.WriteLine($"p({points[i]}, {points[i + 1]}) = {outputs[0]}");
}

// The least of some rounds: whatever else the machine does only adds.
const int Calls = 20_000;
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
