using System.Globalization;

namespace NetGen.Tests.Kernels;

/// <summary>What a process says about a network that it has trained.</summary>
/// <param name="Name">The network, and the data points of a step or the optimizer.</param>
/// <param name="Parameters">A digest of the parameters' bits.</param>
/// <param name="Outputs">A digest of the outputs' bits.</param>
/// <param name="Cost">The cost after training.</param>
internal sealed record TrainedNetwork(string Name, string Parameters, string Outputs, double Cost)
{
    public static TrainedNetwork Parse(string line)
    {
        string[] words = line.Split(' ');
        return new($"{words[0]} {words[1]}", words[2], words[3], double.Parse(words[4], CultureInfo.InvariantCulture));
    }
}
