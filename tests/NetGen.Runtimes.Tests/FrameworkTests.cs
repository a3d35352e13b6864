using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>Projects for each framework that the package has support for.</summary>
[Collection(OnePackage.Name)]
public class FrameworkTests(PackedLibrary library)
{
    [Fact]
    public async Task Builds_for_every_framework()
    {
        CommandResult build = await library.DotNetAsync(PackedLibrary.Project("Frameworks"), "build", "-c", "Release");
        build.AssertSuccess();
    }
}
