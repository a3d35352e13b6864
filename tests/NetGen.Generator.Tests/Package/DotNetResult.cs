using Xunit;

namespace NetGen.Generator.Tests.Package;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record DotNetResult(string Command, int ExitCode, string Output)
{
    public DotNetResult AssertSuccess()
    {
        Assert.True(ExitCode == 0, $"dotnet {Command} ended with {ExitCode}:\n{Output}");
        return this;
    }
}
