using System;
using System.Linq;
using System.Numerics;
using System.Reflection;

namespace NetGen.KernelRuns;

/// <summary>Calls every method of networks in this program, for a data point alone and for batches, and prints their names.</summary>
internal static class CallCommand
{
    public static void Run(string[] names)
    {
        var networks = typeof(CallCommand).Assembly.GetTypes().Where(type => type.IsDefined(typeof(NetworkAttribute)));
        foreach (Type type in networks.Where(type => names.Length == 0 || names.Contains(type.Name)))
        {
            object network = Activator.CreateInstance(type, 1)!;
            if (network is INetwork<float> single)
            {
                Call(single);
            }
            else
            {
                Call((INetwork<double>)network);
            }

            Console.WriteLine(type.Name);
        }
    }

    private static void Call<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (int points in (int[])[1, 2, 67])
        {
            Call(network, points, BatchLayout.SampleRows);
            Call(network, points, BatchLayout.SampleColumns);
        }
    }

    private static void Call<T>(INetwork<T> network, int points, BatchLayout layout)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[points * network.InputSize];
        T[] outputs = new T[points * network.OutputSize];
        T[] gradient = new T[network.ParameterCount];
        T[] inputGradient = new T[inputs.Length];
        T[] weights = new T[points];
        int[] labels = new int[points];
        Array.Fill(inputs, T.One / T.CreateChecked(2));

        network.Forward(inputs, outputs, layout);
        network.Cost(inputs, outputs, layout, weights);
        network.Gradient(inputs, outputs, gradient, layout, weights);
        network.Gradient(inputs, outputs, gradient, inputGradient, layout);
        network.Gradient(inputs, outputs, default, inputGradient, layout);
        network.Backward(inputs, outputs, gradient, inputGradient, layout);
        network.Backward(inputs, outputs, default, inputGradient, layout);
        if (network is IClassifier<T> classifier)
        {
            classifier.Cost(inputs, labels, layout, weights);
            classifier.Gradient(inputs, labels, gradient, inputGradient, layout);
        }
    }
}
