using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>A way to mend a mistake.</summary>
/// <param name="Title">What the editor's menu says.</param>
/// <param name="Key">The same for all proposals that are made together when everything is mended at once.</param>
/// <param name="Changes">What is written in place of what, in one file.</param>
internal sealed record Proposal(string Title, string Key, IReadOnlyList<TextChange> Changes)
{
    /// <summary>A proposal of one change.</summary>
    public Proposal(string title, string key, TextChange change)
        : this(title, key, [change])
    {
    }
}
