using System.Linq;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>A test that needs programs which not every machine has. Where they are missing, it is skipped and says so.</summary>
internal sealed class NeedsCommandFactAttribute : FactAttribute
{
    /// <param name="commands">What has to be on the path.</param>
    public NeedsCommandFactAttribute(params string[] commands)
    {
        string[] missing = [.. commands.Where(command => !Command.Exists(command))];
        if (missing.Length > 0)
        {
            Skip = $"{string.Join(", ", missing)} is not on the path.";
        }
    }
}
