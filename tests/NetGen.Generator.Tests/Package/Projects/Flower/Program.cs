using System;
using System.Globalization;
using Flower;
using NetGen;

// Exclusive or: the smallest thing that a network without a hidden layer cannot learn.
float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];

FlowerNet net = new(seed: 1);
float before = net.Cost(inputs, targets);
TrainingResult result = net.Train(inputs, targets, new TrainingOptions
{
    Optimizer = new GradientDescent(learningRate: 1.2f),
    Epochs = 2_000,
    BatchSize = 0,
    Seed = 1,
});

float[] outputs = new float[4];
net.Forward(inputs, outputs);
bool learned = result.Cost < 0.1 && result.Cost < before;
for (int n = 0; n < outputs.Length; n++)
{
    learned &= MathF.Round(outputs[n]) == targets[n];
    Console.WriteLine(outputs[n].ToString("F3", CultureInfo.InvariantCulture));
}

Console.WriteLine(learned ? "learned" : "not learned");
return learned ? 0 : 1;
