using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>What each fix makes of a mistake.</summary>
public class FixTests
{
    /// <summary>The fix's title, the source before and after.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "Declare 'Net' partial", "[Network(2, 1)] internal class Net { }", "[Network(2, 1)] internal partial class Net { }" },
        { "Declare 'Net' partial", "[Network(2, 1)]\n/* here */ class Net;", "[Network(2, 1)]\n/* here */ partial class Net;" },
        { "Declare 'Net' partial", "[Network(2, 1)] sealed\nclass Net { }", "[Network(2, 1)] sealed\npartial class Net { }" },
        {
            "Declare 'Outer' partial",
            "internal class Outer { [Network(2, 1)] private partial class Net { } }",
            "internal partial class Outer { [Network(2, 1)] private partial class Net { } }"
        },
        {
            "Declare 'Outer' partial",
            "internal readonly record struct Outer { [Network(2, 1)] private partial class Net { } }",
            "internal readonly partial record struct Outer { [Network(2, 1)] private partial class Net { } }"
        },
        { "Remove 'static'", "[Network(2, 1)] internal static partial class Net { }", "[Network(2, 1)] internal partial class Net { }" },
        { "Remove 'abstract'", "[Network(2, 1)] internal abstract partial class Net { }", "[Network(2, 1)] internal partial class Net { }" },
        { "Remove 'file'", "[Network(2, 1)] file partial class Net { }", "[Network(2, 1)] partial class Net { }" },

        { "Write 'tanh'", "[Network(2, 1, Activations = \"tahn\")] partial class Net { }", "[Network(2, 1, Activations = \"tanh\")] partial class Net { }" },
        {
            "Write 'leakyrelu'",
            "[Network(2, 3, 1, Activations = \"relu, leaky_relu(0.2)\")] partial class Net { }",
            "[Network(2, 3, 1, Activations = \"relu, leakyrelu(0.2)\")] partial class Net { }"
        },
        {
            "Write 'MeanSquaredError'",
            "[Network(2, 1, Cost = \" MeanSquareError \")] partial class Net { }",
            "[Network(2, 1, Cost = \" MeanSquaredError \")] partial class Net { }"
        },
        { "Write 'Huber'", "[Network(2, 1, Cost = \"Hubr(2)\")] partial class Net { }", "[Network(2, 1, Cost = \"Huber(2)\")] partial class Net { }" },

        {
            "Write \"relu,tanh\"",
            "[Network(2, 3, 1, Activations = \"relu,tanh,\")] partial class Net { }",
            "[Network(2, 3, 1, Activations = \"relu,tanh\")] partial class Net { }"
        },
        {
            "Write \"relu, tanh\"",
            "[Network(2, 3, 1, Activations = \"identity, relu, tanh\")] partial class Net { }",
            "[Network(2, 3, 1, Activations = \"relu, tanh\")] partial class Net { }"
        },
        {
            "Write \"elu(0.5),relu,relu,relu,sin\"",
            "[Network(2, 3, 3, 3, 3, 1, Activations = \"elu(0.5),relu,sin\")] partial class Net { }",
            "[Network(2, 3, 3, 3, 3, 1, Activations = \"elu(0.5),relu,relu,relu,sin\")] partial class Net { }"
        },
        {
            "Write \"relu,relu,identity\"",
            "[Network(new[] { 2, 3, 3, 1 }, Activations = \"relu\")] partial class Net { }",
            "[Network(new[] { 2, 3, 3, 1 }, Activations = \"relu,relu,identity\")] partial class Net { }"
        },
        {
            "Write \"sin,sin,sin\"",
            "[Network(new int[] { 2, 3, 3, 1 }, Activations = \"sin\")] partial class Net { }",
            "[Network(new int[] { 2, 3, 3, 1 }, Activations = \"sin,sin,sin\")] partial class Net { }"
        },
        {
            "Write \"tanh,softmax\"",
            "[Network(2, 3, 2, Activations = \"softmax\", Cost = \"CategoricalCrossEntropy\")] partial class Net { }",
            "[Network(2, 3, 2, Activations = \"tanh,softmax\", Cost = \"CategoricalCrossEntropy\")] partial class Net { }"
        },

        { "Write 'relu', without arguments", "[Network(2, 3, 1, Activations = \"relu(1),identity\")] partial class Net { }", "[Network(2, 3, 1, Activations = \"relu,identity\")] partial class Net { }" },
        { "Write 'elu(0.5)'", "[Network(2, 1, Activations = \"elu(0,5)\")] partial class Net { }", "[Network(2, 1, Activations = \"elu(0.5)\")] partial class Net { }" },
        { "Write 'Huber(1.5)'", "[Network(2, 1, Cost = \"Huber(1,5)\")] partial class Net { }", "[Network(2, 1, Cost = \"Huber(1.5)\")] partial class Net { }" },
        { "Write 'Huber', without arguments", "[Network(2, 1, Cost = \"Huber (2\")] partial class Net { }", "[Network(2, 1, Cost = \"Huber\")] partial class Net { }" },

        { "Write 'sigmoid'", "[Network(2, 1, Activations = \"softmax\", Cost = \"CrossEntropy\")] partial class Net { }", "[Network(2, 1, Activations = \"sigmoid\", Cost = \"CrossEntropy\")] partial class Net { }" },

        {
            "Make CrossEntropy the cost",
            "[Network(2, 1, Activations = \"sigmoid\")] partial class Net { }",
            "[Network(2, 1, Activations = \"sigmoid\", Cost = \"CrossEntropy\")] partial class Net { }"
        },
        {
            "Make CrossEntropy the cost",
            "[Network(2, 1, Cost = \"MeanSquaredError\", Activations = \"sigmoid\")] partial class Net { }",
            "[Network(2, 1, Cost = \"CrossEntropy\", Activations = \"sigmoid\")] partial class Net { }"
        },
        {
            "Make softplus the output layer's activation",
            "[Network(2, 3, 1, Activations = \"tanh, relu\")] partial class Net { }",
            "[Network(2, 3, 1, Activations = \"tanh, softplus\")] partial class Net { }"
        },
        {
            "Make sigmoid the output layer's activation",
            "[Network(2, 3, 1, Cost = \"CrossEntropy\")] partial class Net { }",
            "[Network(2, 3, 1, Cost = \"CrossEntropy\", Activations = \"tanh,sigmoid\")] partial class Net { }"
        },
        {
            "Make softmax the output layer's activation",
            "[Network(2, 3, 4, Activations = \"relu,elu(0.5)\", Cost = \"CategoricalCrossEntropy\")] partial class Net { }",
            "[Network(2, 3, 4, Activations = \"relu,softmax\", Cost = \"CategoricalCrossEntropy\")] partial class Net { }"
        },

        {
            "Write 'Precision.Single'",
            "[Network(2, 1, Precision = (Precision)7)] partial class Net { }",
            "[Network(2, 1, Precision = Precision.Single)] partial class Net { }"
        },
        {
            "Write 'Precision.Single'",
            "[global::NetGen.Network(2, 1, Precision = (Precision)7)] partial class Net { }",
            "[global::NetGen.Network(2, 1, Precision = global::NetGen.Precision.Single)] partial class Net { }"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mends(string title, string before, string after)
    {
        string mended = await FixHarness.ApplyAsync(Source(before), title);
        Assert.Equal(Source(after), mended);
    }

    [Fact]
    public void Makes_a_network_of_it() => CaseSources.AssertClean(Cases);

    [Theory]
    [InlineData("[Network(2, 1)]\ninternal partial class Net { }\n[Network(3, 1)]\npartial class Net { }\n", "[Network(2, 1)]\ninternal partial class Net { }\npartial class Net { }\n")]
    [InlineData("[Network(2, 1)] internal partial class Net { }\n[Network(3, 1)] partial class Net { }\n", "[Network(2, 1)] internal partial class Net { }\npartial class Net { }\n")]
    [InlineData("[Network(2, 1)] internal partial class Net { }\n[Serializable, Network(3, 1)] partial class Net { }\n", "[Network(2, 1)] internal partial class Net { }\n[Serializable] partial class Net { }\n")]
    [InlineData("[Network(2, 1)] internal partial class Net { }\n[Network(3, 1), Serializable] partial class Net { }\n", "[Network(2, 1)] internal partial class Net { }\n[Serializable] partial class Net { }\n")]
    public async Task Removes_a_second_attribute(string before, string after)
    {
        const string Usings = "using System;\nusing NetGen;\n";
        Assert.Equal(Usings + after, await FixHarness.ApplyAsync(Usings + before, "Remove this attribute"));
    }

    [Theory]
    [InlineData("what is meant is not known", "[Network(2, 1, Activations = \"\")] partial class Net { }")]
    [InlineData("the name stands elsewhere", "[Network(2, 1, Cost = Net.Name)] partial class Net { internal const string Name = \"Hubr\"; }")]
    [InlineData("the name is written with an escape", "[Network(2, 3, 1, Activations = \"\\u0074anh\")] partial class Net { }")]
    [InlineData("too many to guess", "[Network(2, 1, Activations = \"relu,relu,relu,relu\")] partial class Net { }")]
    [InlineData("a record is one on purpose", "[Network(2, 1)] internal partial record Net { }")]
    public async Task Offers_nothing(string why, string source)
    {
        string[] titles = await FixHarness.TitlesAsync(Source(source));
        Assert.True(titles.Length == 0, $"{why}, but '{string.Join("', '", titles)}' is offered");
    }

    [Fact]
    public async Task Offers_the_nearest_name_and_a_method_of_that_name()
    {
        string[] titles = await FixHarness.TitlesAsync(Source("[Network(2, 1, Activations = \"siluu\")] partial class Net { }"));
        Assert.Equal(["Add the methods 'siluu' and 'siluuDerivative'", "Write 'silu'"], titles.Order(StringComparer.Ordinal));
    }

    private static string Source(string declaration) => $"using NetGen;\n\n{declaration}\n";
}
