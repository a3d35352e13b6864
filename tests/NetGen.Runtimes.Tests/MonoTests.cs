using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The build for .NET Standard 2.1 and C# 9, which Unity takes, on Mono.</summary>
[Collection(OnePackage.Name)]
public class MonoTests(MonoProgram program) : IClassFixture<MonoProgram>
{
    [NeedsCommandFact("mono")]
    public void Outputs_and_gradients_are_those_of_an_independent_implementation() => Assert.Empty(ReferenceProgram.Mistakes(program.Results, ReferenceProgram.All));

    [NeedsCommandFact("mono")]
    public void Every_optimizer_trains()
    {
        foreach (string optimizer in (string[])["GradientDescent", "Adam", "AdamW", "RmsProp", "Rprop", "LBfgs", "LevenbergMarquardt"])
        {
            double[] costs = program.Results[$"train {optimizer}"];
            Assert.True(costs[1] < 0.25 * costs[0], $"{optimizer}: {costs[0]} to {costs[1]}");
        }

        Assert.InRange(program.Results["R squared"].Single(), 0.999, 1);
    }

    [NeedsCommandFact("mono")]
    public void Trains_a_classifier_with_threads_checkpoints_validation_and_weights()
    {
        double[] costs = program.Results["train with everything"];

        Assert.True(costs[1] < 0.25 * costs[0], $"{costs[0]} to {costs[1]}");
        Assert.InRange(program.Results["accuracy"].Single(), 0.9, 1);
        Assert.InRange(program.Results["area under the curve"].Single(), 0.98, 1);
        Assert.InRange(program.Results["gradient error"].Single(), 0, 1e-5);
        Assert.True(program.Results["checkpoint"].Single() > 0);
    }

    [NeedsCommandFact("mono")]
    public void A_saved_network_is_loaded_bit_for_bit() =>
        Assert.Equal(program.Results["parameters"], program.Results["parameters of the file"]);

    [NeedsCommandFact("mono")]
    public void A_frozen_network_has_the_outputs_of_the_one_that_its_file_holds()
    {
        Assert.Equal(program.Results["outputs"], program.Results["outputs of literals"]);
        Assert.Equal(program.Results["wide outputs"], program.Results["wide outputs of strings"]);
        Assert.Contains(program.Results["outputs"], output => output > 0.9);
        Assert.Contains(program.Results["outputs"], output => output < 0.1);
    }

    [NeedsCommandFact("mono")]
    public void Nothing_is_allocated_after_the_first_call()
    {
        double nothing = program.Results["allocated by nothing"].Single();
        foreach (string call in (string[])["Forward", "Gradient", "a frozen Forward", "a packed Forward", "ClassNet"])
        {
            Assert.Equal(nothing, program.Results[$"allocated by {call}"].Single());
        }

        // So the counter counts.
        Assert.True(program.Results["allocated by an array"].Single() >= nothing + (100 * 10 * sizeof(float)));
    }

    // Paths that the program does not take would fail all the same.
    [NeedsCommandFact("mono")]
    public void Nothing_calls_the_methods_of_read_only_spans_that_Mono_lacks()
    {
        foreach (string assembly in (string[])["NetGen.dll", "OnMono.dll"])
        {
            IReadOnlySet<string> members = ReadOnlySpanMembers.Of(Path.Combine(MonoProgram.Binaries, assembly));

            Assert.Contains("get_Length", members);
            Assert.DoesNotContain("get_Item", members);
            Assert.DoesNotContain("GetPinnableReference", members);
            Assert.DoesNotContain("GetEnumerator", members);
        }
    }
}
