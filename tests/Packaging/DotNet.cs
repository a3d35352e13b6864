using System.Collections.Generic;
using System.Threading.Tasks;

namespace NetGen.Packaging;

/// <summary>Runs the <c>dotnet</c> command.</summary>
internal static class DotNet
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="packages">The packages cache to use in place of the user's. Null: the user's.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    public static Task<CommandResult> RunAsync(string folder, string? packages, params string[] arguments)
    {
        // Nothing may outlive the command: a server that does holds the pipes open.
        Dictionary<string, string> environment = new()
        {
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        };
        if (packages is not null)
        {
            environment["NUGET_PACKAGES"] = packages;
        }

        return Command.RunAsync(folder, environment, "dotnet", arguments);
    }
}
