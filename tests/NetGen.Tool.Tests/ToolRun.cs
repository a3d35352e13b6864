using System.IO;
using NetGen.Tool.Output;
using Xunit;

namespace NetGen.Tool.Tests;

/// <summary>How a run of the command in this process ended, and what it wrote.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public static ToolRun Of(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, new ToolConsole(output, error));
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public ToolRun AssertSuccess()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, Code);
        return this;
    }

    /// <summary>The command could not do it, and says why in readable words.</summary>
    public void AssertError(string reason)
    {
        Assert.Equal(2, Code);
        Assert.Equal("", Out);
        Assert.StartsWith("netgen: ", Error, System.StringComparison.Ordinal);
        Assert.Contains(reason, Error, System.StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, System.StringComparison.Ordinal);
        Assert.DoesNotContain("should not happen", Error, System.StringComparison.Ordinal);
    }
}
