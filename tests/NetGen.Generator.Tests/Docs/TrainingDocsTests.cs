using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Docs;

/// <summary>Every example of docs/training.md compiles and runs.</summary>
public sealed partial class TrainingDocsTests : IDisposable
{
    /// <summary>What the examples take for granted.</summary>
    private const string Before =
        """
        using System;
        using System.Globalization;
        using System.Linq;
        using System.Threading;
        using NetGen;

        public static class Examples
        {
            public static string Run()
            {
                var random = new Random(1);
                float[] Numbers(int count) => Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1).ToArray();
                CancellationToken cancellationToken = default;
                const int N = 200;
                var net = new FlowerNet(seed: 1);
                float[] inputs = Numbers(2 * N);
                int[] labels = Enumerable.Range(0, N).Select(n => inputs[2 * n] * inputs[(2 * n) + 1] > 0 ? 1 : 0).ToArray();
                float[] targets = labels.Select(label => (float)label).ToArray();
                float[] sampleWeights = Enumerable.Repeat(1f, N).ToArray();
                float[] weights = sampleWeights;
                float[] heldInputs = Numbers(20);
                int[] heldLabels = new int[10];
                var options = new TrainingOptions { Epochs = 2 };

                // Areas and ages, prices with noise.
                var houses = new HouseNet(seed: 1);
                float[] features = Numbers(2 * N).Select((x, i) => i % 2 == 0 ? 2000 + (1000 * x) : 40 + (40 * x)).ToArray();
                float[] dollars = Enumerable.Range(0, N).Select(n => 350_000 + (150 * features[2 * n]) - (500 * features[(2 * n) + 1]) + (20_000 * ((2 * random.NextSingle()) - 1))).ToArray();

                // The action with the number of the greatest observation is worth 1.
                const int episodes = 64;
                var policy = new PolicyNet(seed: 1);
                float[] observations = new float[3 * episodes];
                int[] actions = new int[episodes];
                float[] rewards = new float[episodes];
                float[] probabilities = new float[3 * episodes];
                void Play(PolicyNet net, float[] observations, int[] actions, float[] rewards)
                {
                    Numbers(observations.Length).CopyTo(observations, 0);
                    net.Forward(observations, probabilities);
                    for (int n = 0; n < actions.Length; n++)
                    {
                        double draw = random.NextDouble();
                        actions[n] = draw < probabilities[3 * n] ? 0 : draw < probabilities[3 * n] + probabilities[(3 * n) + 1] ? 1 : 2;
                        float[] seen = observations[(3 * n)..((3 * n) + 3)];
                        rewards[n] = Array.IndexOf(seen, seen.Max()) == actions[n] ? 1 : 0;
                    }
                }


        """;

    private const string After =
        """

                net.Train(inputs, targets, new TrainingOptions { Optimizer = new Lion(), Epochs = 3 });
                int below = 0;
                for (int n = 0; n < N; n++)
                {
                    float[] predicted = new float[1];
                    houses.Forward(features.AsSpan(2 * n, 2), predicted);
                    below += dollars[n] <= predicted[0] ? 1 : 0;
                }

                return string.Join(
                    " ", rewards.Average() > 0.75, (double)below / N is > 0.8 and < 0.98, prices.Cost > 1e6, quantiles.Status, epoch, accuracy > 0.5, check.IsCorrect);
            }
        }

        [Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
        public partial class FlowerNet { }

        [Network(2, 8, 1)]
        public partial class HouseNet { }

        [Network(3, 16, 3, Activations = "tanh,softmax", Cost = "CategoricalCrossEntropy")]
        public partial class PolicyNet { }


        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-docs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ExamplesRun()
    {
        string docs = File.ReadAllText(Repository.Path("docs", "training.md")).ReplaceLineEndings("\n");
        string[] examples = [.. Example().Matches(docs).Select(match => match.Groups[1].Value)];
        Assert.True(examples.Length >= 10, $"{examples.Length} examples were found.");
        bool IsType(string example) => example.StartsWith("public ", StringComparison.Ordinal);
        var program = new StringBuilder(Before);
        program.AppendJoin('\n', examples.Where(example => !IsType(example))).Append(After).AppendJoin('\n', examples.Where(IsType));

        // Files go where the test can take them away.
        string source = program.ToString()
            .Replace("\"flower.checkpoint\"", Literal("flower.checkpoint"), StringComparison.Ordinal)
            .Replace("\"flower.safetensors\"", Literal("flower.safetensors"), StringComparison.Ordinal);
        GeneratorRun run = GeneratorHarness.Run(source, CompilationSettings.Modern);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        object? result = run.Load().GetType("Examples")!.GetMethod("Run")!.Invoke(null, null);

        Assert.Equal("True True True Completed 100 True True", result);
    }

    private string Literal(string file) => SymbolDisplay.FormatLiteral(Path.Combine(_folder, file), quote: true);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
