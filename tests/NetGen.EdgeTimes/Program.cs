using System;
using System.Diagnostics;
using System.Globalization;
using NetGen.EdgeTimes;

// Lines of a network, and the nanoseconds of a data point alone and in a batch.
Measure("2-4-1", new FlowerNet.Call(new FlowerNet(1)));
Measure("8-32-16-4", new SmallNet.Call(new SmallNet(1)));
Measure("64-32-10", new MediumNet.Call(new MediumNet(1)));

static void Measure<TCall>(string name, TCall network)
    where TCall : struct, INetworkCall
{
    const int Points = 1024;
    Random random = new(1);
    float[] inputs = new float[Points * TCall.Inputs];
    float[] outputs = new float[Points * TCall.Outputs];
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
            network.Forward(inputs.AsSpan(n * TCall.Inputs, TCall.Inputs), outputs.AsSpan(n * TCall.Outputs, TCall.Outputs));
        }

        long middle = Stopwatch.GetTimestamp();
        network.Forward(inputs, outputs);
        long end = Stopwatch.GetTimestamp();
        alone = Math.Min(alone, Stopwatch.GetElapsedTime(start, middle).TotalNanoseconds / Points);
        batch = Math.Min(batch, Stopwatch.GetElapsedTime(middle, end).TotalNanoseconds / Points);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {alone:F2} {batch:F2}"));
}
