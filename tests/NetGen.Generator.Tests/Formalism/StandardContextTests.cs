using System.Linq;
using System.Reflection;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Tests of the target <see cref="CompilationTarget.Standard"/> say something about that build of the library.</summary>
public class StandardContextTests
{
    [Fact]
    public void HoldsTheBuildForNetStandard()
    {
        Assembly library = new StandardContext().LoadFromAssemblyName(typeof(NetworkAttribute).Assembly.GetName());

        Assert.NotSame(typeof(NetworkAttribute).Assembly, library);
        Assert.Contains("netstandard", library.GetReferencedAssemblies().Select(reference => reference.Name));
    }

    [Fact]
    public void NetworksForNetStandardRunThere()
    {
        NetworkSpec spec = new("Net", [2, 1], null, null, Precision.Single);

        Assert.IsType<ForeignDriver>(NetworkCompiler.Compile([spec.Source()], CompilationTarget.Standard).Instance(spec));
    }
}
