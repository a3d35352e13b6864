using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using NetGen.Runtimes.Tests.Compilers;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The packed generator in compilers from the oldest that it supports to the newest.</summary>
[Collection(OnePackage.Name)]
public class CompilerTests(PackedLibrary library)
{
    // C# 9, as Unity has it: neither file-scoped namespaces nor collection expressions.
    private const string Source = """
        using System;
        using System.Globalization;
        using NetGen;

        [assembly: CLSCompliant(false)]

        [Network(2, 3, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
        public partial class XorNet
        {
        }

        public static class Program
        {
            public static string Run()
            {
                float[] inputs = { 0, 0, 0, 1, 1, 0, 1, 1 };
                float[] targets = { 0, 1, 1, 0 };
                var net = new XorNet(seed: 1);
                net.Train(inputs, targets, new TrainingOptions { Optimizer = new Adam(learningRate: 0.1), Epochs = 300 });
                float[] outputs = new float[4];
                net.Forward(inputs, outputs);
                return string.Join(" ", Array.ConvertAll(outputs, output => output.ToString("F1", CultureInfo.InvariantCulture)));
            }
        }
        """;

    [Fact]
    public void Generates_with_every_compiler()
    {
        ConcurrentDictionary<string, string> results = new();
        Parallel.ForEach(Compiler.Versions, version =>
        {
            Compiler compiler = new(version, library);
            results[version] = compiler.Run([Source], "9", "netstandard2.1", Compiler.Standard);

            // Of the compilers that know .NET 9's language one is enough: the others compile for .NET 10 in every other test here.
            if (version.StartsWith("4.14.", StringComparison.Ordinal))
            {
                results[$"{version}, .NET 10"] = compiler.Run([Source], "13", "net10.0", Compiler.Runtime);
            }
        });

        Assert.Equal(Compiler.Versions.Length + 1, results.Count);
        Assert.All(results, result => Assert.Equal(KeyValuePair.Create(result.Key, "0.0 1.0 1.0 0.0"), result));
    }
}
