using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests.Package;

/// <summary>The blocks of code in a section of the README, in their order.</summary>
internal sealed class ReadmeSection
{
    private readonly List<(string Language, string Code)> _blocks = [];

    public ReadmeSection(string title)
    {
        string readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The README has no section '{title}'.");
        int end = readme.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        string[] lines = readme[start..end].Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                int close = Array.IndexOf(lines, "```", i + 1);
                _blocks.Add((lines[i][3..], string.Join('\n', lines[(i + 1)..close])));
                i = close;
            }
        }
    }

    /// <summary>The code of every block in a language.</summary>
    public string[] All(string language) => [.. _blocks.Where(block => block.Language == language).Select(block => block.Code)];

    /// <summary>The code of the only block in a language.</summary>
    public string Only(string language) => Assert.Single(_blocks, block => block.Language == language).Code;
}
