using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Pipeline;

/// <summary>
/// The analyzer sees every class of a project while somebody types: those that cannot be networks cost it a look at the words of
/// their attributes and no question to the compiler.
/// </summary>
public class AttributeFinderTests
{
    [Theory]
    [InlineData("class C { }")]
    [InlineData("[System.Serializable] class C { }")]
    [InlineData("using NetGen; [System.Obsolete(\"Network\")] class C { }")]
    [InlineData("using N = System.SerializableAttribute; [System.Obsolete] class C { [NetGen.Network(2, 1)] partial class Inner { } }")]
    [InlineData("[NotThere] enum C { }")]
    [InlineData("delegate void C();")]
    public void Passes_over_what_is_no_network(string source) => Assert.False(MayBeNetwork(source));

    [Theory]
    [InlineData("[Network(2, 1)] class C { }")]
    [InlineData("[NetworkAttribute(2, 1)] class C { }")]
    [InlineData("[NetGen.Network(2, 1)] class C { }")]
    [InlineData("[global::NetGen.NetworkAttribute(2, 1)] class C { }")]
    [InlineData("[System.Serializable] partial class C { } [System.Obsolete, Network(2, 1)] partial class C { }")]
    [InlineData("using N = NetGen.NetworkAttribute; [N(2, 1)] class C { }")]
    [InlineData("using MineAttribute = NetGen.NetworkAttribute; [Mine(2, 1)] class C { }")]
    [InlineData("namespace A { using N = NetGen.NetworkAttribute; [N(2, 1)] class C { } }")]
    [InlineData("[Far(2, 1)] class C { }", "global using Far = NetGen.NetworkAttribute;")]
    public void Looks_at_what_may_be_one(params string[] sources) => Assert.True(MayBeNetwork(sources));

    private static bool MayBeNetwork(params string[] sources)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(sources, CompilationSettings.Modern);
        return new AttributeFinder(compilation).MayHaveAttribute(
            compilation.GetSymbolsWithName("C").OfType<INamedTypeSymbol>().Single(), CancellationToken.None);
    }
}
