using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>Programs for each framework that the package has support for.</summary>
[Collection(OnePackage.Name)]
public class FrameworkTests(PackedLibrary library)
{
    // What every framework's program prints: its own network, that of a library for .NET Standard, constants, a gradient.
    private const string Right = """
        own: 0.0 1.0 1.0 0.0
        library's: 0.0 1.0 1.0 0.0
        frozen: 0.0 1.0 1.0 0.0
        gradient right
        cost finite
        """;

    [Fact]
    public async Task Trains_on_every_framework_and_through_a_library()
    {
        string project = PackedLibrary.Project(Path.Combine("Frameworks", "Program"));
        (await library.DotNetAsync(project, "build", "-c", "Release")).AssertSuccess();
        foreach (string framework in (string[])["net8.0", "net9.0", "net10.0"])
        {
            CommandResult run = await library.DotNetAsync(project, "exec", Path.Combine("bin", "Release", framework, "Program.dll"));
            run.AssertSuccess();
            Assert.Equal(Right.ReplaceLineEndings("\n"), run.Output.Trim().ReplaceLineEndings("\n"));
        }
    }
}
