using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests.Package;

/// <summary>Types the README's commands in a new folder beside the clone, with tools and packages that leave the user's alone.</summary>
internal sealed class ReadmeShell : IDisposable
{
    private readonly PackedTool _packed;
    private readonly string _tools;

    public ReadmeShell(PackedTool packed)
    {
        _packed = packed;
        Folder = packed.Work;
        _tools = Path.Combine(packed.Work, $"tools-{Guid.NewGuid():N}");
    }

    /// <summary>The current folder.</summary>
    public string Folder { get; private set; }

    /// <summary>Deletes the project that the commands created: other tests create one of the same name.</summary>
    public void Dispose()
    {
        if (Folder != _packed.Work)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Runs commands, a line each, and asserts that each succeeds.</summary>
    /// <param name="commands">Lines that start with <c>cd</c>, <c>dotnet</c> or <c>netgen</c>.</param>
    /// <param name="entered">Called with each folder that the commands enter.</param>
    public async Task RunAsync(string commands, Action<string>? entered = null)
    {
        foreach (string line in commands.Split('\n'))
        {
            string[] words = line.Replace("--global", $"--tool-path {_tools}", StringComparison.Ordinal).Split(' ');
            switch (words)
            {
                case ["cd", string name]:
                    Folder = Path.GetFullPath(Path.Combine(Folder, name));
                    entered?.Invoke(Folder);
                    break;
                case ["dotnet", .. string[] arguments]:
                    (await DotNet.RunAsync(Folder, _packed.Packages, arguments)).AssertSuccess();
                    break;
                case ["netgen", .. string[] arguments]:
                    (await Command.RunAsync(Folder, new Dictionary<string, string>(), Path.Combine(_tools, "netgen"), arguments)).AssertSuccess();
                    break;
                default:
                    Assert.Fail($"'{line}' is no command that a test runs.");
                    break;
            }
        }
    }
}
