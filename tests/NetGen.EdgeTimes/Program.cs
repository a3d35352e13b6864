using System;
using System.Diagnostics;
using System.Globalization;
using NetGen.EdgeTimes;

// Lines of a network, and the nanoseconds of a data point alone and in a batch.
Measure("2-4-1", new FlowerNet(1));
Measure("8-32-16-4", new SmallNet(1));
Measure("64-32-10", new MediumNet(1));

static void Measure<TNetwork>(string name, TNetwork network)
    where TNetwork : NetGen.INetwork<float>
{
    const int Points = 1024;
    Random random = new(1);
    float[] inputs = new float[Points * network.InputSize];
    float[] outputs = new float[Points * network.OutputSize];
    foreach (ref float input in inputs.AsSpan())
    {
        input = (random.NextSingle() * 4) - 2;
    }

    double alone = double.MaxValue;
    double batch = double.MaxValue;
    for (int round = 0; round < 300; round++)
    {
        long start = Stopwatch.GetTimestamp();
        for (int n = 0; n < Points; n++)
        {
            network.Forward(inputs.AsSpan(n * network.InputSize, network.InputSize), outputs.AsSpan(n * network.OutputSize, network.OutputSize));
        }

        long middle = Stopwatch.GetTimestamp();
        network.Forward(inputs, outputs);
        long end = Stopwatch.GetTimestamp();
        alone = Math.Min(alone, Stopwatch.GetElapsedTime(start, middle).TotalNanoseconds / Points);
        batch = Math.Min(batch, Stopwatch.GetElapsedTime(middle, end).TotalNanoseconds / Points);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {alone:F2} {batch:F2}"));
}
