using System;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>A method of the user's own appears where a colleague would have written it.</summary>
public class AddActivationFixTests
{
    private const string Both = "Add the methods 'Bump' and 'BumpDerivative'";

    private const string Derivative = "Add the method 'BumpDerivative'";

    /// <summary>The fix's title, the source before and after.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        {
            Both,
            """
            using NetGen;

            [Network(2, 1, Activations = "Bump")]
            internal partial class Net;

            """,
            """
            using NetGen;

            [Network(2, 1, Activations = "Bump")]
            internal partial class Net
            {
                private static float Bump(float z) => throw new System.NotImplementedException();

                private static float BumpDerivative(float z) => throw new System.NotImplementedException();
            }

            """
        },
        {
            Both,
            """
            namespace Company.System
            {
            	[global::NetGen.Network(2, 1, Activations = "Bump", Precision = global::NetGen.Precision.Double)]
            	internal partial class Net { }
            }
            """,
            """
            namespace Company.System
            {
            	[global::NetGen.Network(2, 1, Activations = "Bump", Precision = global::NetGen.Precision.Double)]
            	internal partial class Net
            	{
            		private static double Bump(double z) => throw new global::System.NotImplementedException();

            		private static double BumpDerivative(double z) => throw new global::System.NotImplementedException();
            	}
            }
            """
        },
        {
            Derivative,
            """
            using System;
            using NetGen;

            [Network(2, 1, Activations = "Bump")]
            internal partial class Net
            {
              private static float Bump(float z) => MathF.Exp(-z * z);
            }
            """,
            """
            using System;
            using NetGen;

            [Network(2, 1, Activations = "Bump")]
            internal partial class Net
            {
              private static float Bump(float z) => MathF.Exp(-z * z);

              private static float BumpDerivative(float z) => throw new NotImplementedException();
            }
            """
        },
        {
            Derivative,
            """
            using NetGen;

            [Network(2, 1, Activations = "Bump")] internal partial class Net { private static float Bump(float z) => z; }
            """,
            """
            using NetGen;

            [Network(2, 1, Activations = "Bump")] internal partial class Net { private static float Bump(float z) => z; 

                private static float BumpDerivative(float z) => throw new System.NotImplementedException();
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Adds_what_is_missing(string title, string before, string after)
    {
        string mended = await FixHarness.ApplyAsync(before, title);
        Assert.Equal(after, mended);
    }

    [Fact]
    public void Makes_a_network_of_it() => CaseSources.AssertClean(Cases);

    [Fact]
    public async Task Keeps_the_file_s_line_ends()
    {
        string before = "using NetGen;\r\n\r\n[Network(2, 1, Activations = \"Bump\")]\r\ninternal partial class Net;\r\n";
        string mended = await FixHarness.ApplyAsync(before, Both);
        Assert.DoesNotContain("\n", mended.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_unfinished_classes_alone()
    {
        string[] titles = await FixHarness.TitlesAsync("using NetGen;\n[Network(2, 1, Activations = \"Bump\")] internal partial class Net {");
        Assert.DoesNotContain(Both, titles);
    }
}
