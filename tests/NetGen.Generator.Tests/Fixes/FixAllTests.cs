using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>Everything of a kind is mended at once, in one file or in all.</summary>
public class FixAllTests
{
    private const string Nested =
        """
        using NetGen;

        internal class Outer
        {
            private class Middle
            {
                [Network(2, 1)]
                private class Net { }
            }
        }
        """;

    private const string NestedMended =
        """
        using NetGen;

        internal partial class Outer
        {
            private partial class Middle
            {
                [Network(2, 1)]
                private partial class Net { }
            }
        }
        """;

    private const string Other = "using NetGen; [Network(2, 1)] internal class Other { }";

    private const string OtherMended = "using NetGen; [Network(2, 1)] internal partial class Other { }";

    [Fact]
    public async Task Declares_every_type_partial()
    {
        Assert.Equal([NestedMended, Other], await FixHarness.ApplyAllAsync(FixAllScope.Document, "Declare 'Net' partial", Nested, Other));
        Assert.Equal([NestedMended, OtherMended], await FixHarness.ApplyAllAsync(FixAllScope.Project, "Declare 'Net' partial", Nested, Other));
        Assert.Equal([NestedMended, OtherMended], await FixHarness.ApplyAllAsync(FixAllScope.Solution, "Declare 'Net' partial", Nested, Other));
        GeneratorHarness.Run([NestedMended, OtherMended]).AssertClean();
    }

    [Fact]
    public async Task Mends_every_name_of_a_list()
    {
        string[] mended = await FixHarness.ApplyAllAsync(
            FixAllScope.Document,
            "Write 'tanh'",
            "using NetGen; [Network(2, 3, 1, Activations = \"tahn, sigmoide\")] partial class Net { } [Network(2, 1, Cost = \"Hubr\")] partial class Two { }");
        Assert.Equal(
            ["using NetGen; [Network(2, 3, 1, Activations = \"tanh, sigmoid\")] partial class Net { } [Network(2, 1, Cost = \"Huber\")] partial class Two { }"],
            mended);
    }

    [Fact]
    public async Task Adds_every_method_once()
    {
        string[] mended = await FixHarness.ApplyAllAsync(
            FixAllScope.Document,
            "Add the methods 'Bump' and 'BumpDerivative'",
            """
            using NetGen;

            [Network(2, 3, 3, 1, Activations = "Bump, Wave, Bump")]
            internal partial class Net;
            """);
        Assert.Equal(
            [
                """
                using NetGen;

                [Network(2, 3, 3, 1, Activations = "Bump, Wave, Bump")]
                internal partial class Net
                {
                    private static float Bump(float z) => throw new System.NotImplementedException();

                    private static float BumpDerivative(float z) => throw new System.NotImplementedException();

                    private static float Wave(float z) => throw new System.NotImplementedException();

                    private static float WaveDerivative(float z) => throw new System.NotImplementedException();
                }
                """,
            ],
            mended);
        GeneratorHarness.Run(mended).AssertClean();
    }
}
