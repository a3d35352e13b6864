using System;
using System.Linq;
using Flower;
using Frozen;
using NetGen;
using Spectre.Console;

// Networks without a file: their weights are constants of this program. What does it cost to store them in fewer bytes?
FlowerData data = FlowerData.Create(pointsPerClass: 200, seed: 1);
float[] exact = Probabilities(FlowerNet.Forward);
float[] exactWide = Probabilities(WideNet.Forward);

Table table = new Table().RoundedBorder().AddColumns("Network", "Storage", "Classified right", "Worst change of a probability", "Cost");
Row("2-4-1", "Full", exact, exact, FlowerNet.Cost(data.Inputs, data.Targets));
Row("2-4-1", "Half", Probabilities(FlowerNetHalf.Forward), exact, FlowerNetHalf.Cost(data.Inputs, data.Targets));
Row("2-4-1", "Int8", Probabilities(FlowerNetInt8.Forward), exact, FlowerNetInt8.Cost(data.Inputs, data.Targets));
Row("2-50-1", "Full", exactWide, exactWide, WideNet.Cost(data.Inputs, data.Targets));
Row("2-50-1", "Half", Probabilities(WideNetHalf.Forward), exactWide, WideNetHalf.Cost(data.Inputs, data.Targets));
Row("2-50-1", "Int8", Probabilities(WideNetInt8.Forward), exactWide, WideNetInt8.Cost(data.Inputs, data.Targets));
AnsiConsole.Write(table);

float[] Probabilities(ForwardMethod forward)
{
    float[] probabilities = new float[data.Count];
    forward(data.Inputs, probabilities);
    return probabilities;
}

void Row(string network, string storage, float[] probabilities, float[] reference, float cost)
{
    int right = probabilities.Zip(data.Targets).Count(pair => pair.First >= 0.5f == pair.Second >= 0.5f);
    float worst = probabilities.Zip(reference, (one, other) => Math.Abs(one - other)).Max();
    table.AddRow(network, storage, $"{100.0 * right / data.Count:F1} %", $"{worst:E1}", $"{cost:F4}");
}

/// <summary>Forward propagation of any frozen network in single precision.</summary>
internal delegate void ForwardMethod(ReadOnlySpan<float> inputs, Span<float> outputs, BatchLayout layout = BatchLayout.SampleRows);
